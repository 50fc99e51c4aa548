// SPDX-License-Identifier: Apache-2.0

extension Assessment {
    /// The assessment as canonical JSON: what is stored, signed and replayed to the same bytes.
    package var json: [UInt8] { OSCALDocument(pins: pins, date: date, assessments: [self]).value.bytes }
}

extension InitiativeAssessment {
    /// The act with all its states as canonical JSON, one result a state.
    package var json: [UInt8] { OSCALDocument(pins: pins, date: date, assessments: assessments).value.bytes }
}

/// Assessments in the vocabulary of NIST's OSCAL assessment results, version 1.1.2: facts are observations, grounds are
/// findings, conditions are risks to be closed. What OSCAL has no word for stands in properties of our own name space.
/// Identifiers follow from the content, and no clock is read.
struct OSCALDocument {
    let pins: LawPins
    let date: LawDate
    let assessments: [Assessment]
    /// Whose words tell how each rule comes to what it says, and on which lists it rests. Nil for what is stored: its form
    /// is that of the digests.
    var outlines: LawBook?

    static let names = "urn:entente:law"

    var value: JSONValue {
        let results = assessments.map { assessment in
            let result = OSCALResult(assessment: assessment).value
            return outlines.map { OSCALTrace(book: $0).traced(result, of: assessment) } ?? result
        }
        return [
            "assessment-results": [
                "uuid": .text(Self.identifier(.list(results))),
                "metadata": [
                    "title": "Legal-compatibility assessment",
                    "last-modified": .text(Self.instant(date)),
                    "version": .text("\(LawBook.engine)"),
                    "oscal-version": "1.1.2",
                    "remarks": .text(AssessmentPhrase.disclaimer.wording.en ?? ""),
                ],
                "import-ap": ["href": .text("\(Self.names):\(pins.rules)")],
                "results": .list(results),
            ]
        ]
    }

    static func instant(_ date: LawDate) -> String { "\(date)T00:00:00Z" }

    /// A name-based UUID over the SHA-256 of the content; the version digit is the one that OSCAL's pattern admits.
    static func identifier(_ content: JSONValue) -> String {
        var digits = Array(ContentDigest.text(of: content.bytes).prefix(32))
        digits[12] = "5"
        digits[16] = "8"
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    /// A property of our name space. `kind` tells properties of one name apart: a language, a term; `group` says which
    /// belong together.
    static func property(
        _ name: String, _ value: String, kind: String? = nil, group: String? = nil
    ) -> JSONValue {
        .object([
            ("name", .text(name)), ("ns", .text(names)), ("value", .text(value.isEmpty ? "-" : value)),
            ("class", .text(kind)), ("group", .text(group)),
        ])
    }

    /// One property for each language that has a text.
    static func properties(_ name: String, _ wording: Wording) -> [JSONValue] {
        Tongue.allCases.compactMap { tongue in
            wording[tongue].map { property(name, $0, kind: tongue.rawValue) }
        }
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }

    package init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
}
