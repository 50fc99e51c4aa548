#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/CAssets/files/geography/world.txt from a GeoJSON of the world: `scripts/make-map.py world.geojson`.

Made once, from Natural Earth 1:50m (public domain); run it again only for another edition. Each feature has an ISO code
(`a2`, or an id of its own for an area without one) and a point inside (`lon`, `lat`). Borders that two countries share
become one arc, so that whoever simplifies an arc simplifies both sides alike and no gap opens between neighbours.

    arc X Y DX DY DX DY ...   hundredths of a degree: the first point, then steps
    unit CODE KIND LON LAT    KIND: `-`, or `contested`
    ring ARC ARC ...          of the unit above: arcs end to end; ~N is arc N backwards, written as -(N+1)
"""
import json
import pathlib
import sys

# Areas whose status the United Nations has not settled, or regards as not settled: hatched, never anybody's.
CONTESTED = {"ESH", "XKX", "XGL", "XSG", "FLK"}


def hundredths(ring):
    points = [(round(x * 100), round(y * 100)) for x, y in ring]
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    return points[:-1] if points[0] == points[-1] else points


def rings_of(geometry):
    if geometry["type"] == "Point":
        return []
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = [hundredths(ring) for polygon in polygons for ring in polygon]
    return [ring for ring in rings if len(ring) >= 3]


def junctions(units):
    """Points where the neighbours along one ring are not those along another."""
    neighbours, found = {}, set()
    for _, _, rings in units:
        for ring in rings:
            for i, point in enumerate(ring):
                pair = frozenset((ring[i - 1], ring[(i + 1) % len(ring)]))
                if neighbours.setdefault(point, pair) != pair:
                    found.add(point)
    return found


def cut(ring, corners):
    """The ring as arcs from corner to corner; one closed arc, begun at its least point, where it has none."""
    starts = [i for i, point in enumerate(ring) if point in corners]
    if not starts:
        least = ring.index(min(ring))
        turned = ring[least:] + ring[:least]
        return [turned + turned[:1]]
    turned = ring[starts[0]:] + ring[:starts[0]]
    cuts = [i - starts[0] for i in starts] + [len(ring)]
    closed = turned + turned[:1]
    return [closed[a:b + 1] for a, b in zip(cuts, cuts[1:])]


def main(source, target):
    features = json.loads(pathlib.Path(source).read_text())["features"]
    units = [(f["properties"].get("a2", f["id"]), f, rings_of(f["geometry"])) for f in features]
    corners = junctions(units)
    arcs, numbers, body = [], {}, []
    for code, feature, rings in units:
        kind = "contested" if feature["id"] in CONTESTED else "-"
        place = feature["properties"]
        body.append(f"unit {code} {kind} {round(place['lon'] * 100)} {round(place['lat'] * 100)}")
        for ring in rings:
            parts = []
            for arc in cut(ring, corners):
                key, back = tuple(arc), tuple(reversed(arc))
                if key not in numbers and back not in numbers:
                    numbers[key] = len(arcs)
                    arcs.append(arc)
                parts.append(numbers[key] if key in numbers else -numbers[back] - 1)
            body.append("ring " + " ".join(map(str, parts)))
    lines = []
    for arc in arcs:
        steps = [v for (x, y), (a, b) in zip(arc, arc[1:]) for v in (a - x, b - y)]
        lines.append("arc " + " ".join(map(str, [*arc[0], *steps])))
    target.write_text("\n".join(lines + body) + "\n")
    print(f"{len(units)} units, {len(arcs)} arcs, {sum(map(len, arcs))} points, {target.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    files = pathlib.Path(__file__).resolve().parent.parent / "Sources/CAssets/files/geography"
    files.mkdir(exist_ok=True)
    main(sys.argv[1], files / "world.txt")
