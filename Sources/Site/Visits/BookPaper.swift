// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Turns the chapters of a book into a document for the typesetter: the same components that the page renders.
struct BookPaper {
    let language: Language
    /// The anchors that the document has; a number points to one of these or nowhere.
    private let anchors: Set<String>

    /// Of A4 between the margins, in points.
    private static let width = 480

    init(_ chapters: [BriefingChapter], in language: Language) {
        self.language = language
        let headings = chapters.flatMap(\.parts).compactMap { ($0 as? Heading)?.anchor }
        let terms = chapters.flatMap(\.parts).compactMap { ($0 as? Prose)?.body }
            .flatMap { PaperMarkup.blocks($0, in: language).compactMap(\.anchor) }
        anchors = Set(headings + terms + chapters.map(\.anchor))
    }

    func chapter(_ chapter: BriefingChapter, number: Int) -> Paper.Chapter {
        Paper.Chapter(
            title: "\(number). \(chapter.title)", anchor: chapter.anchor,
            page: ["portfolio", "sources"].contains(chapter.anchor), blocks: chapter.parts.flatMap(blocks))
    }

    func blocks(_ part: any Component) -> [Paper.Block] {
        switch part {
        case let heading as Heading: [.init(kind: .heading, text: heading.text, anchor: heading.anchor)]
        case let prose as Prose: PaperMarkup.blocks(prose.body, in: language)
        case let figures as KeyFigures: [.init(kind: .figures, figures: figures.items.map(item))]
        case let table as Table: [self.table(table)]
        case let figure as Figure: [drawing(figure)]
        case let figures as Figures: figures.figures.map(drawing)
        default: []
        }
    }

    private func item(_ item: KeyFigures.Item) -> Paper.Item {
        let target = item.href.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
        return Paper.Item(
            number: item.number, label: item.label, note: item.note,
            target: target.flatMap { anchors.contains($0) ? $0 : nil })
    }

    func table(_ table: Table) -> Paper.Block {
        let rows = table.rows.map { row in row.map { Paper.Cell(runs: PaperMarkup.runs($0, in: language)) } }
        let columns = table.columns.enumerated().map { index, column in
            Paper.Column(
                label: column.label, number: column.isNumber,
                weight: weight(of: [column.label] + rows.map { longest($0[index]) }))
        }
        return Paper.Block(kind: .table, columns: columns, rows: rows, empty: table.empty)
    }

    /// A column is as wide as its longest line asks for, within limits: no column crowds the others out.
    private func weight(of lines: [String]) -> Int { min(max(lines.map(\.count).max() ?? 0, 10), 42) }

    private func longest(_ cell: Paper.Cell) -> String {
        let lines = cell.runs.split { $0.break == true }.map { $0.map(\.text).joined() }
        return lines.max { $0.count < $1.count } ?? ""
    }

    private func drawing(_ figure: Figure) -> Paper.Block {
        Paper.Block(
            kind: .drawing, caption: figure.caption,
            drawings: figure.drawings.map { drawing in
                .init(
                    svg: drawing.svg(on: .paper(width: Self.width), in: language).source,
                    alt: "\(drawing.title). \(drawing.description)", width: Self.width)
            }, note: figure.disclaimer)
    }
}
