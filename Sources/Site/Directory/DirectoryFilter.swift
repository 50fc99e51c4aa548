// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What of the directory is asked for, and in which order: read from the address, the same for page and files.
struct DirectoryFilter {
    enum Seated: String, CaseIterable { case seated, unseated }
    enum Key: String, CaseIterable { case name, kind, joined, seated }

    let kind: Organisation.Kind?
    let seated: Seated?
    let text: String?
    let key: Key
    let descends: Bool

    init(_ query: FormInput) {
        kind = query["kind"].flatMap { Organisation.Kind(rawValue: $0) }
        seated = query["seated"].flatMap { Seated(rawValue: $0) }
        text = query["q"].map { String($0.prefix(100)) }
        key = query["sort"].flatMap { Key(rawValue: $0) } ?? .kind
        descends = query["order"] == "descending"
    }

    /// The organisations that are asked for, in order.
    func organisations(_ call: Call) -> [Organisation] {
        let found = call.view.organisations.filter { matches($0, call) }
        let names = Dictionary(uniqueKeysWithValues: found.map { ($0.id, call.name($0.id)) })
        let named = found.sorted { Texts.precede(names[$0.id] ?? "", names[$1.id] ?? "") }
        // The order of names stays within what the other keys find equal.
        let ordered: [Organisation] =
            switch key {
            case .name: named
            case .kind: Organisation.Kind.allCases.flatMap { kind in named.filter { $0.kind == kind } }
            case .joined: stable(named) { $0.joined }
            case .seated: stable(named) { $0.delegateSeated ?? Day(number: .max) }
            }
        return descends ? ordered.reversed() : ordered
    }

    private func stable(_ organisations: [Organisation], _ day: (Organisation) -> Day) -> [Organisation] {
        organisations.enumerated().sorted { (day($0.element), $0.offset) < (day($1.element), $1.offset) }
            .map(\.element)
    }

    private func matches(_ organisation: Organisation, _ call: Call) -> Bool {
        if let kind, organisation.kind != kind { return false }
        switch seated {
        case .seated where organisation.delegateSeated == nil: return false
        case .unseated where !isUnseated(organisation, on: call.now.day): return false
        default: break
        }
        guard let text = text.map(Texts.plain) else { return true }
        let names = call.fullName(organisation)
        let texts = [organisation.id.text] + Language.allCases.compactMap { names[$0] }
        return texts.contains { Texts.plain($0).contains(text) }
    }
}

extension DirectoryFilter {
    /// A state that has left, or is yet to join, has no seat to fill.
    private func isUnseated(_ organisation: Organisation, on day: Day) -> Bool {
        organisation.kind == .member && organisation.delegateSeated == nil && organisation.belongs(on: day)
    }
}

extension Call {
    /// What an organisation is called in the three languages.
    func fullName(_ organisation: Organisation) -> Multilingual {
        guard organisation.kind == .member || organisation.kind == .supporting else {
            return organisation.name ?? Multilingual(en: organisation.id.text)
        }
        var name = Multilingual()
        for language in Language.allCases {
            name[language] = Countries.name(
                of: organisation.id.text, in: language, charter: organisation.name)
        }
        return name
    }
}
