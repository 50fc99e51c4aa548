// SPDX-License-Identifier: Apache-2.0

/// Shapes in the plane of a map: made simpler, cut at its frame, and written as a path.
enum Contour {
    typealias Point = EqualEarth.Point

    /// The line without the points that stray less than `tolerance` from it (Douglas and Peucker 1973). The ends stay.
    static func simplified(_ line: [Point], tolerance: Double) -> [Point] {
        guard line.count > 2 else { return line }
        var keeps = [Bool](repeating: false, count: line.count)
        keeps[0] = true
        keeps[line.count - 1] = true
        var spans = [(0, line.count - 1)]
        while let (from, to) = spans.popLast() {
            var farthest = (index: 0, distance: tolerance)
            for index in from + 1..<max(to, from + 1) {
                let distance = distance(of: line[index], from: line[from], to: line[to])
                if distance > farthest.distance { farthest = (index, distance) }
            }
            guard farthest.index > 0 else { continue }
            keeps[farthest.index] = true
            spans += [(from, farthest.index), (farthest.index, to)]
        }
        return zip(line, keeps).filter(\.1).map(\.0)
    }

    /// How far a point is from a stretch; from its beginning, where it has no length (a closed line).
    private static func distance(of point: Point, from one: Point, to other: Point) -> Double {
        let (dx, dy) = (other.x - one.x, other.y - one.y)
        let length = dx * dx + dy * dy
        let along = length == 0 ? 0 : ((point.x - one.x) * dx + (point.y - one.y) * dy) / length
        let share = min(max(along, 0), 1)
        let (x, y) = (point.x - one.x - share * dx, point.y - one.y - share * dy)
        return (x * x + y * y).squareRoot()
    }

    /// The part of a ring inside a rectangle (Sutherland and Hodgman 1974). Empty where nothing is.
    static func clipped(_ ring: [Point], to frame: Crop) -> [Point] {
        var ring = ring
        for side in Crop.Side.allCases {
            guard var last = ring.last else { return [] }
            var result: [Point] = []
            for point in ring {
                let (isIn, wasIn) = (frame.contains(point, beside: side), frame.contains(last, beside: side))
                if isIn != wasIn { result.append(frame.crossing(last, point, side)) }
                if isIn { result.append(point) }
                last = point
            }
            ring = result
        }
        return ring
    }

    /// Twice the area would be negative one way round; the size is what counts.
    static func area(_ ring: [Point]) -> Double {
        guard let last = ring.last else { return 0 }
        var (sum, before) = (0.0, last)
        for point in ring {
            sum += before.x * point.y - point.x * before.y
            before = point
        }
        return (sum / 2).magnitude
    }

    /// A closed path in whole numbers, each step relative to the one before. Empty where nothing is left of it.
    static func path(_ ring: [Point]) -> String {
        var points: [(x: Int, y: Int)] = []
        for point in ring {
            let next = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
            if points.last.map({ $0 != next }) ?? true { points.append(next) }
        }
        if let first = points.first, let last = points.last, points.count > 1, first == last {
            points.removeLast()
        }
        guard points.count > 2 else { return "" }
        var path = "M\(points[0].x) \(points[0].y)l"
        for (index, pair) in zip(points, points.dropFirst()).enumerated() {
            let (dx, dy) = (pair.1.x - pair.0.x, pair.1.y - pair.0.y)
            path += index > 0 && dx >= 0 ? " \(dx)" : "\(dx)"
            path += dy >= 0 ? " \(dy)" : "\(dy)"
        }
        return path + "z"
    }
}

/// An upright rectangle.
struct Crop: Hashable, Sendable {
    enum Side: CaseIterable { case left, right, top, bottom }

    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func contains(_ point: EqualEarth.Point, beside side: Side) -> Bool {
        switch side {
        case .left: point.x >= left
        case .right: point.x <= right
        case .top: point.y >= top
        case .bottom: point.y <= bottom
        }
    }

    /// Where the stretch between two points, one inside and one outside, meets a side.
    func crossing(_ one: EqualEarth.Point, _ other: EqualEarth.Point, _ side: Side) -> EqualEarth.Point {
        switch side {
        case .left, .right:
            let x = side == .left ? left : right
            return .init(x: x, y: one.y + (other.y - one.y) * (x - one.x) / (other.x - one.x))
        case .top, .bottom:
            let y = side == .top ? top : bottom
            return .init(x: one.x + (other.x - one.x) * (y - one.y) / (other.y - one.y), y: y)
        }
    }

    mutating func include(_ point: EqualEarth.Point) {
        left = min(left, point.x)
        right = max(right, point.x)
        top = min(top, point.y)
        bottom = max(bottom, point.y)
    }
}
