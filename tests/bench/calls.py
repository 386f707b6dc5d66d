"""What a call costs, side by side in one run: the least of many short rounds."""

import capi_bench_c
import capi_bench_rust
import every

CALLS = 200_000
ROUNDS = 200

LANGUAGES = {
    "C": [capi_bench_c.c_direct, capi_bench_c.c_untyped, capi_bench_c.c_capi],
    "Rust": [
        capi_bench_rust.rust_direct,
        capi_bench_rust.rust_untyped,
        capi_bench_rust.rust_capi,
    ],
}


def least(measures):
    """Take turns, so that what disturbs one disturbs the others too."""
    found = [float("inf")] * len(measures)
    for _ in range(ROUNDS):
        for at, measure in enumerate(measures):
            nanoseconds, result = measure(CALLS)
            assert result == CALLS, (measure, result)
            found[at] = min(found[at], nanoseconds)
    return found


def main():
    """Print a line for each language."""
    print("a call of add(double, double), ns   direct   void **   capi   capi / direct")
    for language, measures in LANGUAGES.items():
        direct, untyped, capi = least(measures)
        print(f"from {language:<4}{direct:33.3f}{untyped:10.3f}{capi:7.3f}{capi / direct:16.3f}")
    assert every.add(1.0, 2.0) == 3.0


if __name__ == "__main__":
    main()
