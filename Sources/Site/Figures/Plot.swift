// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Small parts that all drawings share: texts in their direction, legends, numbers for attributes.
struct Plot {
    let id: String
    let language: Language

    /// Bars, labels and legends begin on the reader's side. Time does not: it runs from left to right for everyone.
    var isMirrored: Bool { language == .arabic }

    /// The longest line of a label that still fits beside 320 pixels.
    static let lineLength = 36
    static let lineHeight = 20

    /// "43.21": a coordinate with at most two decimals, never in exponents.
    static func decimal(_ value: Double) -> String {
        precondition(value.isFinite, "a coordinate is a number")
        let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
        let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        let digits = rest < 10 ? "0\(rest)" : rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)"
        return "\(sign)\(whole).\(digits)"
    }

    /// A label that keeps its own direction. The drawing itself runs from left to right.
    func isolated(_ text: String) -> String {
        language == .arabic ? "\u{2067}\(text)\u{2069}" : "\u{2068}\(text)\u{2069}"
    }

    /// A line of text at the reader's beginning of the drawing, so many pixels further in.
    func line(_ text: String, y: Int, inset: Int = 0, weight: HTML = "") -> HTML {
        let place: HTML =
            isMirrored
            ? "x=\"100%\" dx=\"-\(inset)\" text-anchor=\"end\"" : "x=\"\(inset)\" text-anchor=\"start\""
        return "<text \(place) y=\"\(y)\"\(weight)>\(isolated(text))</text>"
    }

    /// The text in lines that fit a narrow screen, parted between words; a word that is too long is cut.
    static func lines(_ text: String, atMost limit: Int = lineLength) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + 1 + word.count > limit {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
            while line.count > limit {
                lines.append(String(line.prefix(limit)))
                line = String(line.dropFirst(limit))
            }
        }
        return lines + (line.isEmpty ? [] : [line])
    }

    /// One line for each series or class, and the height of them all.
    func legend(_ items: [(fill: String, stroke: String, label: String)], y: Int = 0) -> (HTML, height: Int) {
        var next = y
        var parts: [HTML] = []
        for item in items {
            let x: HTML = isMirrored ? "x=\"100%\" transform=\"translate(-15,0)\"" : "x=\"1\""
            parts.append(
                """
                <rect \(x) y="\(next + 4)" width="14" height="14" fill="\(item.fill)" stroke="\(item.stroke)"/>
                """)
            for text in Self.lines(item.label, atMost: Self.lineLength - 4) {
                parts.append(line(text, y: next + 16, inset: 22))
                next += Self.lineHeight
            }
        }
        return (parts.joined(), next - y)
    }
}

extension String {
    /// "12.5%" of a coordinate.
    init(percent value: Double) { self = Plot.decimal(value) + "%" }
}
