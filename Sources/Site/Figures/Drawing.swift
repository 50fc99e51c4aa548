// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// Where a drawing will stand. It is the same drawing: on a page it takes the width that there is, on paper a fixed one.
package enum Medium: Sendable {
    case page
    /// In a PDF, so many points wide. Fonts are named, for there is no stylesheet.
    case paper(width: Int)
}

/// A drawing of ours in SVG: shapes across the width in per cent, texts and heights in pixels. So a narrow screen
/// shortens the bars and never the letters. No style attributes: the policy of the site forbids them.
package struct Drawing: Sendable {
    package let id: String
    package let title: String
    package let description: String
    package let height: Int
    package let body: HTML
    /// A drawing in a coordinate system of its own, which grows with its width: a map.
    var viewBox: String?
    /// Whether something inside can be opened, so that it is no mere image.
    var isInteractive = false

    package init(id: String, title: String, description: String, height: Int, body: HTML) {
        self.id = id
        self.title = title
        self.description = description
        self.height = height
        self.body = body
    }

    package func svg(on medium: Medium, in language: Language) -> HTML {
        let role = isInteractive ? "group" : "img"
        let head: HTML = """
            <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(description)</desc>
            """
        let box: HTML = viewBox.map { " viewBox=\"\($0)\"" } ?? ""
        switch medium {
        case .page:
            let size: HTML = viewBox == nil ? " width=\"100%\" height=\"\(height)\"" : ""
            return """
                <svg class="drawing" direction="ltr" role="\(role)" aria-labelledby="\(id)-title" \
                aria-describedby="\(id)-desc"\(size)\(box) font-size="14" fill="\(Ink.text)">\(head)\(body)</svg>
                """
        case .paper(let width):
            let fonts: HTML =
                language == .arabic ? "Amiri, Noto Naskh Arabic, Noto Sans" : "Noto Sans, Amiri"
            let tall = viewBox == nil ? height : height * width / Int(MapSheet.width)
            return """
                <svg xmlns="http://www.w3.org/2000/svg" direction="ltr" width="\(width)" height="\(tall)"\(box) \
                font-family="\(fonts)" font-size="12" fill="\(Ink.text)">\(head)\(body)</svg>
                """
        }
    }
}

extension Figure {
    /// A figure of the page: drawing, caption, and the values from which it was drawn.
    package init(_ drawing: Drawing, of data: Dataset, _ words: Words, note: String? = nil) {
        self.init(
            data.title, svg: drawing.svg(on: .page, in: words.language), table: data.table(words),
            disclaimer: note, drawings: [drawing])
    }
}

/// Figures side by side where the screen is wide enough.
package struct Figures: Component {
    package let figures: [Figure]

    package init(_ figures: [Figure]) { self.figures = figures }

    package var template: String { "shared/figures" }
    package var fields: Fields { ["figures": figures as [any Component]] }
}
