"""More than one import in a process. The arguments are the case, and the consumers' language."""

import importlib
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import traceback
import types
import warnings

from support import raises, run

SITES = pathlib.Path(os.environ["SITES"])

# The report of a consumer of 1.2 about 1.2.0.
SEEN = {
    "release": 10200,
    "mean": 3,
    "tree_age": 3,
    "tree_add": 11.5,
    "median": 2,
    "cells": None,
}


def check(consumer, **expected):
    """The consumer reports the expected values, though not for every function."""
    seen = consumer.report()
    expected = {**SEEN, **expected}
    assert len(seen) >= 3, seen
    assert seen == {name: expected[name] for name in seen}, f"{consumer.__name__}: {seen}"


def provide(*providers):
    """Installs these providers, and no others."""
    names = ("ages", "soils")
    sys.path[:] = [path for path in sys.path if not pathlib.Path(path).name.startswith(names)]
    for name in [name for name in sys.modules if name.split(".")[0] in names]:
        del sys.modules[name]
    sys.path[:0] = [str(SITES / provider) for provider in providers]
    importlib.invalidate_caches()


def consumer(name):
    """Imports a consumer."""
    site = str(SITES / name)
    if site not in sys.path:
        sys.path.append(site)
    return importlib.import_module(name)


def forget(name):
    """Makes Python import a module again."""
    for module in [module for module in sys.modules if module.split(".")[0] == name]:
        del sys.modules[module]


def two_targets(language):
    older, newer = f"{language}_1_2_for_1_0", f"{language}_1_2_for_1_2"
    provide("ages-1.0.0")
    at_once = consumer(older)
    absent = {"tree_add": None, "median": None}
    check(at_once, release=10000, **absent)
    with raises("ImportError", "ages 1.0.0 has 1.0; upgrade ages"):
        consumer(newer)
    check(at_once, release=10000, **absent)
    # The first consumer stays with the release that it imported.
    provide("ages-1.2.0")
    check(consumer(newer))
    check(at_once, release=10000, **absent)
    # Another consumer may take a provider that one refuses.
    provide("ages-1.2.1")
    with raises("ImportError", "so ages_tree_add differs; rebuild"):
        consumer(f"{language}_1_1_for_1_1")
    check(consumer(f"{language}_1_1_for_1_0"), release=10201, tree_add=None)
    check(consumer(f"{language}_broken_for_1_2"), release=10201, cells=80)


# The differences of 2.0.0's report.
SECOND = {"release": 20000, "cells": 80}


def all_at_once(language):
    provide("ages-2.0.0")
    for header in ("1_0", "1_1", "1_2", "2_0_v1" if language == "c" else "1_2"):
        check(consumer(f"{language}_{header}_for_1_0"), **SECOND)
    check(consumer(f"{language}_broken_for_1_0"), **SECOND, tree_add=None)
    check(consumer(f"{language}_2_0_for_2_0"), **SECOND)
    other = "rust" if language == "c" else "c"
    check(consumer(f"{other}_1_2_for_1_2"), **SECOND)
    check(consumer(f"{other}_2_0_for_2_0"), **SECOND)
    check(consumer(f"{language}_1_2_for_1_1"), **SECOND)


def two_providers(language):
    name = f"{language}_pair"
    provide("soils-1.1.0")
    with raises("ModuleNotFoundError", "No module named 'ages'"):
        consumer(name)
    provide("ages-2.0.0")
    with raises("ModuleNotFoundError", "No module named 'soils'"):
        consumer(name)
    provide("ages-2.0.0", "soils-1.1.0")
    old = types.ModuleType("soils")
    old.__version__ = "0.9"
    sys.modules["soils"] = old
    needs = f"{name} needs version 1.1 of soils's C API, but soils 0.9 has no C API of version 1"
    with raises("ImportError", needs):
        consumer(name)
    provide("ages-2.0.0", "soils-1.1.0")
    expected = {"ages": 3, "soils": 3.5, "dig": 5}
    assert consumer(name).report() == expected
    check(consumer(f"{language}_1_2_for_1_2"), **SECOND)


def twice(language):
    provide("ages-1.2.0")
    name = f"{language}_1_2_for_1_2"
    first = consumer(name)
    check(first)
    forget(name)
    second = consumer(name)
    check(second)
    check(first)
    importlib.reload(second)
    check(second)
    # A provider that is imported anew is the same, and so is its table.
    provide("ages-1.2.0")
    forget(name)
    check(consumer(name))


def threads(language):
    code = "import sys, processes; processes.race(*sys.argv[1:])"
    for _ in range(25):
        for kind in ("lazy", "same", "several"):
            done = run(code, kind, language)
            assert done.returncode == 0, f"{kind}: {done.returncode}\n{done.stderr}"


def race(kind, language):
    """In a process of its own: threads import at the same time, as nearly as threads can."""
    provide("ages-1.2.0")
    sys.setswitchinterval(1e-6)
    names = [f"{language}_1_2_for_1_2"] * 4
    if kind == "several":
        names = ["c_1_2_for_1_2", "rust_1_2_for_1_1", "rust_1_2_for_1_2", "c_1_2_for_1_1"]
    if kind == "lazy":
        names = [f"{language}_1_2_for_1_2_lazy"] * 4
        consumer(names[0])
        assert "ages" not in sys.modules
    barrier = threading.Barrier(len(names))
    done = []

    def work(name):
        barrier.wait()
        check(consumer(name))
        done.append(name)

    workers = [threading.Thread(target=work, args=[name]) for name in names]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(done) == sorted(names), done


def in_child(body):
    """Runs a function in a forked child."""
    child = os.fork()
    if child == 0:
        try:
            body()
        except BaseException:  # noqa: BLE001 - any exception stays in the child
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert status == 0, status


def forks(language):
    provide("ages-1.2.0")
    ours, theirs = f"{language}_1_2_for_1_2", f"{language}_1_2_for_1_1"
    # Only in the child, before and after the parent has a provider.
    in_child(lambda: check(consumer(ours)))
    here = consumer(ours)
    in_child(lambda: check(here))
    in_child(lambda: check(consumer(theirs)))
    lazy = consumer(f"{language}_1_2_for_1_2_lazy")
    in_child(lambda: check(lazy))
    check(consumer(theirs))
    check(lazy)
    check(here)


FAILURES = {
    "absent": ("ModuleNotFoundError", "No module named 'ages'"),
    "ages-1.0.0": ("ImportError", "ages 1.0.0 has 1.0; upgrade ages"),
    "ages-1.2.1": ("ImportError", "so ages_tree_add differs; rebuild"),
    "raises": ("RuntimeError", "the rings are illegible"),
}


def second_try(language):
    code = "import sys, processes; processes.fail_and_try_again(*sys.argv[1:])"
    for provider in FAILURES:
        done = run(code, provider, language)
        assert done.returncode == 0, f"{provider}: {done.returncode}\n{done.stderr}"


def fail_and_try_again(provider, language):
    """In a process of its own: the first imports fail; once the cause is gone, the next works."""
    at_once, called = f"{language}_1_2_for_1_2", consumer(f"{language}_1_2_for_1_2_lazy")
    with tempfile.TemporaryDirectory(prefix="ages-raises") as folder:
        if provider == "raises":
            pathlib.Path(folder, "ages.py").write_text(
                "raise RuntimeError('the rings are illegible')"
            )
            sys.path.insert(0, folder)
        elif provider != "absent":
            provide(provider)
        for _ in range(2):
            with raises(*FAILURES[provider]):
                consumer(at_once)
            with raises(*FAILURES[provider]):
                called.report()
        provide("ages-1.2.0")
    check(called)
    check(consumer(at_once))


def older_major(language):
    provide("ages-2.0.0")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check(consumer(f"{language}_2_0_for_2_0"), **SECOND)
        # With warnings as errors, the import of an old API fails, and the cause tells why.
        causes = []
        try:
            consumer(f"{language}_1_2_for_1_2")
        except (DeprecationWarning, ImportError) as error:
            while error is not None:
                causes.append(error)
                error = error.__cause__
        assert isinstance(causes[-1], DeprecationWarning), causes
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        check(consumer(f"{language}_1_2_for_1_2"), **SECOND)
        check(consumer(f"{language}_1_2_for_1_0"), **SECOND)
        check(consumer(f"{language}_1_2_for_1_2_lazy"), **SECOND)
    assert [warning.category for warning in warned] == [DeprecationWarning] * 3, warned
    assert "ages 3 won't have it" in str(warned[0].message), warned[0]
    for main, place in MAINS.items():
        # A Rust consumer is a package, whose own line is named.
        if language == "rust" and "{name}" in main:
            continue
        warns_at(main.format(name=f"{language}_1_2_for_1_2"), place)


# A whole program, and the line of it that Python names, if importlib isn't imported.
MAINS = {
    "import {name}\nimport {name}\n": 1,
    "\nfrom ages import _C_API_v1\n": 2,
    "import ages\nhasattr(ages, 'other')\nfor _ in range(2):\n    ages._C_API_v1\n": 4,
}


def warns_at(main, place):
    """A warning, once, at this line of a program."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "main.py")
        line = "import sys; sys.path[:0] = " + repr(sys.path) + "; "
        file.write_text(line + main, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-I", str(file)], capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("DeprecationWarning: version 1 of ages's C API is") == 1, done.stderr
    assert f"{file}:{place}: DeprecationWarning" in done.stderr, done.stderr


if __name__ == "__main__":
    globals()[sys.argv[1]](sys.argv[2])
