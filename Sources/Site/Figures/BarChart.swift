// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Horizontal bars: one for each category, several side by side, or parts of a whole end to end. Arabic reads them from
/// the right. The label stands above its bars, so that both have the whole width of a small screen.
package struct BarChart: Sendable {
    package enum Arrangement: Sendable { case grouped, stacked }

    package let data: Dataset
    package let arrangement: Arrangement

    package init(_ data: Dataset, _ arrangement: Arrangement = .grouped) {
        self.data = data
        self.arrangement = arrangement
    }

    private static let thickness = 16
    private static let gap = 12

    package func drawing(id: String, _ words: Words) -> Drawing {
        let plot = Plot(id: id, language: words.language)
        let scale = BarScale(totals, labels: texts)
        var (body, y) = legend(plot)
        let top = y
        let zero = String(percent: scale.place(of: 0, isMirrored: plot.isMirrored))
        for (row, texts) in zip(data.rows, texts) {
            for line in Plot.lines(row.label) {
                body = body + plot.line(line, y: y + 15)
                y += Plot.lineHeight
            }
            let begin = y
            for bar in bars(row, texts) {
                body = body + draw(bar, y: y + 2, plot, scale)
                y += Self.thickness + 4
            }
            body =
                body + """
                    <line class="axis" x1="\(zero)" x2="\(zero)" y1="\(begin)" y2="\(y)" stroke="\(Ink.text)"/>
                    """
            y += Self.gap
        }
        return Drawing(
            id: id, title: data.title, description: data.summary("bars", words),
            height: max(y - Self.gap, top) + 6, body: Ink.patterns(data.series.count, of: id) + body)
    }

    // MARK: Bars

    /// One bar on its own line: its parts from zero on, and what is written at its end.
    private struct Bar {
        var parts: [(value: Int, series: Int)]
        let text: String
    }

    private func bars(_ row: Dataset.Row, _ texts: [String]) -> [Bar] {
        switch arrangement {
        case .grouped:
            zip(row.values, texts).enumerated().map { series, pair in
                Bar(parts: pair.0.map { [($0, series)] } ?? [], text: pair.1)
            }
        case .stacked:
            [
                Bar(
                    parts: row.values.enumerated().compactMap { series, value in value.map { ($0, series) } },
                    text: texts.first ?? "–")
            ]
        }
    }

    /// Where each line of bars ends, from which the scale is made.
    private var totals: [Double] {
        switch arrangement {
        case .grouped: data.rows.flatMap(\.values).compactMap { $0.map(Double.init) }
        case .stacked: data.rows.map { $0.values.compactMap { $0.map(Double.init) }.reduce(0, +) }
        }
    }

    /// What is written at the end of each bar, row by row.
    private var texts: [[String]] {
        data.rows.map { row in
            switch arrangement {
            case .grouped: row.values.map(data.text)
            case .stacked: [data.text(total(row))]
            }
        }
    }

    /// Nil where nothing is known, or where the parts add up to more than a number holds.
    private func total(_ row: Dataset.Row) -> Int? {
        let known = row.values.compactMap(\.self)
        guard !known.isEmpty else { return nil }
        return known.reduce(Optional(0)) { sum, value in
            guard let (result, overflow) = sum?.addingReportingOverflow(value), !overflow else { return nil }
            return result
        }
    }

    private func draw(_ bar: Bar, y: Int, _ plot: Plot, _ scale: BarScale) -> HTML {
        var from = 0.0
        var body: HTML = ""
        for part in bar.parts where part.value != 0 {
            let until = from + Double(part.value)
            let (start, width) = scale.span(from, until, isMirrored: plot.isMirrored)
            body =
                body + """
                    <rect class="bar" x="\(String(percent: start))" y="\(y)" width="\(String(percent: width))" \
                    height="\(Self.thickness)" fill="\(Ink.fill(part.series, of: plot.id))"/>
                    """
            from = until
        }
        let end = String(percent: scale.place(of: max(from, 0), isMirrored: plot.isMirrored))
        let (anchor, shift): (HTML, Int) = plot.isMirrored ? ("end", -6) : ("start", 6)
        return body + """
            <text x="\(end)" dx="\(shift)" y="\(y + 13)" text-anchor="\(anchor)" font-weight="700">\(bar.text)</text>
            """
    }

    private func legend(_ plot: Plot) -> (HTML, Int) {
        guard data.series.count > 1 else { return ("", 0) }
        let (body, height) = plot.legend(
            data.series.enumerated().map { series, name in
                (Ink.fill(series, of: plot.id), Ink.color(series), name)
            })
        return (body, height + 8)
    }
}

/// From values to per cent of the width. What is written at a bar's end keeps its room on the narrowest screen.
struct BarScale {
    let low: Double
    let high: Double
    /// The share of the width that the longest bar takes.
    let share: Double

    /// The width of a drawing on a screen of 320 pixels, and of a bold digit.
    private static let narrowest = 270.0
    private static let digit = 8.5

    init(_ values: [Double], labels: [[String]]) {
        low = min(values.min() ?? 0, 0)
        high = max(values.max() ?? 0, 0)
        let longest = labels.joined().map(\.count).max() ?? 1
        let reserved = (Double(longest) * Self.digit + 8) / Self.narrowest * 100
        share = min(max(100 - reserved, 30), 96)
    }

    /// Where a value stands, in per cent from the left.
    func place(of value: Double, isMirrored: Bool) -> Double {
        let place = high == low ? 0 : (value - low) / (high - low) * share
        return isMirrored ? 100 - place : place
    }

    func span(_ one: Double, _ other: Double, isMirrored: Bool) -> (start: Double, width: Double) {
        let ends = [place(of: one, isMirrored: isMirrored), place(of: other, isMirrored: isMirrored)]
        return (ends[0] < ends[1] ? ends[0] : ends[1], (ends[1] - ends[0]).magnitude)
    }
}
