// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What happened to accounts, as a table.
enum EventParts {
    static func all(_ events: [SecurityEvent], _ call: Call) -> [any Component] {
        [
            Heading(call.words("account.events"), anchor: "events"),
            Prose("<p>\(call.words("account.events-lead"))</p>", style: "muted"),
            table(events, namesAccounts: false, call),
        ]
    }

    static func table(_ events: [SecurityEvent], namesAccounts: Bool, _ call: Call) -> Table {
        let words = call.words
        var columns: [Table.Column] = [
            .init(words("account.event")), .init(words("account.when")), .init(words("account.device")),
            .init(words("account.network")),
        ]
        if namesAccounts { columns.insert(.init(words("account.login")), at: 1) }
        return Table(
            words("account.events"), columns: columns,
            rows: events.map { event in
                let device = event.device.isEmpty ? "–" : HTML.isolated(DeviceHint.name(event.device, words))
                var row: [HTML] = [
                    what(event, call), call.dates.moment(event.at), device,
                    event.network.isEmpty ? "–" : .leftToRight(event.network),
                ]
                if namesAccounts { row.insert(.leftToRight(event.login), at: 1) }
                return row
            }, empty: words("account.no-events"), isCaptionQuiet: true)
    }

    /// "Factors reset by the registrar", "Failed sign-in (3 times)".
    static func what(_ event: SecurityEvent, _ call: Call) -> HTML {
        let words = call.words
        var text = words("event.\(event.kind.rawValue)")
        if event.count > 1 {
            text = words(
                "event.times", ["event": text, "times": words("event.count", count: event.count)])
        }
        guard let actor = event.actor else { return .text(text) }
        return .text(words("event.by", ["event": text, "actor": name(of: actor, call)]))
    }

    /// Who did it: a person's name, or "keeper". Outside the coalition the registrar's office is not known.
    static func name(of actor: String, _ call: Call) -> String {
        let person = Person.ID(actor).flatMap { call.view.person($0) }
        return person.map { call.plain($0.title) }
            ?? call.words(actor == "keeper" ? "event.keeper" : "event.registrar")
    }
}
