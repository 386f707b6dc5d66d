"""Consumers that run on either major version, and their errors where there is none."""

import ctypes
import json
import sys
import warnings

import fake
from support import run

CONSUMERS = ["either_c", "either_rust"]
# The reports with one major's table; in C, functions that aren't promised can be asked for.
ONLY = {
    "both": {"either_c": [1, 2, 3, 5], "either_rust": [1, 2]},
    "first": {"either_c": [1, 2, 3, 0], "either_rust": [1, 2]},
}


class First:
    """`tides.heights` as it was before there was a second major."""

    def __init__(self, module):
        self.module = module

    def __getattr__(self, name):
        if name == "_C_API_v2":
            raise AttributeError(name)
        return getattr(self.module, name)


def provide(majors):
    import tides

    if majors == "first":
        sys.modules["tides.heights"] = First(tides.heights)
    elif majors == "none":
        sys.modules["tides.heights"] = sys


def trial(majors, consumer, action):
    """In the other process: the consumer's report, or its error; and the warnings."""
    provide(majors)
    with warnings.catch_warnings(record=action == "always") as warned:
        warnings.simplefilter(action)
        try:
            module = __import__(consumer)
            again = __import__("either_rust" if consumer == "either_c" else "either_c")
            said = {"gave": module.report(), "again": again.report()}
        except (ImportError, DeprecationWarning) as error:
            said = {"error": f"{type(error).__name__}: {error}"}
            if error.__cause__ is not None:
                said["cause"] = f"{type(error.__cause__).__name__}: {error.__cause__}"
    said["warned"] = [str(warning.message) for warning in warned or ()]
    print(json.dumps(said))


def outcome(*arguments):
    code = "import sys, majors; majors.trial(*sys.argv[1:])"
    done = run(code, *arguments)
    assert done.returncode == 0, f"{arguments}: {done.returncode}\n{done.stderr}"
    return json.loads(done.stdout)


def newer(majors):
    """The second file of the extension in C, which needs version 2."""
    provide(majors)
    warnings.simplefilter("ignore")
    import either_c

    try:
        print(either_c.import_newer())
    except ImportError as error:
        print(error)
    # The first file works on, whether that failed or not.
    assert either_c.report()[:2] == (1, 2)


def check_cython():
    """The functions of the newest major, and no other, in the dict where Cython looks."""
    import tides

    exported = tides.heights.__pyx_capi__
    assert list(exported) == ["high", "low", "range", "mean"], exported
    gives = {}
    for name, capsule in exported.items():
        address = fake.capsule_pointer(capsule, b"int32_t (void)")
        gives[name] = ctypes.CFUNCTYPE(ctypes.c_int32)(address)()
    assert gives == {"high": 2, "low": 1, "range": 5, "mean": 3}, gives


def main():
    check_cython()
    deprecated = "version 1 of tides.heights's C API is deprecated since 0.1: tides 1 won't have it"
    for consumer in CONSUMERS:
        other = CONSUMERS[consumer == CONSUMERS[0]]
        for majors in ("both", "first"):
            said = outcome(majors, consumer, "always")
            assert said.get("gave") == ONLY[majors][consumer], (consumer, majors, said)
            assert said.get("again") == ONLY[majors][other], (consumer, majors, said)
            # The major that isn't deprecated is tried first. Each consumer is warned.
            expected = [deprecated] * 2 if majors == "first" else []
            assert said["warned"] == expected, (consumer, majors, said)
        said = outcome("both", consumer, "error")
        assert said.get("gave") == ONLY["both"][consumer], (consumer, said)
        said = outcome("first", consumer, "error")
        assert said.get("error") == f"DeprecationWarning: {deprecated}", (consumer, said)

        said = outcome("none", consumer, "error")
        needs = f"ImportError: {consumer} needs version 1.1 or 2.x of tides.heights's C API, but "
        assert said["error"].startswith(needs), (consumer, said)
        lacks = (
            "has no C API of version 2 or 1; install a version of tides that has 1.1 or a later "
            "1.x, or any 2.x"
        )
        assert said["error"].endswith(lacks), (consumer, said)
        missing = "AttributeError: module 'sys' has no attribute '_C_API_v1'"
        assert said["cause"].startswith(missing), (consumer, said)

    for majors, expected in [
        ("both", "5\n"),
        ("first", "needs version 2.0 of tides.heights's C API, but tides 0.1.0 has no C API of"),
    ]:
        done = run("import sys, majors; majors.newer(*sys.argv[1:])", majors)
        assert done.returncode == 0 and expected in done.stdout, f"{majors}: {done}"


if __name__ == "__main__":
    main()
