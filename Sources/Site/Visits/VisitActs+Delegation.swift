// SPDX-License-Identifier: Apache-2.0
import Coalition

extension VisitActs {
    /// The delegation, one office a line in each language, its head first.
    static let delegation = ActForm<Visit>(
        name: "visit.delegation", path: "/visits/:id/delegation", section: .visits, find: find,
        crumbs: crumbs,
        start: { _, visit in
            Language.allCases.reduce(FormInput()) { input, language in
                let members = visit.delegation.sorted { $0.isHead && !$1.isHead }
                let lines = members.map { $0.title[language] ?? "" }
                let isEmpty = lines.allSatisfy(\.isEmpty)
                return input.setting(
                    "members.\(language.rawValue)", to: isEmpty ? nil : lines.joined(separator: "\n"))
            }
        },
        questions: { form, _, _ in form.languages("members", isLong: true) },
        deed: { reader, _, visit in
            guard let members = reader.multilingual("members") else { return nil }
            guard let titles = members.lines else {
                reader.fail("members", "visit.delegation.uneven")
                return nil
            }
            return .visit(
                .setDelegation(
                    visit: visit.id,
                    delegation: titles.enumerated().map { .init(title: $1, isHead: $0 == 0) }))
        })
}

extension Multilingual {
    /// The lines of each language side by side; nil where languages differ in their number.
    fileprivate var lines: [Multilingual]? {
        let lines = Language.allCases.reduce(into: [Language: [String]]()) { lines, language in
            guard let text = self[language] else { return }
            lines[language] = text.split(separator: "\n").map(String.init)
        }
        guard let count = lines.values.first?.count, lines.values.allSatisfy({ $0.count == count }) else {
            return nil
        }
        return (0..<count).map { index in
            var title = Multilingual()
            for (language, lines) in lines { title[language] = lines[index] }
            return title
        }
    }
}
