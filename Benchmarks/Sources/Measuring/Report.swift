// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The table of results: what was measured, beside what, and whether the bar holds.
package struct Report: Sendable {
    private var rows: [[String]] = [["measure", "value", "beside", "bar", ""]]
    package private(set) var misses = 0

    package init() {}

    package mutating func add(
        _ measure: String, _ value: String, beside peer: String = "", bar: String, holds: Bool
    ) {
        rows.append([measure, value, peer, bar, holds ? "holds" : "MISSED"])
        if !holds { misses += 1 }
    }

    /// What is told for comparison and has no bar.
    package mutating func note(_ measure: String, _ value: String, beside peer: String = "") {
        rows.append([measure, value, peer, "", ""])
    }

    package func printTable() {
        guard rows.count > 1 else { return }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
            print(cells.joined(separator: "  "))
        }
    }

    package static func rate(_ count: Int, _ seconds: Double, _ unit: String = "acts/s") -> String {
        "\(Int(Double(count) / seconds).formatted(.number.locale(Locale(identifier: "en")))) \(unit)"
    }

    package static func decimal(_ value: Double, _ digits: Int = 2) -> String {
        String(format: "%.\(digits)f", value)
    }

    /// A line of progress, at once, in a file too.
    package static func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}
