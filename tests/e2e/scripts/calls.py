"""Both consumers call every function that the header and the consumer file have."""

import pathlib
import re

import every.capi

HERE = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = pathlib.Path(every.capi.__file__).parent


def uncalled(declared, text, folder):
    names = re.findall(declared, text, re.MULTILINE)
    assert len(names) > 66, names
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()))
    return [name for name in names if not re.search(rf"\b{name}\(", sources)]


header = PACKAGE.joinpath("include/every.h").read_text(encoding="utf-8")
missing = uncalled(r"^static inline .*?\b(every_\w+)\(", header, HERE / "consumer-c/src")
assert missing == ["every_plus"], (
    missing
)  # deprecated: the compiler's words about it are a test too

consumer = PACKAGE.joinpath("rust/every_capi.rs").read_text(encoding="utf-8")
methods = re.search(r"^    impl Every \{$.*?^    \}$", consumer, re.MULTILINE | re.DOTALL)
missing = uncalled(r"\bfn (\w+)\(\s*&self", methods[0], HERE / "consumer-rust/src")
assert missing == ["counter_twice", "gone", "product", "bell_ring", "sometimes"], (
    missing
)  # retired: a call doesn't compile
