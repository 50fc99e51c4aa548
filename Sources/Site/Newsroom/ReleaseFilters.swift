// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the address of the newsroom asks for, and the form that asks for it.
struct ReleaseFilters {
    /// A coalition has thousands of initiatives: those that the latest releases are about.
    private static let initiatives = 40

    let call: Call
    let shelf: ReleaseShelf
    let address: ListAddress
    let wanted: [ReleaseShelf.Facet: String]

    init(_ call: Call, _ shelf: ReleaseShelf) {
        self.call = call
        self.shelf = shelf
        address = ListAddress(
            path: "/newsroom", input: call.query, names: ReleaseShelf.Facet.allCases.map(\.rawValue))
        wanted = Self.wanted(call.query)
    }

    static func wanted(_ query: FormInput) -> [ReleaseShelf.Facet: String] {
        ReleaseShelf.Facet.allCases.reduce(into: [:]) { $0[$1] = query[$1.rawValue] }
    }

    var conditions: ListConditions {
        ListConditions(
            call: call, address: address,
            conditions: ReleaseShelf.Facet.allCases.compactMap { facet in
                wanted[facet].map { value -> (name: String, label: HTML) in
                    let label = call.words("newsroom.filter.\(facet.rawValue)")
                    let said = HTML.isolated(name(value, of: facet))
                    return (facet.rawValue, ListConditions.label(label, said, call))
                }
            })
    }

    func form(_ facets: [ReleaseShelf.Facet: [String: Int]]) -> Markup {
        ListForm(
            call: call, address: address, label: call.words("newsroom.filter.label"),
            first: ReleaseShelf.Facet.allCases.compactMap { select($0, facets[$0] ?? [:]) }
        ).component
    }

    /// Nothing where there is nothing to choose from.
    private func select(_ facet: ReleaseShelf.Facet, _ counts: [String: Int]) -> HTML? {
        let chosen = wanted[facet]
        var values = sorted(Set(counts.keys), of: facet)
        if let chosen, !values.contains(chosen) { values.append(chosen) }
        guard !values.isEmpty else { return nil }
        return ListForm.select(
            facet.rawValue, call.words("newsroom.filter.\(facet.rawValue)"), chosen: chosen, counts: counts,
            values: values.map { ($0, name($0, of: facet)) }, call)
    }

    private func sorted(_ known: Set<String>, of facet: ReleaseShelf.Facet) -> [String] {
        switch facet {
        case .year: known.sorted(by: >)
        case .kind: ReleaseDraft.Kind.allCases.map(\.rawValue).filter(known.contains)
        case .language: Language.allCases.map(\.rawValue).filter(known.contains)
        case .initiative:
            Array(shelf.initiatives.map(\.text).filter(known.contains).prefix(Self.initiatives))
        }
    }

    private func name(_ value: String, of facet: ReleaseShelf.Facet) -> String {
        let name: String? =
            switch facet {
            case .year: Int(value).map { call.numerals.written($0) }
            case .kind: ReleaseDraft.Kind(rawValue: value).map { call.words("release.kind.\($0.rawValue)") }
            case .language: Language(rawValue: value).map { call.name($0) }
            case .initiative:
                Initiative.ID(value).flatMap { call.view.initiative($0) }.map {
                    "\($0.id) · \(call.plain($0.proposal.title))"
                }
            }
        return name ?? value
    }
}
