// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// Refusals and warnings in the reader's language, with the values in them as people write them.
extension Call {
    /// One reason for the error summary: what, which rule, what would put it right.
    package func item(for finding: Finding, href: String? = nil) -> ErrorSummary.Item {
        let values = finding.parameters.reduce(into: [:]) { $0[$1.key] = value($1.value, of: $1.key) }
        let rule = words.phrase("rule.\(finding.rule)") ?? finding.rule
        return ErrorSummary.Item(
            sentence(words("refusal.\(finding.code)", values)),
            remedy: sentence(words("remedy.\(finding.code)", values)),
            rule: words("finding.rule", ["rule": rule]), href: href)
    }

    /// The domain words its findings for a terminal, "`I-3` is in debate"; a page shows sentences.
    private func sentence(_ text: String) -> String {
        let plain = text.replacing("`", with: "")
        let ends = plain.last.map { ".؟?!".contains($0) } ?? true
        return plain.prefix(1).uppercased() + plain.dropFirst() + (ends ? "" : ".")
    }

    /// A parameter of a finding: dates as dates, states, offices, languages and stages by name.
    private func value(_ raw: String, of name: String) -> String {
        if let instant = Instant(raw) {
            return "\(dates.text(dates.seat.day(at: instant))) \(dates.clock(instant, in: dates.seat))"
        }
        if let day = Day(raw) { return dates.text(day) }
        let parts = raw.split(separator: ", ").map { word(String($0), of: name) }
        return parts.joined(separator: words.listSeparator)
    }

    private func word(_ raw: String, of name: String) -> String {
        let named: String? =
            switch name {
            case "organisation", "state", "owner", "organisations", "states":
                Organisation.ID(raw).map(self.name)
            case "person": Person.ID(raw).flatMap { view.person($0) }.map { plain($0.title) }
            case "language", "languages": words.phrase("language.\(raw)")
            case "power": words.phrase("power.\(raw)")
            case "stage", "expected", "status":
                words.phrase("stage.\(raw)") ?? words.phrase("status.\(raw)")
            case "domain": Charter.Domain.ID(raw).map(self.name)
            case "room": Charter.Room.ID(raw).map(self.name)
            default: nil
            }
        return named ?? words.phrase("value.\(raw)") ?? raw
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
