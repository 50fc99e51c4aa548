// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The part of the world in which the given states lie, projected, cut and simplified: what every map of them shares.
struct MapSheet: Sendable {
    static let width = 1000.0
    /// How far a border may stray when it is simplified, in units of the sheet.
    private static let tolerance = 0.7
    /// States smaller than this, in square units, are marked by a ring beside their shape.
    private static let markedArea = 70.0

    let height: Int
    /// The shape of each given state, by its code.
    let shapes: [String: String]
    /// Where small states are.
    let marks: [String: EqualEarth.Point]
    /// All other land in one path, and what is contested in another.
    let land: String
    let contested: String

    init(of codes: Set<String>, in world: World = .embedded) {
        let units = world.units.filter { codes.contains($0.code) }
        let projection = EqualEarth(meridian: Self.middle(units.map(\.place.longitude)))
        let lines = world.arcs.map(projection.points)
        let sheet = Sheet(units, lines, projection)
        let simple = lines.map { line in
            Shoreline.simplified(line.map(sheet.place), tolerance: Self.tolerance)
        }
        var (shapes, marks): ([String: String], [String: EqualEarth.Point]) = ([:], [:])
        var (land, contested) = ("", "")
        for unit in world.units {
            let rings = unit.rings.map { Shoreline.clipped(MapSheet.ring($0, simple), to: sheet.frame) }
            let path = rings.filter { Shoreline.area($0) > 1.5 }.map(Shoreline.path).joined()
            if unit.isContested {
                contested += path
            } else if codes.contains(unit.code) {
                shapes[unit.code] = path
                let size = rings.map(Shoreline.area).max() ?? 0
                if size < Self.markedArea {
                    marks[unit.code] = sheet.place(projection.points([unit.place])[0])
                }
            } else {
                land += path
            }
        }
        (self.shapes, self.marks, self.land, self.contested) = (shapes, marks, land, contested)
        height = Int(sheet.height)
    }

    /// The arcs of a ring end to end, each without its last point, with which the next begins.
    fileprivate static func ring(_ arcs: [Int], _ lines: [[EqualEarth.Point]]) -> [EqualEarth.Point] {
        var ring: [EqualEarth.Point] = []
        for arc in arcs {
            let line = arc >= 0 ? lines[arc] : lines[-(arc + 1)].reversed()
            ring += line.dropLast()
        }
        return ring
    }

    /// The middle of the shortest stretch of longitudes that holds all of them, across the date line if need be.
    private static func middle(_ longitudes: [Double]) -> Double {
        let sorted = longitudes.sorted()
        guard let first = sorted.first, let last = sorted.last else { return 0 }
        var widest = (gap: first + 360 - last, after: last)
        for (one, other) in zip(sorted, sorted.dropFirst()) where other - one > widest.gap {
            widest = (other - one, one)
        }
        let start = widest.after + widest.gap
        let middle = start + (360 - widest.gap) / 2
        return middle > 180 ? middle - 360 : middle
    }

    private static let kept = Mutex<(codes: Set<String>, sheet: MapSheet)?>(nil)

    /// The sheet of these states; drawn anew only when membership has changed.
    static func sheet(of codes: Set<String>) -> MapSheet {
        if let kept = kept.withLock({ $0 }), kept.codes == codes { return kept.sheet }
        let sheet = MapSheet(of: codes)
        kept.withLock { $0 = (codes, sheet) }
        return sheet
    }
}

/// From the plane of the projection to the units of the sheet.
private struct Sheet {
    let scale: Double
    let origin: EqualEarth.Point
    let height: Double

    /// A little beyond the edge, so that the cut itself is not seen.
    var frame: Extent { Extent(left: -12, right: MapSheet.width + 12, top: -12, bottom: height + 12) }

    init(_ units: [World.Unit], _ lines: [[EqualEarth.Point]], _ projection: EqualEarth) {
        var bounds: Extent?
        for unit in units {
            // Its largest ring: far islands of a state do not widen the map to half the world.
            let rings = unit.rings.map { MapSheet.ring($0, lines) }
            let main = rings.max { Shoreline.area($0) < Shoreline.area($1) } ?? []
            for point in main + projection.points([unit.place]) {
                bounds?.include(point)
                if bounds == nil {
                    bounds = Extent(left: point.x, right: point.x, top: point.y, bottom: point.y)
                }
            }
        }
        let whole = bounds ?? Extent(left: -2.7, right: 2.7, top: -1.3, bottom: 1.3)
        let margin = max(whole.right - whole.left, 0.02) * 0.03
        let (left, width) = (whole.left - margin, max(whole.right - whole.left, 0.02) + 2 * margin)
        scale = MapSheet.width / width
        origin = .init(x: left, y: whole.bottom + margin)
        height = ((whole.bottom - whole.top + 2 * margin) * scale).rounded(.up)
    }

    /// North is up: the projection's y rises, the sheet's falls.
    func place(_ point: EqualEarth.Point) -> EqualEarth.Point {
        .init(x: (point.x - origin.x) * scale, y: (origin.y - point.y) * scale)
    }
}
