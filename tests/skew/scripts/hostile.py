"""Providers that a consumer must refuse, or take; each in a process of its own."""

import importlib
import json
import os
import sys

from providers import provide
from support import run

C, RUST = "c_1_2_for_1_2", "rust_1_2_for_1_2"
# For version 1.0: they accept differences in newer parts, and the one in C asks for these.
C_1_0, RUST_1_0 = "c_1_2_for_1_0", "rust_1_2_for_1_0"
ALL = (C, RUST, C_1_0, RUST_1_0)


def trial(case, consumer):
    """In the other process: the outcome of the import."""
    provide(case)
    try:
        module = importlib.import_module(consumer)
    except BaseException as error:  # noqa: BLE001 - a provider raises anything
        causes = []
        while error is not None:
            causes.append([type(error).__name__, str(error)])
            error = error.__cause__
        said = {"causes": causes}
    else:
        said = {"saw": module.report()}
    print(json.dumps(said))
    sys.stdout.flush()
    os._exit(0)  # not with a provider of this kind


def outcome(case, consumer):
    code = "import sys, hostile; hostile.trial(*sys.argv[1:])"
    done = run(code, case, consumer)
    assert done.returncode == 0, f"{case}, {consumer}: {done.returncode}\n{done.stderr}"
    return json.loads(done.stdout)


def taken(case, *consumers, **expected):
    for consumer in consumers:
        saw = outcome(case, consumer).get("saw")
        assert saw is not None, f"{case}, {consumer} is refused"
        known = {"release": 10200, "mean": 3, "tree_age": 3, "tree_add": 11.5, "median": 2}
        known = {**known, "cells": None, **expected}
        known = {name: known[name] for name in saw}
        assert saw == known and (len(saw) == 6 or consumer == RUST_1_0), (
            f"{case}, {consumer}: {saw}"
        )


def raised(case, kind, text):
    """The exception is Python's own error, or the cause of the refusal."""
    for consumer in ALL:
        causes = outcome(case, consumer).get("causes", [])
        assert [kind, text] in causes, f"{case}, {consumer}: {causes}"


def refused(case, *texts, consumers=ALL):
    """Each message names both sides, both versions and a way out."""
    for consumer in consumers:
        said = outcome(case, consumer)
        kind, text = said.get("causes", [[None, str(said)]])[0]
        assert kind == "ImportError", f"{case}, {consumer}: {said}"
        target = "1.0" if consumer in (C_1_0, RUST_1_0) else "1.2"
        needs = f"{consumer} needs version {target} of ages's C API, but "
        for expected in (needs, *texts):
            assert expected in text, f"{case}, {consumer}: no {expected!r} in {text!r}"
        assert len(text) < 2000, f"{case}, {consumer}: {len(text)} letters"


def main():
    taken("the same", *ALL)
    for case in ("larger", "newer", "no release", "unknown flags", "arrays at the edge"):
        taken(case, *ALL)
    taken("a conditional function", *ALL, cells=7)
    # Functions newer than the target may be missing, or be other ones.
    for case in ("older", "older, with arrays at the edge", "another newer function"):
        taken(case, C_1_0, RUST_1_0, median=None)

    raised("absent", "ModuleNotFoundError", "import of ages halted; None in sys.modules")
    raised("raises", "RuntimeError", "the rings are illegible")
    raised("needs another", "ModuleNotFoundError", "No module named 'microscopes'")
    raised("interrupted", "KeyboardInterrupt", "while counting rings")
    raised("guarded", "ValueError", "nobody may ask")

    has = "ages 1.0.3 has "
    api = "no C API of version 1; install a version of ages that has "
    refused("no API", has + api + "1.2 or a later 1.x", consumers=(C, RUST))
    refused("no API", has + api + "1.0 or a later 1.x", consumers=(C_1_0, RUST_1_0))
    refused("no module", api)
    refused("no version", api)
    capsule = (
        "a _C_API_v1 that is not a capsule named ages._C_API_v1; install a version of ages that was"
    )
    refused("no capsule", has + capsule)
    refused("neither capsule nor version", capsule)
    refused("another capsule", has + capsule)
    refused("another major's capsule", has + capsule)
    foreign = has + "something other than a table"
    for case in ("another magic", "four foreign bytes", "an odd address"):
        refused(case, foreign, "install a version of ages that was built with capi")
    refused(
        "another byte order",
        "1.0.3 was built for the other byte order; install a version of ages for this machine",
    )
    for case in ("another layout", "a head of another layout"):
        refused(case, has + "a table of layout 2, and", "knows layout 1; rebuild")
    refused("no layout", has)
    for case in ("too small", "a head"):
        refused(case, has + "a damaged table (it is too small); reinstall ages")
    refused("another major", has + "2.2 under the name _C_API_v1; reinstall ages")

    refused("older", has + "1.1; upgrade ages, or build", consumers=(C, RUST))
    refused("older", "build with AGES_TARGET 0x0101", consumers=[C])
    refused("older", f"build {RUST} for 1.1", consumers=[RUST])

    disagree = "a damaged table (its versions and slots do not agree); reinstall ages"
    for case in ("no versions", "no info", "no slots", "no layouts"):
        refused(case, has + "a damaged table (a pointer is NULL); reinstall ages")
    refused("countless layouts", has + "a damaged table (it has too many layouts); reinstall ages")
    unaligned = "a damaged table (a pointer is not aligned); reinstall ages"
    refused("a pointer between two others", has + unaligned)
    for case in (
        "too few slots",
        "zero slots",
        "zero versions",
        "countless slots",
        "countless versions",
        "countless slots and versions",
        "a million slots",
        "no later version",
        "fewer slots later",
        "a minor without a version",
        "lying versions",
        "too many versions",
    ):
        refused(case, has + disagree)
    refused("too many slots", has + disagree, consumers=(C_1_0, RUST_1_0))
    refused("too many slots", has, consumers=(C, RUST))
    refused("an empty slot", has + "nothing in slot 2, mean; reinstall ages")

    differs, remedy = has + "a 1.2 that differs: ", "; rebuild "
    here, there = "double (double const *, size_t)", "float (float const *, size_t)"
    refused(
        "another signature", differs + f"ages_mean is {here} here and {there} in ages 1.0.3", remedy
    )
    refused("another name", differs + "slot 2 is mean here and average in ages 1.0.3", remedy)
    for case in ("no name", "no signature", "no terms"):
        refused(case, differs + "ages_mean is slot 2 here and missing in ages 1.0.3", remedy)
    # A text is read up to this length, and no further.
    cut = ("av?erage?" * 100)[:497] + "... in ages 1.0.3"
    refused("a long name", differs + "slot 2 is mean here and " + cut, remedy)
    cut = (there * 20)[:497] + "... in ages 1.0.3"
    refused("a long signature", differs + f"ages_mean is {here} here and " + cut, remedy)
    terms = 'ages_mean has the terms "takes slice" here and "{}" in ages 1.0.3'
    refused("other terms", differs + terms.format("takes slice; raises") + remedy)
    refused("emptied terms", differs + terms.format("") + ", and 1 more function differs" + remedy)
    renamed = "slot 2 is mean here and average in ages 1.0.3, and 2 more functions differ"
    refused("three other functions", differs + renamed + remedy)

    # A type with another layout is newer than 1.0.
    ring = differs + "ages_Ring is {double width; ages_Season season} here and "
    added = " in ages 1.0.3, so ages_tree_add differs" + remedy
    refused("another record", ring + "{float width}" + added, consumers=(C, RUST))
    for case in ("no such record", "no name of a record", "no text of a record"):
        refused(case, ring + "missing" + added, consumers=(C, RUST))
    season = differs + "ages_Season is uint8_t {Wet = 1, Dry = 2} here and "
    added = "uint8_t {Wet = 1} in ages 1.0.3, so ages_tree_add and 1 more function differ" + remedy
    refused("another enumeration within", season + added, consumers=(C, RUST))
    same = "in both, and nothing is seen to differ but its hash"
    added = f"ages_tree_add is double (ages_Tree *, ages_Ring) {same}"
    refused("another hash", differs + added + remedy, consumers=(C, RUST))
    refused(
        "another newer function", differs + f"ages_median is {here} {same}", consumers=(C, RUST)
    )

    for length in (600, 65536):
        refused(f"a name without end, after {length}", differs + "slot 2 is mean here and endless ")
        refused(
            f"a signature without end, after {length}",
            differs + f"ages_mean is {here} here and endless ",
        )
        without_end = 'ages_mean has the terms "takes slice" here and "endless '
        refused(f"a terms without end, after {length}", differs + without_end)
        refused(f"a layout without end, after {length}", season + "endless ", consumers=(C, RUST))
        older = "has 1.1; upgrade ages, or build"
        refused(f"a release without end, after {length}", older, consumers=(C, RUST))
        refused(f"a module without end, after {length}", has + "1.1; upgrade", consumers=(C, RUST))


if __name__ == "__main__":
    main()
