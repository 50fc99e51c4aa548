// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Lines over time, which runs from left to right in every language. Each series has a dash and a marker of its own.
package struct LineChart: Sendable {
    package let data: Dataset

    package init(_ data: Dataset) { self.data = data }

    private static let plotHeight = 180
    private static let left = 10.0
    private static let right = 95.0
    private static let dashes = ["", "7 4", "2 3", "10 3 2 3", "5 2", "1 4"]
    /// Marks around the origin, about eight across.
    private static let marks = [
        "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0z", "M-4 -4h8v8h-8z", "M0 -5L5 4H-5z", "M0 -5L5 0L0 5L-5 0z",
        "M-5 -4h10L0 5z", "M-1.5 -5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",
    ]

    package func drawing(id: String, _ words: Words) -> Drawing {
        let plot = Plot(id: id, language: words.language)
        let (legend, legendHeight) = plot.legend(
            data.series.count > 1
                ? data.series.enumerated().map { (Ink.color($0), Ink.color($0), $1) } : [])
        let top = legendHeight + 24
        let scale = LineScale(data.rows.flatMap(\.values).compactMap(\.self))
        func y(_ value: Double) -> Double {
            Double(top) + (1 - scale.share(of: value)) * Double(Self.plotHeight)
        }
        let grid = scale.ticks.map { tick in
            let place = Plot.decimal(y(tick))
            return """
                <line class="grid" x1="0" x2="100%" y1="\(place)" y2="\(place)" stroke="\(Ink.faint)"/>\
                <text x="0" y="\(Plot.decimal(y(tick) - 4))" fill="\(Ink.muted)">\(data.format(LineScale.whole(tick)))</text>
                """ as HTML
        }
        let lines = data.series.indices.map { series in line(series, id: id, y: y) }
        let bottom = top + Self.plotHeight
        return Drawing(
            id: id, title: data.title, description: data.summary("lines", words), height: bottom + 28,
            body: defs(id) + legend + grid.joined() + lines.joined() + periods(plot, y: bottom + 20))
    }

    private func x(_ index: Int) -> Double {
        guard data.rows.count > 1 else { return 50 }
        return Self.left + (Self.right - Self.left) * Double(index) / Double(data.rows.count - 1)
    }

    private func defs(_ id: String) -> HTML {
        let marks = data.series.indices.map { series in
            "<path id=\"\(id)-m\(series)\" d=\"\(Self.marks[series % Self.marks.count])\"/>" as HTML
        }
        return "<defs>\(marks.joined())</defs>"
    }

    /// From point to point; where nothing is known the line is broken.
    private func line(_ series: Int, id: String, y: (Double) -> Double) -> HTML {
        let points = data.rows.enumerated().map { index, row in
            row.values[series].map { (x: String(percent: x(index)), y: Plot.decimal(y(Double($0)))) }
        }
        let color = Ink.color(series)
        let dash = Self.dashes[series % Self.dashes.count]
        let dashed: HTML = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
        let strokes = zip(points, points.dropFirst()).compactMap { from, to -> HTML? in
            guard let from, let to else { return nil }
            return "<line x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\"/>"
        }
        let marks = points.compactMap { point -> HTML? in
            point.map { "<use href=\"#\(id)-m\(series)\" x=\"\($0.x)\" y=\"\($0.y)\"/>" }
        }
        return """
            <g stroke="\(color)" stroke-width="2"\(dashed)>\(strokes.joined())</g><g fill="\(color)">\(marks.joined())</g>
            """
    }

    /// The names of the periods, as many as a narrow screen holds side by side; the last is always among them.
    private func periods(_ plot: Plot, y: Int) -> HTML {
        let last = data.rows.count - 1
        // About 280 px, of which a letter takes 7.
        let longest = data.rows.map(\.label.count).max() ?? 0
        let room = min(5, max(2, 280 / (longest * 7 + 10)))
        let step = max(1, (data.rows.count + room - 2) / (room - 1))
        return data.rows.enumerated().filter { (last - $0.offset).isMultiple(of: step) }.map { index, row in
            let anchor: HTML = last > 0 && index == 0 ? "start" : last > 0 && index == last ? "end" : "middle"
            let edge = last > 0 && (index == 0 || index == last)
            let place = edge ? (index == 0 ? 0 : 100) : x(index)
            return """
                <text x="\(String(percent: place))" y="\(y)" text-anchor="\(anchor)" fill="\(Ink.muted)">\(plot.isolated(row.label))</text>
                """ as HTML
        }.joined()
    }
}

/// From values to a share of the height, with round ticks.
struct LineScale {
    let ticks: [Double]

    init(_ values: [Int]) {
        let low = min(Double(values.min() ?? 0), 0)
        let high = max(Double(values.max() ?? 0), low + 1)
        let step = Self.roundStep((high - low) / 3)
        var ticks = [(low / step).rounded(.down) * step]
        while let last = ticks.last, last < high, ticks.count < 12 { ticks.append(last + step) }
        self.ticks = ticks
    }

    func share(of value: Double) -> Double {
        guard let low = ticks.first, let high = ticks.last, high > low else { return 0 }
        return (value - low) / (high - low)
    }

    /// 1, 2 or 5 of a power of ten, at least as much as asked.
    private static func roundStep(_ wanted: Double) -> Double {
        var power = 1.0
        while power * 10 <= wanted { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= wanted } ?? 10 * power
    }

    static func whole(_ value: Double) -> Int {
        value >= 9e18 ? .max : value <= -9e18 ? .min : Int(value)
    }
}
