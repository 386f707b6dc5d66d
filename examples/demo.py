"""Measures countries natively from C and from Rust, and checks both with shapely.

Needs geometry, both consumers and shapely in its environment: see README.md.
"""

import argparse
import math
import statistics
import sys
import timeit
from pathlib import Path
from typing import NamedTuple

import geometry
import geometry_consumer_c
import geometry_consumer_rust
import shapely

SHOWN = ["Brazil", "Fiji", "Germany", "South Africa"]
TOLERANCE = 1e-9
BERLIN = (13.405, 52.52)
ROUNDS = 9


class Measures(NamedTuple):
    area: float
    lon: float
    lat: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "countries",
        nargs="?",
        type=Path,
        default=Path(__file__).parent / "data" / "countries.tsv",
        help="a header line, then name, code and well-known text, tab-separated",
    )
    shapes = read(parser.parse_args().countries)
    measured = {
        "C": by_consumer(geometry_consumer_c, shapes),
        "Rust": by_consumer(geometry_consumer_rust, shapes),
        "shapely": by_shapely(shapes),
    }
    print_measures(measured)
    failures = compare(measured) + look_up(shapes)
    print_costs(shapes["Germany"])
    for failure in failures:
        print(f"error: {failure}", file=sys.stderr)
    return 1 if failures else 0


def read(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {name: wkt for name, _, wkt in rows}


def by_consumer(consumer, shapes: dict[str, str]) -> dict[str, Measures]:
    return {
        name: Measures(consumer.area(wkt), *consumer.centroid(wkt)) for name, wkt in shapes.items()
    }


def by_shapely(shapes: dict[str, str]) -> dict[str, Measures]:
    parsed = {name: shapely.from_wkt(wkt) for name, wkt in shapes.items()}
    return {
        name: Measures(shape.area, shape.centroid.x, shape.centroid.y)
        for name, shape in parsed.items()
    }


def in_total(measures: dict[str, Measures]) -> Measures:
    parts = measures.values()
    area = math.fsum(part.area for part in parts)
    lon = math.fsum(part.area * part.lon for part in parts) / area
    lat = math.fsum(part.area * part.lat for part in parts) / area
    return Measures(area, lon, lat)


def print_measures(measured: dict[str, dict[str, Measures]]) -> None:
    count = len(measured["shapely"])
    print(f"{'':14}{'':9}{'area, deg²':>18}{'centroid lon':>18}{'lat':>18}")
    for name in [*SHOWN, f"all {count}"]:
        label = name
        for who, measures in measured.items():
            row = measures[name] if name in measures else in_total(measures)
            numbers = f"{row.area:18.10f}{row.lon:18.10f}{row.lat:18.10f}"
            print(f"{label:14}{who:9}{numbers}")
            label = ""


def area_difference(one: Measures, other: Measures) -> float:
    return abs(one.area - other.area) / other.area


def centroid_difference(one: Measures, other: Measures) -> float:
    """The difference relative to the coordinates, or to one degree where they are smaller."""
    distance = math.hypot(one.lon - other.lon, one.lat - other.lat)
    return distance / max(1.0, math.hypot(other.lon, other.lat))


def compare(measured: dict[str, dict[str, Measures]]) -> list[str]:
    failures = []
    reference = measured["shapely"]
    print(f"\nlargest relative difference from shapely, of {len(reference)}")
    for what, difference in [
        ("area", area_difference),
        ("centroid", centroid_difference),
    ]:
        for who in ["C", "Rust"]:
            differences = {
                name: difference(measures, reference[name])
                for name, measures in measured[who].items()
            }
            name = max(differences, key=differences.__getitem__)
            print(f"{what:14}{who:9}{differences[name]:18.1e}  {name}")
            failures += [
                f"{what} of {name} by {who} differs from shapely by {value:.1e}, "
                f"more than {TOLERANCE:.0e}"
                for name, value in differences.items()
                # A value that isn't a number is no small difference either.
                if not value <= TOLERANCE
            ]
    return failures


def look_up(shapes: dict[str, str]) -> list[str]:
    answers = {
        who: (
            [name for name, wkt in shapes.items() if consumer.contains(wkt, *BERLIN)],
            max((consumer.longest_edge(wkt), name) for name, wkt in shapes.items()),
        )
        for who, consumer in [
            ("C", geometry_consumer_c),
            ("Rust", geometry_consumer_rust),
        ]
    }
    countries, (length, longest) = answers["C"]
    print(f"\nBerlin lies in {', '.join(countries)}")
    print(f"the longest straight border has {longest}: {length:.2f} degrees")
    if answers["C"] == answers["Rust"] and countries == ["Germany"]:
        return []
    return [f"looking up Berlin and the longest border gives {answers}"]


def print_costs(wkt: str) -> None:
    ring = list(shapely.from_wkt(wkt).exterior.coords)
    print("\ncost of a call, ns                   C      Rust    Python  Python / C")
    print_cost(
        "distance",
        lambda: geometry_consumer_c.distance_cost(1_000_000),
        lambda: geometry_consumer_rust.distance_cost(1_000_000),
        timeit.Timer("distance(0.0, 0.0, 3.0, 4.0)", globals=vars(geometry)),
        100_000,
    )
    print_cost(
        f"ring_area, {len(ring)} vertices",
        lambda: geometry_consumer_c.ring_area_cost(100_000, wkt),
        lambda: geometry_consumer_rust.ring_area_cost(100_000, wkt),
        timeit.Timer("ring_area(ring)", globals={**vars(geometry), "ring": ring}),
        5_000,
    )


def print_cost(what: str, by_c, by_rust, python: timeit.Timer, calls: int) -> None:
    rounds = [(by_c(), by_rust(), python.timeit(calls) / calls) for _ in range(ROUNDS)]
    c, rust, python = (statistics.median(column) * 1e9 for column in zip(*rounds))
    print(f"{what:28}{c:10.1f}{rust:10.1f}{python:10.1f}{python / c:12.1f}")


if __name__ == "__main__":
    sys.exit(main())
