// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// One request, parsed: what a handler needs to answer it.
package struct Call: Sendable {
    package let site: Website
    package let visitor: Visitor
    package let now: Instant
    /// What this visitor may see of the coalition. Handlers have nothing else.
    package let view: View
    /// The path below the language, "/initiatives/I-12", and its parts by name.
    package let path: String
    let parameters: [String: String]
    package let query: FormInput
    /// What was typed; empty unless the request is a POST.
    package let form: FormInput
    /// How many of the reader's notifications are unread; the masthead shows it.
    package var unread = 0

    package var language: Language { visitor.language }
    /// How this reader's numbers are written.
    package var numerals: Numerals { Numerals(language, visitor.digits) }
    package var words: Words { Words(site.catalogue, numerals) }
    package var dates: Dates {
        let seat = view.charter.flatMap { Zone($0.seat.zone) } ?? .utc
        return Dates(
            words: words, seat: seat, reader: view.organisation.flatMap { Zone($0.zone) } ?? seat, now: now)
    }

    /// An identifier in the path; not found where it is none.
    package func identifier<Named>(_ name: String = "id") throws -> Identifier<Named> {
        guard let identifier = parameters[name].flatMap({ Identifier<Named>($0) }) else {
            throw Fault.notFound
        }
        return identifier
    }

    /// The address of another page in the same language: `call.link("/initiatives")`.
    package func link(_ path: String) -> String { "/\(language.rawValue)\(path)" }

    /// A text of the record in the reader's language; in another one, marked as such, where it has no translation.
    package func text(_ text: Multilingual) -> HTML {
        guard let (text, language) = text.text(in: language) else { return "–" }
        return language == self.language ? .text(text) : .isolated(text, in: language)
    }

    /// The same without markup, for attributes and titles.
    package func plain(_ text: Multilingual) -> String { text.text(in: language)?.text ?? "–" }
}
