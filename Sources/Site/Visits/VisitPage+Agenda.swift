// SPDX-License-Identifier: Apache-2.0
import Coalition

extension VisitPage {
    /// The agenda in order of time, what collides in it above.
    static func agenda(_ visit: Visit, _ call: Call) -> [any Component] {
        let words = call.words
        var columns: [Table.Column] = ["time", "item", "room", "presenter", "domain"].map {
            .init(words("visit.agenda.\($0)"))
        }
        let mayChange = call.may(.receive) && visit.isOpen
        if mayChange { columns.append(.init(words("visit.agenda.change"))) }
        let table = Table(
            words("visit.agenda"), columns: columns,
            rows: visit.agenda.map { row($0, visit, call, mayChange: mayChange) },
            empty: words("visit.no-agenda"), isCaptionQuiet: true)
        let warnings = visit.agenda.flatMap { item in
            call.view.clashes(of: item, in: visit).map { finding -> HTML in
                "<li>\(call.text(item.plan.title)): \(call.item(for: finding).summary)</li>"
            }
        }
        guard !warnings.isEmpty else { return [table] }
        return [
            Notice(.warning, "<ul>\(warnings.joined())</ul>", heading: words("visit.agenda.warnings")), table,
        ]
    }

    private static func row(_ item: AgendaItem, _ visit: Visit, _ call: Call, mayChange: Bool) -> [HTML] {
        let dates = call.dates
        let clashes = Set(
            call.view.clashes(of: item, in: visit).compactMap { $0.code.split(separator: ".").last })
        let tags = clashes.sorted().map { Tag(call.words("visit.clash.\($0)"), .warning).html }
        var cells: [HTML] = [
            dates.span(item.plan.begins, item.plan.ends),
            ([call.text(item.plan.title)] + tags).joined(separator: " "), .text(call.name(item.plan.room)),
            .text(item.plan.presenter.map { call.office(of: $0) } ?? "–"),
            .text(item.plan.domain.map { call.name($0) } ?? "–"),
        ]
        if mayChange {
            let base = call.link("/visits/\(visit.id)/agenda/\(item.id)")
            let remove: HTML = .link("\(base)/remove", .text(call.words("visit.remove-item.short")))
            cells.append("\(.link(base, .text(call.words("visit.change-item.short")))) · \(remove)" as HTML)
        }
        return cells
    }
}

extension Dates {
    /// A stretch within one day, at the seat. Each clock is isolated, so that either direction reads the earlier first.
    func span(_ begins: Instant, _ ends: Instant) -> HTML {
        let clocks = [begins, ends].map { HTML.leftToRight(clock($0, in: seat)) }.joined(separator: " – ")
        return "\(day(seat.day(at: begins))) <span class=\"nowrap\">\(clocks)</span>"
    }
}
