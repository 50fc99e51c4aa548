// SPDX-License-Identifier: Apache-2.0

/// By what authority the coalition acts: which organ gave it, in what instrument, for which domains, from when to when.
package struct Mandate: Codable, Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Mandate>
    package var id: ID
    package var title: Multilingual
    package var organ: Charter.Organ.ID
    /// The public source of the mandate, such as "founding statement, 15 December 2015".
    package var source: Multilingual
    package var domains: [Charter.Domain.ID]
    package var from: Day
    package var until: Day?

    package init(
        id: ID, title: Multilingual, organ: Charter.Organ.ID, source: Multilingual,
        domains: [Charter.Domain.ID], from: Day, until: Day? = nil
    ) {
        self.id = id
        self.title = title
        self.organ = organ
        self.source = source
        self.domains = domains
        self.from = from
        self.until = until
    }

    /// Whether the mandate covers all these domains on this day.
    package func covers(_ wanted: [Charter.Domain.ID], on day: Day) -> Bool {
        wanted.allSatisfy(domains.contains) && from <= day && until.map { day <= $0 } ?? true
    }
}
