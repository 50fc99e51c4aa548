// SPDX-License-Identifier: Apache-2.0
import Law

extension AssessmentParts {
    /// On what all of it rests, and how old the oldest list is on which a standing rests.
    var basis: Prose {
        let pins = answer.pins
        let book: [String: HTML] = ["name": .asWritten(pins.name), "version": .asWritten(pins.version)]
        let said =
            answer.oldestSource.map { oldest in
                call.words.filled(
                    "law.rests-on-book-as-of", book.merging(["day": call.date(oldest)]) { $1 })
            } ?? call.words.filled("law.rests-on-book", book)
        return Prose("<p>\(said)</p>", style: "muted")
    }

    /// Where each state stands towards the treaty by which a rule binds, which is named first.
    func stands(_ part: [StandingOnFile]) -> HTML {
        guard let treaty = part.first?.instrument else { return "" }
        let title: HTML = book.parts.catalogue[treaty].map { call.link($0) } ?? .text(treaty.text)
        let head = call.words.filled("law.standing-towards", ["instrument": title])
        return "<p class=\"small\">\(head)</p>\(part.map(standing).joined())"
    }

    /// Where the state stands, and what is to be checked about it: where that is read, as of when, what the state
    /// reserved, and from what it derogates.
    private func standing(_ standing: StandingOnFile) -> HTML {
        let head: HTML =
            "\(state(standing.state))\(call.words.colon)\(call.tag(standing.standing).html) \(call.since(standing).dotted)"
        let source: HTML? = standing.row.map { _ in
            "\(call.words("law.source"))\(call.words.colon)\(call.source(of: standing))"
        }
        let lines = [head, source, call.reservation(in: standing), call.derogation(in: standing)]
        return "<p class=\"small\">\(lines.compactMap(\.self).joined(separator: "<br>"))</p>"
    }
}
