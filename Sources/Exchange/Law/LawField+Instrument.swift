// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

/// The catalogue's parts. Each reads all of its fields before it gives up, so that one run reports everything.
extension LawField {
    func instrument() -> Instrument? {
        let names = [
            "id", "title", "title_checked", "type", "binding", "chapter_seven", "adopted", "entry_into_force",
            "ended", "entry_for_state", "depositary", "symbol", "url", "topics", "provisions", "verification",
            "note",
        ]
        guard let id: Instrument.ID = name(in: names) else { return nil }
        let renamed = renamed("instruments.\(id)")
        guard let section = renamed.section(names) else { return nil }
        let title = section["title"]?.wording()
        let kind = section["type"]?.choice(Instrument.Kind.self)
        let provisions = section.optional("provisions").map { $0.list()?.compactMap { $0.provision() } } ?? []
        let verification = section["verification"]?.verification()
        let isUnderChapterSeven = section.optional("chapter_seven")?.flag()
        let adopted = section.optional("adopted")?.partialDate()
        let inForce = section.optional("entry_into_force")?.partialDate()
        let (ended, clause) = (
            section.optional("ended")?.partialDate(), section.optional("entry_for_state")?.entryClause()
        )
        guard let title, let kind, let provisions, let verification else { return nil }
        return Instrument(
            id: id, title: title, checkedTitles: section.optional("title_checked")?.tongues() ?? [],
            kind: kind,
            binding: section.optional("binding")?.text() ?? "", isUnderChapterSeven: isUnderChapterSeven,
            adopted: adopted, inForce: inForce, ended: ended,
            entryClause: clause, depositary: section.optional("depositary")?.text(),
            symbol: section.optional("symbol")?.text(), url: section.optional("url")?.text(),
            topics: section.optional("topics")?.texts() ?? [], provisions: provisions,
            verification: verification.0, verificationNote: verification.1,
            note: section.optional("note")?.wording() ?? Wording())
    }

    /// The identifier of a group, read before its other fields so that these are called by it.
    private func name<Named>(in names: [String]) -> LawIdentifier<Named>? {
        guard case .mapping(let mapping) = node else { return section(names)?["id"]?.identifier() }
        guard let id = mapping["id"] else { return fail("field `id` is missing") }
        return LawField(id, file: file, at: "\(path).id", log).identifier()
    }

    private func provision() -> Provision? {
        let names = ["ref", "paraphrase", "domains", "modality", "safeguard", "article_checked"]
        guard let section = section(names) else { return nil }
        let (reference, paraphrase) = (section["ref"]?.text(), section["paraphrase"]?.wording())
        let modality = section["modality"]?.choice(Modality.self)
        let domains = section.optional("domains")?.texts() ?? []
        let isSafeguard = section.optional("safeguard")?.flag() ?? false
        let isChecked = section.optional("article_checked")?.flag() ?? false
        guard let reference, let paraphrase, let modality else { return nil }
        return Provision(
            reference: reference, paraphrase: paraphrase, domains: domains, modality: modality,
            isSafeguard: isSafeguard, isChecked: isChecked)
    }

    /// `{state: checked, note: …}`, or a text in which "recalled" or "verify" says that nobody has looked.
    private func verification() -> (Verification, String)? {
        if case .scalar = node {
            guard let text = text() else { return nil }
            let isOpen = ["recalled", "verify"].contains { text.contains($0) }
            return (isOpen ? .recalled : .checked, text)
        }
        guard let section = section(["state", "note"]) else { return nil }
        guard let state = section["state"]?.choice(Verification.self) else { return nil }
        return (state, section.optional("note")?.text() ?? "")
    }

    private func entryClause() -> EntryClause? {
        guard let section = section(["months", "days"]) else { return nil }
        return EntryClause(
            months: section.optional("months")?.count(upTo: 24) ?? 0,
            days: section.optional("days")?.count(upTo: 400) ?? 0)
    }

    /// `{fr: true, ar: false}` or `[fr]`.
    private func tongues() -> [Tongue]? {
        if case .sequence = node { return list()?.compactMap { $0.choice(Tongue.self) } }
        return entries()?.compactMap { name, field in
            guard let tongue = Tongue(rawValue: name) else {
                return field.fail("there is no language `\(name.prefix(20))`, expected ar, fr, en")
            }
            return field.flag() == true ? tongue : nil
        }
    }
}
