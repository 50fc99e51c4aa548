// SPDX-License-Identifier: Apache-2.0
import Law

/// Rules in the languages of other engines, made from their decision tables: each row is one policy, or one clause.
/// A standing is an attribute beside the answers.
struct Translation {
    private let book: LawBook

    init(_ book: LawBook) { self.book = book }

    /// An act's answers and its state's standings, as both engines take them.
    func attributes(_ facts: Facts, _ state: StateCode) -> [String: String] {
        var found: [String: String] = [:]
        for (term, answer) in facts.known(for: state) { found[name(term)] = answer }
        for instrument in book.rules.compactMap(\.binds.instrument) {
            let standing = book.parts.standing(of: state, towards: instrument, on: facts.date)
            found[name(instrument)] = standing.standing.rawValue
        }
        return found
    }

    /// One policy a rule: rows are joined by "or", columns by "and".
    var cedar: String {
        let policies = book.rules.map { rule in
            let rows = rows(of: rule).map { row in
                row.map { column in
                    "[\(column.answers.map { "\"\($0)\"" }.joined(separator: ","))].contains(resource.\(column.name))"
                }.joined(separator: " && ")
            }
            return "@id(\"\(rule.id)\") forbid(principal, action, resource) when { "
                + rows.map { "(\($0))" }.joined(separator: " || ") + " };"
        }
        return (["permit(principal, action, resource);"] + policies).joined(separator: "\n")
    }

    var clingo: String {
        let clauses = book.rules.flatMap { rule in
            rows(of: rule).map { row in
                let parts = row.enumerated().map { place, column in
                    let answers = column.answers.map { "\"\($0)\"" }.joined(separator: ";")
                    return "v(A,\"\(column.name)\",V\(place)), V\(place)=(\(answers))"
                }
                return "fired(A,\"\(rule.id)\") :- " + parts.joined(separator: ", ") + "."
            }
        }
        return (clauses + ["#show fired/2.", ""]).joined(separator: "\n")
    }

    private func rows(of rule: Rule) -> [[(name: String, answers: [String])]] {
        guard let table = DecisionTable(rule, vocabulary: book.parts.vocabulary) else { return [] }
        return table.rows.map { row in
            var columns = zip(table.columns, row.cells).filter { !$0.1.isEmpty }.map { (name($0), $1) }
            if let instrument = rule.binds.instrument {
                let standings = Standing.allCases.filter { rule.binds.verdict(for: $0) != nil }
                columns.append((name(instrument), standings.map(\.rawValue)))
            }
            return columns
        }
    }

    private func name(_ id: LawIdentifier<some Any>) -> String {
        String(id.text.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }
}
