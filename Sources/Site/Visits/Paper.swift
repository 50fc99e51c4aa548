// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A book for the typesetter (`files/typst/book.typ`): plain data, no markup.
struct Paper: Encodable {
    struct Run: Encodable, Equatable {
        var text = ""
        /// A number or a code: from left to right on its own.
        var ltr: Bool?
        /// Where it is not the document's language.
        var language: String?
        var strong: Bool?
        var muted: Bool?
        /// A new line instead of a text.
        var `break`: Bool?
    }

    struct Row: Encodable {
        let label: String
        let runs: [Run]
    }

    struct Cell: Encodable { let runs: [Run] }

    struct Column: Encodable {
        let label: String
        let number: Bool
        /// Its share of the width, from how much stands in it.
        let weight: Int
    }

    struct Item: Encodable {
        let number: String
        let label: String
        let note: String?
        /// An anchor of this same document.
        let target: String?
    }

    struct Picture: Encodable {
        let svg: String
        let alt: String
        let width: Int
    }

    /// One of the kinds that the template knows, with what that kind needs.
    struct Block: Encodable {
        enum Kind: String, Encodable { case heading, paragraph, term, list, code, figures, table, drawing }

        let kind: Kind
        var text: String?
        var anchor: String?
        var runs: [Run]?
        var items: [[Run]]?
        var figures: [Item]?
        var columns: [Column]?
        var rows: [[Cell]]?
        var empty: String?
        var caption: String?
        var drawings: [Picture]?
        var note: String?
    }

    struct Chapter: Encodable {
        let title: String
        let anchor: String
        /// Whether it begins a page.
        let page: Bool
        var blocks: [Block]
    }

    struct Demonstration: Encodable {
        let short: String
        let long: String
    }

    let language: String
    let title: String
    let coalition: String
    let visit: String
    /// Year, month, day.
    let date: [Int]
    let demonstration: Demonstration?
    let cover: [Row]
    let note: String
    let contents: String
    var chapters: [Chapter]
}
