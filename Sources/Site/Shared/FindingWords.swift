// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// Refusals and warnings in the reader's language, with the values in them as people write them.
extension Call {
    /// One reason for the error summary: what, which rule, what would put it right.
    package func item(for finding: Finding, href: String? = nil) -> ErrorSummary.Item {
        let values = values(of: finding)
        let rule = words.phrase("rule.\(finding.rule)") ?? finding.rule
        return ErrorSummary.Item(
            sentence(words("refusal.\(finding.code)", values)),
            remedy: sentence(words("remedy.\(finding.code)", values)),
            rule: words("finding.rule", ["rule": rule]), href: href)
    }

    /// The parameters of a finding as people write them.
    func values(of finding: Finding) -> [String: String] {
        finding.parameters.reduce(into: [:]) {
            $0[$1.key] = value($1.value, of: $1.key, in: finding.code)
        }
    }

    /// The domain words its findings for a terminal, "`I-3` is in debate"; a page shows sentences.
    func sentence(_ text: String) -> String {
        let plain = text.replacing("`", with: "")
        let ends = plain.last.map { ".؟?!".contains($0) } ?? true
        return plain.prefix(1).uppercased() + plain.dropFirst() + (ends ? "" : ".")
    }

    /// A parameter of a finding: dates as dates, lengths of time, offices, states and stages by name.
    private func value(_ raw: String, of name: String, in code: String) -> String {
        if let instant = Instant(raw) {
            return "\(dates.text(dates.seat.day(at: instant))) \(dates.clock(instant, in: dates.seat))"
        }
        if let day = Day(raw) { return dates.text(day) }
        if ["window", "notice"].contains(name), let span = Span(raw) { return words.length(span) }
        if name == "other", let title = title(of: raw) { return title }
        let alternatives = raw.replacing(" or ", with: ", ").split(separator: ", ")
        let parts = Self.lists.contains(name) ? alternatives : [raw[...]]
        let named = parts.map { word(String($0), of: name, in: code) }
        guard name == "expected", let first = named.first else {
            return named.joined(separator: words.listSeparator)
        }
        return named.dropFirst().reduce(first) { words("finding.or", ["first": $0, "second": $1]) }
    }

    private static let lists: Set<String> = [
        "expected", "languages", "organisations", "states", "waiting", "domains", "gates",
        "conditions",
    ]

    /// The domain names what collides by its English title; a page by the title in its own language.
    private func title(of english: String) -> String? {
        if let subject = Subject(english), let known = ReceiptPage.title(plain: subject, self) {
            return known
        }
        let items = view.openVisits.flatMap(\.agenda).map(\.plan.title)
        let activities = view.activitiesAhead.map(\.plan.title)
        return (items + activities).first { $0.text(in: .english)?.text == english }.map { plain($0) }
    }

    private func word(_ raw: String, of name: String, in code: String) -> String {
        let named: String? =
            switch name {
            case "organisation", "state", "owner", "organisations", "states", "sponsor", "donor", "waiting",
                "holder":
                Organisation.ID(raw).map(self.name)
            case "person": Person.ID(raw).flatMap { view.person($0) }.map { plain($0.title) }
            case "language", "languages": words.phrase("language.\(raw)")
            case "stage", "expected", "status": standing(raw, in: code)
            case "domain", "domains": Charter.Domain.ID(raw).map(self.name)
            case "room": Charter.Room.ID(raw).map(self.name)
            case "mandate": Mandate.ID(raw).map(self.name)
            case "gates": self.name(hard: raw)
            case "conditions": self.name(condition: raw)
            case "condition" where code == LawRefusal.conditionNotSet.code: self.name(condition: raw)
            case "field": field(raw)
            case "kind": words.phrase("decision.kind.\(raw)")
            case "have", "needed": amount(raw)
            case "quorum": Quorum(text: raw)?.words(self)
            case "count", "limit", "seats", "revision", "score", "threshold", "paragraph", "version",
                "current", "capacity", "attended", "nominated", "people", "present", "members", "quantity",
                "uses":
                numerals.written(raw)
            case "deed", "power", "criterion": words.phrase("\(name).\(raw)")
            default: nil
            }
        return named ?? raw
    }

    /// "1 500 000" for "1500000.00".
    private func amount(_ raw: String) -> String? {
        let parts = raw.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
        let rest = parts.dropFirst().first { $0.contains { $0 != "0" } }
        return Numbers.text(whole, in: numerals)
            + (rest.map { numerals.point + numerals.written(String($0)) } ?? "")
    }

    /// "Paragraph 3" where the paragraph is numbered.
    private func field(_ raw: String) -> String? {
        let parts = raw.split(separator: " ").map(String.init)
        guard parts.count == 2, parts.first == "paragraph" else {
            return words.phrase("finding.field.\(raw)")
        }
        return words("comment.paragraph", ["number": numerals.written(parts[1])])
    }

    /// A stage or a status, in the words for the concept that the finding is about and within a sentence.
    private func standing(_ raw: String, in code: String) -> String? {
        let concept = code.prefix { $0 != "." }
        let sets =
            switch concept {
            case "decision": ["decision.status", "stage"]
            case "visit": ["visit.status"]
            case "strategy": ["strategy.standing", "stage"]
            case "meeting": ["meeting.status"]
            case "publication": ["release.status", "stage"]
            case "screening": ["screening.status"]
            case "support": ["support.pair-status"]
            default: code.hasSuffix("ContributionStage") ? ["contribution"] : ["stage", "status"]
            }
        let order = code == "decision.initiativeNotReady" ? sets.reversed() : sets
        let phrase = (code == "execution.wrongStatus" ? ["activity.status"] : order).lazy
            .compactMap { words.phrase("\($0).\(raw)") }.first
        return phrase.map { $0.prefix(1).lowercased() + $0.dropFirst() }
    }
}

extension WordCatalogue {
    /// The English of refusals stands in the domain, beside each rule; here it joins the other languages.
    mutating func addRefusals() {
        for (code, wording) in Refusals.wordings {
            phrases[.english]?["refusal.\(code)"] = Phrase(forms: [.other: wording.summary])
            phrases[.english]?["remedy.\(code)"] = Phrase(forms: [.other: wording.remedy])
        }
    }
}
