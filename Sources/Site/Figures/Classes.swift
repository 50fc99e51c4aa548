// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Numbers in up to five classes, light to dark, for maps and tiles.
struct Classes {
    /// The least value of each class, rising; the first is 1.
    let starts: [Int]
    let highest: Int

    init(_ values: [Int?]) {
        let highest = max(values.compactMap(\.self).max() ?? 0, 0)
        self.highest = highest
        guard highest > 0 else {
            starts = []
            return
        }
        let count = min(highest, Ink.sequential.count)
        starts = (0..<count).map { 1 + highest / count * $0 + highest % count * $0 / count }
    }

    /// Nil for zero and less.
    func index(of value: Int) -> Int? { starts.lastIndex { $0 <= value } }

    /// Where there are fewer classes than colours, the ends are kept apart.
    func fill(_ index: Int) -> String {
        guard starts.count > 1 else { return Ink.sequential[Ink.sequential.count - 2] }
        return Ink.sequential[index * (Ink.sequential.count - 1) / (starts.count - 1)]
    }

    static let empty = "#FFFFFF"

    /// What the colours mean, from zero up.
    func legend(_ format: (Int) -> String, isZeroPossible: Bool) -> [(
        fill: String, stroke: String, label: String
    )] {
        let ranges = starts.indices.map { index -> (fill: String, stroke: String, label: String) in
            let end = index + 1 < starts.count ? starts[index + 1] - 1 : highest
            let label = starts[index] == end ? format(end) : "\(format(starts[index]))–\(format(end))"
            // A range of figures reads from left to right, in Arabic too.
            return (fill(index), Ink.line, "\u{2066}\(label)\u{2069}")
        }
        return (isZeroPossible ? [(Self.empty, Ink.line, format(0))] : []) + ranges
    }
}
