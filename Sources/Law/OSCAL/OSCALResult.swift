// SPDX-License-Identifier: Apache-2.0

/// One state's assessment as an OSCAL result.
struct OSCALResult {
    let assessment: Assessment

    var value: JSONValue {
        let body: [(String, JSONValue?)] = [
            ("title", .text(assessment.state?.text ?? "no state in particular")),
            ("description", .text("advice: \(assessment.verdict.rawValue)")),
            ("start", .text(OSCALDocument.instant(assessment.date))), ("props", .list(properties)),
            ("reviewed-controls", reviewed), ("observations", listed(observations)),
            ("risks", listed(assessment.conditions.map(risk))),
            ("findings", listed(assessment.grounds.map(finding))),
        ]
        return withIdentifier(body)
    }

    private func listed(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .list(items) }

    /// The item with an identifier that follows from what it says, in which assessment.
    private func withIdentifier(_ body: [(String, JSONValue?)]) -> JSONValue {
        let content: JSONValue = [
            .object(body), .text(assessment.pins.rules), .text(assessment.state?.text ?? ""),
        ]
        return .object(body + [("uuid", .text(OSCALDocument.identifier(content)))])
    }

    private var properties: [JSONValue] {
        let pins = assessment.pins
        var found = [
            OSCALDocument.property("verdict", assessment.verdict.rawValue),
            OSCALDocument.property("hard", assessment.isHard ? "yes" : "no"),
            OSCALDocument.property("law-book", pins.name),
            OSCALDocument.property("law-book-version", pins.version),
            OSCALDocument.property("catalogue", pins.catalogue),
            OSCALDocument.property("register", pins.register),
            OSCALDocument.property("vocabulary", pins.vocabulary),
            OSCALDocument.property("rules", pins.rules),
            OSCALDocument.property("engine", String(pins.engine)),
        ]
        if let state = assessment.state { found.append(OSCALDocument.property("state", state.text)) }
        if assessment.isUnmatched { found.append(OSCALDocument.property("unmatched", "yes")) }
        found += assessment.missing.map { OSCALDocument.property("missing", $0.text) }
        found += assessment.stale.map { OSCALDocument.property("stale", $0.instrument.text) }
        found += assessment.remedies.map { remedy in
            let changes = remedy.changes.map { "\($0.term) is \($0.to)" }.joined(separator: "; ")
            return OSCALDocument.property("remedy", changes, kind: remedy.verdict.rawValue)
        }
        if !assessment.isSearchedThrough {
            found.append(OSCALDocument.property("remedies-searched", "in-part"))
        }
        return found
    }

    /// The provisions that the grounds cite, as controls.
    private var reviewed: JSONValue {
        let cited = Set(assessment.grounds.flatMap(\.cites).map { Self.token($0.description) }).sorted()
        let selection: JSONValue =
            cited.isEmpty
            ? ["include-all": .object([:])]
            : ["include-controls": .list(cited.map { ["control-id": .text($0)] })]
        return ["control-selections": [selection]]
    }

    /// A word as OSCAL wants it: a letter first, then letters, digits, dots, hyphens, low lines.
    static func token(_ text: String) -> String {
        let word = text.unicodeScalars.map { scalar -> String in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "._-".unicodeScalars.contains(scalar)
                ? String(scalar) : "_"
        }.joined()
        return word.first?.isLetter == true ? word : "_" + word
    }

    private var observations: [JSONValue] {
        assessment.facts.sorted { $0.key < $1.key }.map { term, answer in
            withIdentifier([
                ("description", .text("\(term) is \(answer)")), ("methods", ["EXAMINE"]),
                ("types", ["finding"]),
                ("collected", .text(OSCALDocument.instant(assessment.date))),
                ("props", [OSCALDocument.property("fact", answer, kind: Self.token(term.text))]),
            ])
        }
    }

    private func risk(_ condition: Condition) -> JSONValue {
        withIdentifier([
            ("title", .text(condition.id)), ("description", .text(condition.text.en ?? condition.id.text)),
            ("statement", .text(condition.text.en ?? condition.id.text)), ("status", "open"),
            (
                "props",
                .list(
                    [OSCALDocument.property("before-tabling", condition.isBeforeTabling ? "yes" : "no")]
                        + OSCALDocument.properties("condition", condition.text))
            ),
        ])
    }

    private func finding(_ ground: Ground) -> JSONValue {
        withIdentifier([
            ("title", .text(ground.title.en ?? ground.rule.text)),
            ("description", .text(reason(of: ground).en ?? "-")),
            ("props", .list(properties(of: ground))),
            (
                "target",
                [
                    "type": "objective-id", "target-id": .text(Self.token(ground.rule.text)),
                    "status": ["state": .text(isSatisfied(ground) ? "satisfied" : "not-satisfied")],
                ]
            ),
        ])
    }

    /// Why the rule applies; of one that is open only what it is about, for its reason is not known to hold.
    private func reason(of ground: Ground) -> Wording {
        ground.effect == .undecided ? ground.title : ground.because
    }

    private func isSatisfied(_ ground: Ground) -> Bool {
        switch ground.effect {
        case .applies(let verdict): verdict == .compatible
        case .setAside: true
        case .undecided: false
        }
    }

    private func properties(of ground: Ground) -> [JSONValue] {
        var found = OSCALDocument.properties("because", reason(of: ground))
        switch ground.effect {
        case .applies(let verdict):
            found.append(OSCALDocument.property("effect", "applies", kind: verdict.rawValue))
        case .setAside(let other):
            found.append(OSCALDocument.property("effect", "set-aside", kind: Self.token(other.text)))
        case .undecided: found.append(OSCALDocument.property("effect", "undecided"))
        }
        found += ground.cites.map { OSCALDocument.property("cites", $0.description, kind: $0.layer.rawValue) }
        found += ground.missing.map { OSCALDocument.property("missing", $0.text) }
        if let gate = ground.gate { found.append(OSCALDocument.property("gate", gate.rawValue)) }
        if let standing = ground.standing {
            found.append(
                OSCALDocument.property(
                    "standing", standing.standing.rawValue, kind: Self.token(standing.instrument.text)))
            if let row = standing.row { found.append(OSCALDocument.property("standing-source", row.source)) }
            if standing.isStale { found.append(OSCALDocument.property("standing-stale", "yes")) }
            if let derogation = standing.derogation {
                found.append(OSCALDocument.property("standing-derogation", derogation.days))
            }
        }
        for standing in ground.treaties {
            let treaty = Self.token(standing.instrument.text)
            found.append(OSCALDocument.property("standing", standing.standing.rawValue, kind: treaty))
            if let row = standing.row {
                found.append(OSCALDocument.property("standing-source", row.source, kind: treaty))
            }
            if standing.isStale {
                found.append(OSCALDocument.property("standing-stale", "yes", kind: treaty))
            }
        }
        found += (ground.footing?.layers ?? []).map { OSCALDocument.property("footing", $0.rawValue) }
        for reading in ground.readings {
            found.append(
                OSCALDocument.property("reading", reading.text.en ?? "-", kind: reading.verdict.rawValue))
        }
        return found
    }
}
