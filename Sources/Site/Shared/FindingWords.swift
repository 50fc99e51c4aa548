// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// Refusals and warnings in the reader's language, with the values in them as people write them.
extension Call {
    /// One reason for the error summary: what, which rule, what would put it right.
    package func item(for finding: Finding, href: String? = nil) -> ErrorSummary.Item {
        let values = finding.parameters.reduce(into: [:]) { $0[$1.key] = value($1.value, of: $1.key) }
        return ErrorSummary.Item(
            words("refusal.\(finding.code)", values), remedy: words("remedy.\(finding.code)", values),
            rule: words.phrase("rule.\(finding.rule)") ?? finding.rule, href: href)
    }

    /// A parameter of a finding: instants and days as dates, languages by name, words of the catalogue as such.
    private func value(_ raw: String, of name: String) -> String {
        if let instant = Instant(raw) {
            return "\(dates.text(dates.seat.day(at: instant))) \(dates.clock(instant, in: dates.seat))"
        }
        if let day = Day(raw) { return dates.text(day) }
        if name == "languages" {
            return raw.split(separator: ", ").map { words.phrase("language.\($0)") ?? String($0) }
                .joined(separator: language == .arabic ? "، " : ", ")
        }
        return words.phrase("value.\(raw)") ?? raw
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
