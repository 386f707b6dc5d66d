"""One Python class in three extensions: made in one, read natively in the others.

Needs series, series_stats, series_charts, and both of by-hand: see README.md.
"""

import math
import statistics
import sys

import series
import series_by_hand
import series_charts
import series_stats
import series_stats_by_hand

TOLERANCE = 1e-12
WINDOW = 30


class Daylight(series.Series):
    """A class of Python's own, which is a series all the same."""


class DaylightByHand(series_by_hand.Series):
    """A class of Python's own around the type that was written by hand."""


def main() -> int:
    # The encoding of a pipe, on some systems, has no blocks.
    sys.stdout.reconfigure(encoding="utf-8")
    hours = [daylight(day) for day in range(365)]
    shared = Daylight("daylight in Berlin", hours)
    by_hand = DaylightByHand("daylight in Berlin", hours)
    failures = []
    draw(shared)
    failures += compare(hours, shared, by_hand)
    failures += types(shared)
    failures += refusals()
    for failure in failures:
        print(f"error: {failure}", file=sys.stderr)
    return 1 if failures else 0


def daylight(day: int, latitude: float = 52.52) -> float:
    """Hours between sunrise and sunset, where the sun is a point and there is no air."""
    declination = math.radians(-23.44) * math.cos(math.tau * (day + 10) / 365)
    return 24 / math.pi * math.acos(-math.tan(math.radians(latitude)) * math.tan(declination))


def draw(shared: series.Series) -> None:
    """Draws in C a series that was made in Python and averaged in Rust."""
    weekly = series.Series("weekly", list(shared)[::7])
    print(f"{shared.name}, {len(shared)} days, every seventh")
    print(f"{series_charts.sparkline(weekly)}  {min(weekly):.1f} to {max(weekly):.1f} hours")


def compare(hours: list, shared: series.Series, by_hand: series_by_hand.Series) -> list:
    """Both Rust consumers with Python's own statistics."""
    windows = [hours[at : at + WINDOW] for at in range(len(hours) - WINDOW + 1)]
    found = {
        "series_stats": measures(series_stats, shared),
        "… by hand": measures(series_stats_by_hand, by_hand),
        "statistics": (
            statistics.fmean(hours),
            max(statistics.fmean(window) for window in windows),
            (hours[171] - statistics.fmean(hours)) / statistics.pstdev(hours),
        ),
    }
    print(f"\n{'':16}{'mean':>14}{f'best {WINDOW} days':>14}{'June 21, σ':>14}")
    for who, row in found.items():
        print(f"{who:16}" + "".join(f"{number:14.9f}" for number in row))
    expected = found["statistics"]
    return [
        f"{who} finds {row}, statistics {expected}"
        for who, row in found.items()
        if not all(math.isclose(*pair, rel_tol=TOLERANCE) for pair in zip(row, expected))
    ]


def measures(stats, column) -> tuple:
    """The mean, the best mean of a window, and how far the solstice is above the mean."""
    rolling = stats.rolling_mean(column, WINDOW)
    return stats.mean(column), max(rolling), stats.Baseline(column).score(column[171])


def types(shared: series.Series) -> list:
    """There is one type in the process, whoever made an object, and objects stay what they are."""
    rolling = series_stats.rolling_mean(shared, WINDOW)
    kept = series_stats.Baseline(shared).series
    checks = {
        "what Rust makes is a series": type(rolling) is series.Series,
        "what Rust keeps is the very object": kept is shared and type(kept) is Daylight,
        "C knows what Rust made": series_charts.is_series(rolling),
        "C knows a subclass": series_charts.is_series(shared),
        "C knows what is none": not series_charts.is_series(list(shared)),
        "it has a new name": rolling.name == f"{shared.name}, mean of {WINDOW}",
    }
    print(f"\none type in the process: {type(rolling)}, made by series_stats")
    return [f"not so: {what}" for what, holds in checks.items() if not holds]


def refusals() -> list:
    """Anything else raises TypeError, which names both types."""
    print()
    failures = []
    for call in [series_stats.mean, series_charts.sparkline]:
        try:
            found = call([1.0, 2.0])
            failures.append(f"{call.__name__} of a list is {found}")
        except TypeError as error:
            module = call.__module__.rpartition(".")[2]
            print(f"{module}.{call.__name__}([1.0, 2.0]): TypeError: {error}")
            if "Series" not in str(error) or "list" not in str(error):
                failures.append(f"{call.__name__} names no types: {error}")
    return failures


if __name__ == "__main__":
    sys.exit(main())
