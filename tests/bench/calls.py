"""The cost of a call, side by side in one run: the least of many short rounds.

A plain call of two numbers, and one that passes an object of a class that two extensions share and
reads one number out of it, which can also be had as a Python method.

The place into which the loader puts the code decides over a cycle or two of a call, in each process
anew, so several processes measure, and the least of all counts.
"""

import json
import subprocess
import sys
from functools import partial

CALLS = 100_000
ROUNDS = 30
PROCESSES = 64


def least(measures):
    """Take turns, so that a disturbance hits all alike."""
    found = [float("inf")] * len(measures)
    for _ in range(ROUNDS):
        for at, measure in enumerate(measures):
            nanoseconds, result = measure(CALLS)
            assert result == CALLS, (measure, result)
            found[at] = min(found[at], nanoseconds)
    return found


def measure():
    """Print the numbers of one process: direct, through a void **, through capi."""
    import capi_bench_c as c
    import capi_bench_rust as rust
    import series

    one, ones = series.Series("one", [1.0]), series.Series("ones", [1.0] * CALLS)
    found = {
        "sum()": least([partial(by, series=one) for by in (rust.sum_by_capi, rust.sum_by_method)]),
        "at(index)": least(
            [partial(by, series=ones) for by in (rust.at_by_capi, rust.at_by_method)]
        ),
        "C": least([c.c_direct, c.c_untyped, c.c_capi]),
        "Rust": least([rust.rust_direct, rust.rust_untyped, rust.rust_capi]),
    }
    print(json.dumps(found))


def main():
    """Print a line for each language."""
    command = [sys.executable, __file__, "measure"]
    found = [json.loads(subprocess.check_output(command)) for _ in range(PROCESSES)]
    print("a call of add(double, double), ns   direct   void **   capi   capi / direct")
    for language in ["C", "Rust"]:
        direct, untyped, capi = map(min, zip(*(one[language] for one in found)))
        print(f"from {language:<4}{direct:33.3f}{untyped:10.3f}{capi:7.3f}{capi / direct:16.3f}")
    print("a number of a shared class, from Rust, ns     capi   method   method / capi")
    for what in ["sum()", "at(index)"]:
        capi, method = map(min, zip(*(one[what] for one in found)))
        print(f"series.{what:<11}{capi:32.3f}{method:9.3f}{method / capi:16.1f}")


if __name__ == "__main__":
    measure() if sys.argv[1:] == ["measure"] else main()
