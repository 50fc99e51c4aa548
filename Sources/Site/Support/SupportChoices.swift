// SPDX-License-Identifier: Apache-2.0
import Coalition

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

    /// "Open (4)".
    static func counted(_ label: String, _ count: Int, _ call: Call) -> String {
        "\(label) (\(Numbers.text(count, in: call.numerals)))"
    }
}
