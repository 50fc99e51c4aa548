// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The Equal Earth projection of a sphere of radius 1: areas are true to one another, so that no state looks larger
/// than it is. Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018.
struct EqualEarth: Sendable {
    /// The meridian in the middle of the map, in degrees.
    let meridian: Double

    private static let a = (1.340264, -0.081106, 0.000893, 0.003796)

    struct Point: Hashable, Sendable {
        var x: Double
        var y: Double
    }

    /// - Parameter longitude: in degrees east of the middle meridian, beyond ±180 where a shape crosses the edge.
    func point(east longitude: Double, latitude: Double) -> Point {
        let (a1, a2, a3, a4) = Self.a
        let angle = asin(3.0.squareRoot() / 2 * sin(latitude * .pi / 180))
        let square = angle * angle
        let sixth = square * square * square
        let slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
        return Point(
            x: 2 * 3.0.squareRoot() / 3 * (longitude * .pi / 180) * cos(angle) / slope,
            y: angle * (a1 + a2 * square + sixth * (a3 + a4 * square)))
    }

    /// Degrees east of the middle meridian, in -180..<180.
    func east(_ longitude: Double) -> Double {
        let turned = (longitude - meridian + 180).truncatingRemainder(dividingBy: 360)
        return (turned < 0 ? turned + 360 : turned) - 180
    }

    /// The points of a line. One that crosses the edge of the map goes on beyond it instead of jumping across.
    func points(_ places: [World.Place]) -> [Point] {
        var last: Double?
        return places.map { place in
            var east = east(place.longitude)
            if let last { east -= ((east - last) / 360).rounded() * 360 }
            last = east
            return point(east: east, latitude: place.latitude)
        }
    }
}
