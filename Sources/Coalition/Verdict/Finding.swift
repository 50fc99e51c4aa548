// SPDX-License-Identifier: Apache-2.0

/// One reason for a refusal, or one warning: the rule, what is wrong, and what would put it right.
///
/// The English is here; the site's catalogue has the other languages under the same code and parameters.
package struct Finding: Hashable, Sendable, Codable {
    /// "initiative.wrongStage".
    package let code: String
    /// The rule of the procedures that was applied, as "R5(1)".
    package let rule: String
    package let summary: String
    package let remedy: String
    package let parameters: [String: String]

    package init(_ refusal: some Refusal, _ parameters: [String: String] = [:]) {
        code = refusal.code
        let wording = refusal.wording
        rule = wording.rule
        let words = parameters.mapValuesOfStates()
        summary = wording.summary.filled(with: words)
        remedy = wording.remedy.filled(with: words)
        self.parameters = parameters
    }
}

/// A reason for refusing, one enumeration per concept.
package protocol Refusal: CaseIterable, RawRepresentable<String>, Sendable {
    static var concept: String { get }
    var wording: Wording { get }
}

extension Refusal {
    package var code: String { "\(Self.concept).\(rawValue)" }
}

/// The English of a refusal, with `{placeholders}`.
package struct Wording: Hashable, Sendable {
    package let rule: String
    /// Lower case, no full stop, input in backticks.
    package let summary: String
    package let remedy: String

    package init(_ rule: String, _ summary: String, _ remedy: String) {
        self.rule = rule
        self.summary = summary
        self.remedy = remedy
    }
}

/// Every code there is, for catalogues and their tests.
package enum Refusals {
    package static let wordings: [String: Wording] = {
        var all: [String: Wording] = [:]
        func add<R: Refusal>(_: R.Type) {
            for refusal in R.allCases { all[refusal.code] = refusal.wording }
        }
        add(AuthorityRefusal.self)
        add(SubmissionRefusal.self)
        add(TextRefusal.self)
        add(DirectoryRefusal.self)
        add(InitiativeRefusal.self)
        add(DecisionRefusal.self)
        add(VoteRefusal.self)
        add(ExecutionRefusal.self)
        add(VisitRefusal.self)
        add(MeetingRefusal.self)
        add(PublicationRefusal.self)
        add(LawRefusal.self)
        add(ScreeningRefusal.self)
        add(SupportRefusal.self)
        add(DeskRefusal.self)
        add(PreparedRefusal.self)
        add(StrategyRefusal.self)
        add(CharterRefusal.self)
        add(MoneyRefusal.self)
        return all
    }()
}

extension String {
    /// Replaces each `{name}` by its parameter; an unknown name stays as it is.
    package func filled(with parameters: [String: String]) -> String {
        guard contains("{") else { return self }
        var filled = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            filled += parameters[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

extension [String: String] {
    /// Stages and statuses travel under their names, for catalogues; English reads "inDebate" as "in debate".
    fileprivate func mapValuesOfStates() -> [String: String] {
        var words = self
        for key in ["stage", "expected", "status"] {
            words[key] = self[key].map { name in
                name.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
            }
        }
        return words
    }
}
