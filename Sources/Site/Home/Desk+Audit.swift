// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The auditor's: how far the record reaches and what its head is, who saw screened names, and where to look further.
extension Desk {
    func audit() async throws -> [any Component] {
        guard call.may(.audit) else { return [] }
        var links = [
            (label: words("record.download-checkpoint"), href: call.link("/record/checkpoint")),
            (label: words("home.audit.acts"), href: call.link("/record#acts")),
        ]
        // Who may open the accounts may read what happened to them.
        if call.may(.accredit) {
            links.append((words("accounts.log"), call.link("/administration/accounts/events")))
        }
        var parts: [any Component] = [Heading(words("home.audit"), anchor: "audit")]
        parts.append(SummaryList(try await RecordPage.head(call).facts))
        parts.append(ActionLinks(links, hasMain: false))
        return parts + (try accesses)
    }

    /// Who looked at whose names last; the rest of the log, and what the desk comes to.
    private var accesses: [any Component] {
        get throws {
            guard let desk = call.site.desk else { return [] }
            let (latest, count) = try desk.book.accesses(0..<Self.rows)
            var parts: [any Component] = [Heading(words("home.accesses"), anchor: "accesses")]
            parts.append(AccessPage.table(latest, call))
            if count > Self.rows { parts.append(more(count, "/screening/access")) }
            let statistics = call.link("/screening/statistics")
            parts.append(ActionLinks([(words("home.accesses.statistics"), statistics)], hasMain: false))
            return parts
        }
    }
}
