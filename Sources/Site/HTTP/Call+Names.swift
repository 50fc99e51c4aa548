// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The names of things, in the reader's language.
extension Call {
    func name(_ id: Organisation.ID) -> String {
        guard let organisation = view.organisation(id) else { return id.text }
        switch organisation.kind {
        case .member, .supporting:
            return Countries.name(of: id.text, in: language, charter: organisation.name)
        case .partner, .secretariat:
            return organisation.name.map(plain) ?? id.text
        }
    }

    /// Several organisations, in the alphabetical order of the language.
    func names(_ ids: some Sequence<Organisation.ID>) -> String {
        sorted(ids).map(name).joined(separator: words.listSeparator)
    }

    func sorted(_ ids: some Sequence<Organisation.ID>) -> [Organisation.ID] {
        ids.map { ($0, AlphabeticalKey(name($0))) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// The office that someone holds; their organisation, where the reader may not know the office.
    func name(_ author: Author) -> String {
        if author == .system { return words("author.system") }
        return view.person(author.person).map { plain($0.title) } ?? name(author.organisation)
    }

    func name(_ id: Charter.Domain.ID) -> String {
        view.charter?.domains.first { $0.id == id }.map { plain($0.name) } ?? id.text
    }

    func names(_ ids: [Charter.Domain.ID]) -> String {
        ids.map(name).joined(separator: words.listSeparator)
    }

    func name(_ id: Charter.Organ.ID) -> String {
        view.charter?.organs.first { $0.id == id }.map { plain($0.name) } ?? id.text
    }

    func name(_ id: Charter.Room.ID) -> String {
        view.charter?.rooms.first { $0.id == id }.map { plain($0.name) } ?? id.text
    }

    func name(_ id: Mandate.ID) -> String {
        view.charter?.mandates.first { $0.id == id }.map { plain($0.title) } ?? id.text
    }

    /// A language by its own name in the reader's language: "Arabic", "arabe".
    func name(_ language: Language) -> String { words("language.\(language.rawValue)") }

    /// What someone wrote in one language, marked with it where it is not the reader's.
    func remark(_ remark: Remark) -> HTML {
        let text: HTML = .paragraphs(remark.text)
        guard remark.language != language else { return text }
        return "<div lang=\"\(remark.language.rawValue)\" dir=\"\(remark.language.direction)\">\(text)</div>"
    }

    /// The link to an act on the record, "No. 124".
    func actLink(_ index: Int) -> HTML {
        .link(link("/record/\(index)"), .text(words("record.act", ["number": String(index)])))
    }
}
