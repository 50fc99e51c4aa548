// SPDX-License-Identifier: Apache-2.0

/// The countries of the world as the embedded file has them (`scripts/make-map.py` says how it was made). Borders that
/// two countries share are one arc of both.
struct World: Sendable {
    /// A place in degrees.
    struct Place: Hashable, Sendable {
        let longitude: Double
        let latitude: Double
    }

    struct Unit: Sendable {
        /// ISO 3166-1 alpha-2, or a name of the file's own for an area without a code.
        let code: String
        /// Its status is not determined, or disputed before the United Nations.
        let isContested: Bool
        /// A point inside.
        let place: Place
        /// Each ring is arcs end to end; a negative number is the arc `-(number + 1)` backwards.
        var rings: [[Int]] = []
    }

    private(set) var arcs: [[Place]] = []
    private(set) var units: [Unit] = []

    /// Read once. The file is our own: a line that is malformed is a fault of the build, and a test says so.
    static let embedded = World(EmbeddedFiles.all["geography/world.txt"] ?? [])

    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " "))
            let numbers = fields.dropFirst().compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            switch fields.first.map({ String(decoding: $0, as: UTF8.self) }) {
            case "arc": arcs.append(Self.arc(numbers))
            case "unit" where fields.count == 5 && numbers.count >= 2:
                units.append(
                    Unit(
                        code: String(decoding: fields[1], as: UTF8.self),
                        isContested: fields[2].elementsEqual("contested".utf8),
                        place: Self.place(numbers[numbers.count - 2], numbers[numbers.count - 1])))
            case "ring" where !units.isEmpty: units[units.count - 1].rings.append(numbers)
            default: break
            }
        }
    }

    private static func arc(_ numbers: [Int]) -> [Place] {
        var (x, y) = (0, 0)
        return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
            x += numbers[index]
            y += numbers[index + 1]
            return place(x, y)
        }
    }

    private static func place(_ x: Int, _ y: Int) -> Place {
        Place(longitude: Double(x) / 100, latitude: Double(y) / 100)
    }
}
