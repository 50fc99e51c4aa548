// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The map of the members: each state shaded by its number and a link to its page; small ones ringed; areas whose status
/// is not determined hatched and nobody's. It carries its attribution and a disclaimer.
package struct MemberMap: Sendable {
    /// One row for each state, with its ISO code and one number.
    package let data: Dataset

    package init(_ data: Dataset) {
        precondition(data.series.count == 1, "the map shows one number")
        self.data = data
    }

    private var sheet: MapSheet { MapSheet.sheet(of: Set(data.rows.compactMap(\.code))) }

    /// The map itself.
    package func drawing(id: String, _ words: Words, isLinked: Bool) -> Drawing {
        let sheet = sheet
        let classes = Classes(data.rows.map { $0.values[0] })
        let states = data.rows.compactMap { row in
            row.code.map { state(row, $0, sheet, fill(row.values[0], classes, id), isLinked: isLinked) }
        }
        let body: HTML = """
            \(Ink.hatching(of: id, scale: 2))\
            <path class="sea" d="M0 0h\(Int(MapSheet.width))v\(sheet.height)H0z" fill="#F3F6F8"/>\
            <path class="land" d="\(sheet.land)" fill="#E6ECF0" stroke="#FFFFFF"/>\
            <g class="members" stroke="#FFFFFF" stroke-width="1.2">\(states.joined())</g>\
            <path class="contested" d="\(sheet.contested)" fill="\(Ink.hatch(of: id))" stroke="\(Ink.line)"/>
            """
        var drawing = Drawing(
            id: id, title: data.title, description: data.summary("map", words), height: sheet.height,
            body: body)
        drawing.viewBox = "0 0 \(Int(MapSheet.width)) \(sheet.height)"
        drawing.isInteractive = isLinked
        return drawing
    }

    /// What the shades mean, as a drawing of its own: its letters keep their size when the map shrinks.
    package func legend(id: String, _ words: Words) -> Drawing {
        let plot = Plot(id: id, language: words.language)
        let values = data.rows.map { $0.values[0] }
        var items = Classes(values).legend(data.format, isZeroPossible: values.contains { ($0 ?? 1) <= 0 })
        items.append((Ink.hatch(of: id), Ink.line, words("figure.map.hatched")))
        items.append(("#E6ECF0", Ink.line, words("figure.map.others")))
        let (body, height) = plot.legend(items)
        return Drawing(
            id: id, title: words("figure.map.legend"), description: data.series[0], height: height + 4,
            body: Ink.hatching(of: id) + body)
    }

    /// The map with its legend, table and disclaimer, as a page shows it.
    package func figure(id: String, _ words: Words, isLinked: Bool = true) -> Figure {
        let drawings = [drawing(id: id, words, isLinked: isLinked), legend(id: "\(id)-legend", words)]
        let map = drawings[0].svg(on: .page, in: words.language)
        let legend = drawings[1].svg(on: .page, in: words.language)
        return Figure(
            data.title,
            svg: """
                <div class="figure-scroll" role="region" aria-label="\(data.title)" tabindex="0">\(map)</div>\(legend)
                """, table: data.table(words),
            disclaimer: "\(words("figure.map.disclaimer")) \(words("figure.map.attribution"))",
            drawings: drawings)
    }

    private func fill(_ value: Int?, _ classes: Classes, _ id: String) -> String {
        guard let value else { return Ink.hatch(of: id) }
        return classes.index(of: value).map(classes.fill) ?? Classes.empty
    }

    private func state(_ row: Dataset.Row, _ code: String, _ sheet: MapSheet, _ fill: String, isLinked: Bool)
        -> HTML
    {
        var shape: HTML = sheet.shapes[code].map { $0.isEmpty ? "" : "<path d=\"\($0)\"/>" } ?? ""
        if let mark = sheet.marks[code] {
            shape =
                shape + """
                    <circle cx="\(Plot.decimal(mark.x))" cy="\(Plot.decimal(mark.y))" r="7" stroke="\(Ink.text)"/>
                    """
        }
        let border: HTML = fill == Classes.empty ? " stroke=\"\(Ink.line)\"" : ""
        let name: HTML = "<title>\(row.label): \(data.text(row.values[0]))</title>"
        guard isLinked, let href = row.href else {
            return "<g fill=\"\(fill)\"\(border)>\(name)\(shape)</g>"
        }
        return "<a href=\"\(href)\" fill=\"\(fill)\"\(border)>\(name)\(shape)</a>"
    }
}
