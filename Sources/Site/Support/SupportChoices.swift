// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What one chooses from in the forms and filters of requests, offers and pairs.
enum SupportChoices {
    /// The catalogue of the charter, domain by domain.
    static func capabilities(_ call: Call) -> [Choice] {
        let charter = call.view.charter
        return (charter?.domains ?? []).flatMap { domain in
            (charter?.catalogue ?? []).filter { $0.domain == domain.id }.map { capability in
                Choice(
                    capability.id.text,
                    call.words(
                        "support.capability-of",
                        ["domain": call.plain(domain.name), "capability": call.plain(capability.name)]))
            }
        }
    }

    /// States in which something can be needed or given.
    static func states(_ call: Call) -> [Choice] {
        Choices.organisations(
            call.view.organisations.filter { $0.kind == .member || $0.kind == .supporting }.map(\.id), call)
    }

    /// Where things stand, each with how many stand so: "Open (4)".
    static func statuses<Status: CaseIterable & RawRepresentable<String> & Hashable>(
        _ statuses: [Status], _ key: String, _ call: Call
    ) -> [Choice] {
        let counts = Dictionary(statuses.map { ($0, 1) }, uniquingKeysWith: +)
        return Status.allCases.map { status in
            let count = Numbers.text(counts[status] ?? 0, in: call.numerals)
            return Choice(status.rawValue, "\(call.words("\(key).\(status.rawValue)")) (\(count))")
        }
    }
}
