// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What a search finds.
extension Resources {
    /// A place that was found, and what the reader's view says of it.
    struct Found: Sendable {
        let rank: Int
        let place: SearchPlace
        var page = ""
        var title = Multilingual()
        var excerpt: Snippet?
    }

    static let found = Shape<Found>.object(
        "SearchResult", "A thing of the record, or a part of one, that has the words."
    ) { it in
        it.has("rank", .count, "1 for the best.") { $0.rank }
        it.has("kind", .word()) { $0.place.kind }
        it.has("subject", .text, "What has the words, as `I-12`; of an act, its position.") {
            $0.place.subject
        }
        it.has("part", Shape<String>.text.orNull, "Which comment, statement or item of it.") {
            $0.place.part
        }
        it.has("title", multilingual, "Empty of what has no name of its own.") { $0.title }
        it.has("excerpt", excerpt.orNull, "The words around what was found.") { $0.excerpt }
        it.has("html", pages) { $0.page }
    }

    private static let excerpt = Shape<Snippet>.object("SearchExcerpt") { it in
        it.has("language", Shape<Language>.word().orNull, "Null where nobody said in which it is.") {
            $0.language
        }
        it.has("html", .text, "As HTML: escaped, with what was found in `mark`.") { $0.html.source }
    }
}
