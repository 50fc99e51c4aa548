// SPDX-License-Identifier: Apache-2.0
import Screening

/// Why an entry scored as it did: yente's `FeatureResult`, under the names of `MatchAlgorithm.features`.
struct MatchExplanation {
    private let explanation: Explanation

    init(_ explanation: Explanation) { self.explanation = explanation }

    func write(_ json: inout JSONText) {
        json.object { json in
            let parts = explanation.tokens.map(Self.words).joined(separator: "; ")
            Self.write(
                "name", explanation.nameScore, detail: parts,
                (explanation.queryName, explanation.entryName.text), &json)
            var told: Set<Evidence.Matter> = []
            let evidence = explanation.evidence.sorted { $0.matter.rawValue < $1.matter.rawValue }
            for evidence in evidence where told.insert(evidence.matter).inserted {
                Self.write(
                    evidence.matter.rawValue, evidence.weight,
                    detail: evidence.isInFavour ? "speaks for the entry" : "speaks against the entry",
                    (evidence.query, evidence.entry), &json)
            }
        }
    }

    private static func write(
        _ name: String, _ score: Double, detail: String, _ values: (query: String, candidate: String),
        _ json: inout JSONText
    ) {
        json.key(name)
        json.object { json in
            json.key("detail")
            json.text(detail)
            json.key("score")
            json.raw(MatchAlgorithm.decimal(score))
            json.key("query")
            json.text(values.query)
            json.key("candidate")
            json.text(values.candidate)
        }
    }

    /// "Wadih / WADIH (same 1.0000, weight 0.9300)"; "Nuwayr / – (alone, weight 0.8800)".
    private static func words(_ match: TokenMatch) -> String {
        let likeness = match.manner == .alone ? "" : " \(MatchAlgorithm.decimal(match.similarity))"
        return "\(match.query ?? "–") / \(match.entry ?? "–") (\(match.manner.rawValue)\(likeness), "
            + "weight \(MatchAlgorithm.decimal(match.weight)))"
    }
}
