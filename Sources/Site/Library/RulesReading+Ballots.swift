// SPDX-License-Identifier: Apache-2.0
import Coalition

/// How ballots count, in sentences.
extension RulesReading {
    static func sentences(of ballots: RuleSet.Ballots, _ call: Call) -> [String] {
        let words = call.words
        let proxies = ballots.proxies?.rawValue ?? "none"
        return [
            words("rules.vote.opening", ["quorum": ballots.openingQuorum.words(call)]),
            words("rules.vote.ballot"),
            words("rules.vote.deciding", ["quorum": ballots.decidingQuorum.words(call)]),
            words(
                "rules.vote.majority.\(ballots.base.rawValue)", ["majority": ballots.majority.words(call)]),
            words("rules.vote.tie"),
            ballots.constructiveLimit.map { words("rules.vote.constructive", ["part": $0.words(call)]) },
            words("rules.vote.proxies.\(proxies)"), words("rules.vote.record"),
        ].compactMap(\.self)
    }
}

extension Fraction {
    /// "at least 2/3", "more than 1/2".
    func words(_ call: Call) -> String {
        let part = "\(call.numerals.written(numerator))/\(call.numerals.written(denominator))"
        return call.words(isStrict ? "fraction.more" : "fraction.least", ["part": part])
    }
}

extension Quorum {
    /// "at least 1/2 of the member states", "22 member states".
    func words(_ call: Call) -> String {
        switch self {
        case .part(let part): call.words("quorum.part", ["part": part.words(call)])
        case .states(let number): call.words("quorum.states", count: number)
        }
    }
}
