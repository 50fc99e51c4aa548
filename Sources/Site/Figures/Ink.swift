// SPDX-License-Identifier: Apache-2.0

/// The colours of figures. Series differ by pattern as well as by colour, so that a black-and-white print and eyes that
/// do not tell colours apart lose nothing.
package enum Ink {
    package static let text = "#16212B"
    package static let muted = "#485663"
    package static let line = "#6B7885"
    package static let faint = "#C7D0D8"
    package static let categorical = ["#0B4F6C", "#B3541E", "#3F7D20", "#7A3E9D", "#8A6A00", "#5C6B78"]
    package static let sequential = ["#DCEAF0", "#A9CBDA", "#6FA6BF", "#2F7896", "#0B4F6C"]
    package static let none = "#E6E3DC"

    /// The white lines over each colour, in a square of 6; the first colour is plain.
    private static let lines = [
        "", "M0 6L6 0M-1 1L1 -1M5 7L7 5", "M1 3h4M3 1v4", "M0 3h6", "M0 0l6 6M6 0l-6 6", "M3 0v6",
    ]

    static func color(_ series: Int) -> String { categorical[series % categorical.count] }

    static func fill(_ series: Int, of id: String) -> String {
        series % categorical.count == 0 ? color(series) : "url(#\(id)-p\(series % categorical.count))"
    }

    static func hatch(of id: String) -> String { "url(#\(id)-none)" }

    /// Patterns of the first series.
    static func patterns(_ count: Int, of id: String) -> HTML {
        guard count > 1 else { return "" }
        let patterns = (1..<min(count, categorical.count)).map { series -> HTML in
            """
            <pattern id="\(id)-p\(series)" patternUnits="userSpaceOnUse" width="6" height="6">\
            <rect width="6" height="6" fill="\(color(series))"/>\
            <path d="\(lines[series])" stroke="#FFFFFF" stroke-width="1" fill="none"/></pattern>
            """
        }
        return patterns.isEmpty ? "" : "<defs>\(patterns.joined())</defs>"
    }

    /// What is drawn where nothing is known, or where a status is not determined.
    static func hatching(of id: String, scale: Int = 1) -> HTML {
        let side = 6 * scale
        return """
            <defs><pattern id="\(id)-none" patternUnits="userSpaceOnUse" width="\(side)" height="\(side)">\
            <rect width="\(side)" height="\(side)" fill="\(none)"/>\
            <path d="M0 \(side)L\(side) 0" stroke="\(line)" stroke-width="\(scale)" fill="none"/></pattern></defs>
            """
    }
}
