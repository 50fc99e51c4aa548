// SPDX-License-Identifier: Apache-2.0
import Screening

/// How names are compared here, as `/algorithms` describes it.
enum MatchAlgorithm {
    static let name = "entente"

    /// Names under which yente has algorithms of its own: whoever configured one of them gets this engine's scores, and
    /// `/algorithms` says so.
    static let names: Set<String> = [
        name, "best", "default", "logic-v1", "logic-v2", "name-based", "name-qualified", "regression-v1",
        "regression-v2",
    ]

    static let about = """
        Entente's own matching, version \(Engine.version): names are compared part by part across Arabic, Latin and \
        Cyrillic script; birth, country, identifiers and gender speak for or against. Requests for an algorithm of \
        yente are answered by this one.
        """

    private static let features: [(name: String, about: String)] = [
        ("name", "How well the names meet, from 0 to 1, before other evidence."),
        ("birth", "Dates of birth, as the logarithm of odds."),
        ("country", "Nationalities and countries, as the logarithm of odds."),
        ("identifier", "Numbers of documents, as the logarithm of odds."),
        ("gender", "Gender, as the logarithm of odds."),
        ("kind", "Person, organisation or vessel, as the logarithm of odds."),
        ("weakAlias", "The name that met is a weak alias, as the logarithm of odds."),
    ]

    /// yente's `FeatureDocs`.
    static func writeFeatures(_ json: inout JSONText) {
        json.object { json in
            for feature in features {
                json.key(feature.name)
                json.object { json in
                    json.key("description")
                    json.text(feature.about)
                    json.key("coefficient")
                    json.raw("1.0")
                    json.key("url")
                    json.text("/developers")
                }
            }
        }
    }

    /// yente's `AlgorithmDocs`. Nothing of the engine can be configured.
    static func writeDocs(_ json: inout JSONText) {
        json.object { json in
            json.key("name")
            json.text(name)
            json.key("description")
            json.text(about)
            json.key("config")
            json.raw("{}")
            json.key("features")
            writeFeatures(&json)
        }
    }

    /// What of a hit is a number, under the names of `features`.
    static func write(_ explanation: Explanation, _ json: inout JSONText) {
        var sums: [Evidence.Matter: Double] = [:]
        for evidence in explanation.evidence { sums[evidence.matter, default: 0] += evidence.weight }
        json.object { json in
            json.key("name")
            json.raw(decimal(explanation.nameScore))
            for (matter, weight) in sums.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                json.key(matter.rawValue)
                json.raw(decimal(weight))
            }
        }
    }

    /// Four places, whatever the locale.
    static func decimal(_ number: Double) -> String {
        guard number.isFinite else { return "0.0" }
        let parts = Int((number * 10_000).rounded())
        let fraction = String(10_000 + abs(parts) % 10_000).dropFirst()
        return "\(parts < 0 ? "-" : "")\(abs(parts) / 10_000).\(fraction)"
    }
}
