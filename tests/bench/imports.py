"""The cost of an import from C, with few slots and with many, in one run."""

import json
import subprocess
import sys

CALLS = 1_000
PROCESSES = 32


def measure(which):
    """Print the numbers of one process, with few slots or many; its first import comes first."""
    __import__(f"bench_{which}")
    import capi_bench_imports as c

    first, capsule = getattr(c, f"first_{which}"), getattr(c, f"capsule_{which}")
    found = {
        "first in its process": first(1),
        "first, with warm caches": first(CALLS),
        "PyCapsule_Import alone": capsule(CALLS),
        "repeated": getattr(c, f"repeated_{which}")(CALLS),
    }
    print(json.dumps(found))


def least(which):
    """The least of several processes, in microseconds."""
    command = [sys.executable, __file__, "measure", which]
    found = [json.loads(subprocess.check_output(command)) for _ in range(PROCESSES)]
    return {what: min(one[what] for one in found) / 1e3 for what in found[0]}


def main():
    """Print a line for each kind of import."""
    few, many = sys.argv[1:]
    print(f"an import from C, µs{few:>19} slots{many:>7} slots   ratio")
    fewer, more = least("few"), least("many")
    for what in fewer:
        ratio = more[what] / fewer[what]
        print(f"{what:<24}{fewer[what]:21.3f}{more[what]:13.3f}{ratio:8.2f}")


if __name__ == "__main__":
    measure(sys.argv[2]) if sys.argv[1] == "measure" else main()
