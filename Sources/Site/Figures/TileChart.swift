// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One square for each row, with its code, its number and a shade: many states at a glance.
package struct TileChart: Sendable {
    package let data: Dataset

    /// - Parameter data: of one series; a row's code is written into its tile.
    package init(_ data: Dataset) {
        precondition(data.series.count == 1, "a tile shows one number")
        self.data = data
    }

    private static let columns = 7
    private static let height = 44

    package func drawing(id: String, _ words: Words) -> Drawing {
        let plot = Plot(id: id, language: words.language)
        let values = data.rows.map { $0.values[0] }
        let classes = Classes(values)
        let tiles = zip(data.rows, values).enumerated().map { index, pair in
            tile(pair.0, pair.1, at: index, plot, classes)
        }
        let rows = (data.rows.count + Self.columns - 1) / Self.columns
        var items = classes.legend(data.format, isZeroPossible: values.contains { ($0 ?? 1) <= 0 })
        if values.contains(nil) { items.append((Ink.hatch(of: id), Ink.line, words("figure.no-data"))) }
        let top = rows * (Self.height + 4) + 4
        let (legend, height) = plot.legend(items, y: top)
        return Drawing(
            id: id, title: data.title, description: data.summary("tiles", words), height: top + height + 4,
            body: Ink.hatching(of: id) + tiles.joined() + legend)
    }

    private func tile(_ row: Dataset.Row, _ value: Int?, at index: Int, _ plot: Plot, _ classes: Classes)
        -> HTML
    {
        let column = index % Self.columns
        let side = 100 / Double(Self.columns)
        let left = Double(plot.isMirrored ? Self.columns - 1 - column : column) * side
        let y = index / Self.columns * (Self.height + 4)
        let shade = value.flatMap { classes.index(of: $0) }
        let fill = value == nil ? Ink.hatch(of: plot.id) : shade.map(classes.fill) ?? Classes.empty
        let isDark = shade.map { Ink.sequential.suffix(2).contains(classes.fill($0)) } ?? false
        let ink = isDark ? "#FFFFFF" : Ink.text
        let middle = String(percent: left + side / 2)
        return """
            <g fill="\(ink)"><title>\(row.label): \(data.text(value))</title>\
            <rect class="tile" x="\(String(percent: left + 0.3))" y="\(y + 1)" width="\(String(percent: side - 0.6))" \
            height="\(Self.height)" fill="\(fill)" stroke="\(Ink.line)"/>\
            <text x="\(middle)" y="\(y + 19)" text-anchor="middle" font-size="12">\(row.code ?? String(row.label.prefix(3)))</text>\
            <text x="\(middle)" y="\(y + 37)" text-anchor="middle" font-weight="700">\(data.text(value))</text></g>
            """
    }
}
