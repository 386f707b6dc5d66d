"""Compiles one module that uses everything in the golden cases' declarations.

`compile.py FOLDER LANGUAGE` finds in FOLDER the files that each case's wheel would ship, and in
`cases` the names of their modules and headers. It prints the signature with which Cython looks for
each function.
"""

import re
import sys
from pathlib import Path

from Cython.Compiler import Main, PyrexTypes

folder, language = Path(sys.argv[1]), sys.argv[2]
sys.path.insert(0, str(folder))


def used(module, over, number):
    """Statements that name everything in the two files of a module."""
    package = module.partition(".")[0]
    name = f"{package}/__init__.pxd" if package == module else module.replace(".", "/") + ".pxd"
    own = (folder / name).read_text(encoding="utf-8")
    over_header = (folder / package / f"{over}.pxd").read_text(encoding="utf-8")
    yield f"cimport {module} as own{number}"
    yield f"cimport {package}.{over} as over{number}"
    yield f"def use{number}():"
    yield f"    over{number}.import_()"
    inline = re.findall(r"^cdef inline bint (\w+)\(", own, re.MULTILINE)
    imported = re.findall(r"^cdef (?!inline).*?(\w+)\(", own, re.MULTILINE)
    external = re.findall(r'(\w+) "\w+"\(', over_header)
    for function in inline:
        yield f"    own{number}.{function}(None)"
    for function in imported:
        yield f"    cdef void *own_{function} = <void *>own{number}.{function}"
    for function in set(external) - {"import_"}:
        yield f"    cdef void *over_{function} = <void *>over{number}.{function}"
    # Both files have the same functions, and the same types.
    assert set(external) - {"import_"} == set(imported + inline), module
    kinds = re.findall(r'^    ctypedef (?:struct )?[\w ]*?(\w+) "', own, re.MULTILINE)
    # A record may be named ahead.
    for kind in dict.fromkeys(kinds):
        if not kind.startswith("_"):
            yield f"    cdef own{number}.{kind} *kind_{kind} = <over{number}.{kind} *>NULL"
    for value in re.findall(r'^ +(?:const \w+ )?(\w+) "[A-Z_0-9]+"$', own, re.MULTILINE):
        yield f"    print(own{number}.{value}, over{number}.{value})"
    for value in re.findall(r"const bint (\w+)", over_header):
        yield f"    print(over{number}.{value})"
    yield f"    print(over{number}.TARGET, over{number}.VERSION)"


asked = []
spell = PyrexTypes.CFuncType.signature_string


def noted(function):
    """Cython's own messages, which are kept."""
    asked.append(spell(function))
    return asked[-1]


PyrexTypes.CFuncType.signature_string = noted

lines = ["# cython: language_level=3"]
cases = (folder / "cases").read_text(encoding="utf-8").splitlines()
for at, case in enumerate(cases):
    lines.extend(used(*case.split(), at))
source = folder / "everything.pyx"
source.write_text("\n".join(lines) + "\n", encoding="utf-8")
result = Main.compile(
    str(source),
    Main.CompilationOptions(
        cplus=language == "c++",
        include_path=[str(folder)],
        output_file=str(folder / f"everything.{'cpp' if language == 'c++' else 'c'}"),
    ),
)
assert result.num_errors == 0
print("\n".join(asked))
