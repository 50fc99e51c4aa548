// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// Which part of one name met which part of the other: two columns of words with lines between them, the screened name on
/// the side where reading begins. Each word keeps its own direction; a line's thickness is its weight, its dash the manner.
struct AlignmentDrawing {
    let explanation: Explanation
    let words: Words

    init(_ explanation: Explanation, words: Words) {
        self.explanation = explanation
        self.words = words
    }

    private static let rowHeight = 40
    private static let boxHeight = 28
    private static let headHeight = 28

    /// The words of one side in the order in which they are read; those that met nothing included.
    private var queryWords: [String] {
        ordered(explanation.tokens.compactMap(\.query), in: explanation.queryName)
    }
    private var entryWords: [String] {
        ordered(explanation.tokens.compactMap(\.entry), in: explanation.entryName.text)
    }

    private func ordered(_ tokens: [String], in name: String) -> [String] {
        tokens.enumerated().sorted { left, right in
            let (a, b) = (place(of: left.element, in: name), place(of: right.element, in: name))
            return (a, left.offset) < (b, right.offset)
        }.map(\.element)
    }

    private func place(of token: String, in name: String) -> Int {
        // As a word first: "al" is no part of "Hilal".
        let ranges = name.ranges(of: token)
        let whole = ranges.first { range in
            range.lowerBound == name.startIndex || !name[name.index(before: range.lowerBound)].isLetter
        }
        return (whole ?? ranges.first).map { name.distance(from: name.startIndex, to: $0.lowerBound) } ?? .max
    }

    func drawing(id: String) -> Drawing {
        let plot = Plot(id: id, language: words.language)
        let count = max(queryWords.count, entryWords.count, 1)
        let bottom = Self.headHeight + count * Self.rowHeight
        let heads =
            head("screening.column.screened", isEntry: false, plot)
            + head("screening.column.listed", isEntry: true, plot)
        let (legend, height) = legend(plot, y: bottom + 4)
        return Drawing(
            id: id, title: words("screening.alignment"), description: summary,
            height: bottom + 4 + height,
            body: heads + lines(plot) + boxes(queryWords, isEntry: false, plot)
                + boxes(entryWords, isEntry: true, plot)
                + legend)
    }

    /// Left and right edge of a column, in per cent.
    private func edges(isEntry: Bool, _ plot: Plot) -> (Double, Double) {
        isEntry != plot.isMirrored ? (62, 100) : (0, 38)
    }

    private func head(_ key: String, isEntry: Bool, _ plot: Plot) -> HTML {
        let (left, right) = edges(isEntry: isEntry, plot)
        return """
            <text x="\(String(percent: (left + right) / 2))" y="16" text-anchor="middle" fill="\(Ink.muted)">\
            \(plot.isolated(words(key)))</text>
            """
    }

    /// Where each token stands in its column: of a word that a name has twice, each its own place.
    private func places(isEntry: Bool) -> [Int?] {
        var free = isEntry ? entryWords : queryWords
        return explanation.tokens.map { token in
            guard let word = isEntry ? token.entry : token.query, let place = free.firstIndex(of: word)
            else { return nil }
            free[place] = ""
            return place
        }
    }

    private func boxes(_ tokens: [String], isEntry: Bool, _ plot: Plot) -> HTML {
        let (left, right) = edges(isEntry: isEntry, plot)
        let met = Set(
            zip(explanation.tokens, places(isEntry: isEntry)).compactMap { token, place in
                token.query == nil || token.entry == nil ? nil : place
            })
        return tokens.enumerated().map { row, token -> HTML in
            let y = Self.headHeight + row * Self.rowHeight
            let isAlone = !met.contains(row)
            let dash: HTML = isAlone ? " stroke-dasharray=\"4 3\"" : ""
            return """
                <rect x="\(String(percent: left))" y="\(y)" width="\(String(percent: right - left))" \
                height="\(Self.boxHeight)" rx="3" fill="#FFFFFF" stroke="\(isAlone ? Ink.line : Ink.color(0))"\(dash)/>\
                <text x="\(String(percent: (left + right) / 2))" y="\(y + 19)" text-anchor="middle" lang="">\
                \u{2068}\(shortened(token))\u{2069}</text>
                """
        }.joined()
    }

    /// As much as a column of a narrow screen holds; the table has the whole.
    private func shortened(_ token: String) -> String {
        token.count > 13 ? token.prefix(12) + "…" : token
    }

    private func lines(_ plot: Plot) -> HTML {
        let from = edges(isEntry: false, plot)
        let to = edges(isEntry: true, plot)
        let (start, end) = plot.isMirrored ? (from.0, to.1) : (from.1, to.0)
        let (mine, theirs) = (places(isEntry: false), places(isEntry: true))
        return explanation.tokens.enumerated().compactMap { number, token -> HTML? in
            guard let a = mine[number], let b = theirs[number] else { return nil }
            let middle = Self.headHeight + Self.boxHeight / 2
            return """
                <line x1="\(String(percent: start))" y1="\(middle + a * Self.rowHeight)" x2="\(String(percent: end))" \
                y2="\(middle + b * Self.rowHeight)" \(stroke(token.manner)) \
                stroke-width="\(Plot.decimal(1.5 + 4 * min(max(token.weight, 0), 1)))"/>
                """
        }.joined()
    }

    private func stroke(_ manner: TokenMatch.Manner) -> HTML {
        let (series, dash): (Int, HTML) =
            switch manner {
            case .same: (0, "")
            case .variant: (2, "")
            case .sound: (1, "9 4")
            case .spelling: (3, "3 3")
            case .joined: (4, "12 3 3 3")
            case .initial: (5, "2 5")
            case .alone: (5, "1 6")
            }
        let dashed: HTML = dash == "" ? "" : " stroke-dasharray=\"\(dash)\""
        return "stroke=\"\(Ink.color(series))\"\(dashed)"
    }

    /// The manners that occur, each with its line.
    private func legend(_ plot: Plot, y: Int) -> (HTML, Int) {
        let manners = TokenMatch.Manner.allCases.filter { manner in
            manner != .alone && explanation.tokens.contains { $0.manner == manner }
        }
        let items = manners.enumerated().map { row, manner -> HTML in
            let place = y + row * 22
            let (from, to): (HTML, HTML) = plot.isMirrored ? ("100%", "91%") : ("0%", "9%")
            let text: HTML =
                plot.isMirrored ? "x=\"89%\" text-anchor=\"end\"" : "x=\"11%\" text-anchor=\"start\""
            return """
                <line x1="\(from)" y1="\(place + 11)" x2="\(to)" y2="\(place + 11)" \(stroke(manner)) stroke-width="3"/>\
                <text \(text) y="\(place + 16)">\(plot.isolated(words("screening.manner.\(manner.rawValue)")))</text>
                """
        }
        return (items.joined(), manners.count * 22)
    }

    private var summary: String {
        explanation.tokens.map { token in
            "\(token.query ?? "–") – \(token.entry ?? "–")\(words.colon)\(words("screening.manner.\(token.manner.rawValue)"))"
        }.joined(separator: words.language == .arabic ? "؛ " : "; ")
    }

    /// The same values as a table.
    var table: Table {
        Table(
            words("screening.alignment"),
            columns: [
                .init(words("screening.column.screened")), .init(words("screening.column.listed")),
                .init(words("screening.column.manner")),
                .init(words("screening.column.similarity"), isNumber: true),
                .init(words("screening.column.weight"), isNumber: true),
            ],
            rows: explanation.tokens.map { token in
                [
                    token.query.map { ScreeningPages.isolated($0) } ?? "–",
                    token.entry.map { ScreeningPages.isolated($0) } ?? "–",
                    .text(words("screening.manner.\(token.manner.rawValue)")),
                    percent(token.similarity), percent(token.weight),
                ]
            }, empty: words("figure.empty"), isCards: false, isCaptionQuiet: true)
    }

    private func percent(_ share: Double) -> HTML {
        .leftToRight(
            Numbers.percent(Int((min(max(share, 0), 1) * 1000).rounded()), of: 1000, in: words.numerals))
    }
}
