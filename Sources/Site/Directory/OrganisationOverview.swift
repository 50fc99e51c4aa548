// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who it is, since when, and in a few figures what it takes part in.
enum OrganisationOverview {
    static func parts(_ organisation: Organisation, _ call: Call) -> [any Component] {
        var parts: [any Component] = []
        if let suspension = suspension(of: organisation, call) { parts.append(suspension) }
        let initiatives = call.view.initiatives(of: organisation.id)
        parts += [SummaryList(facts(organisation, call)), figures(organisation, initiatives, call)]
        parts += OrganisationFigures(organisation: organisation, call: call).parts(initiatives)
        parts += SupportParts.parts(of: organisation.id, call)
        parts += AdministrationOffers.parts(on: organisation, call)
        parts.append(
            ActionLinks(
                [(call.words("directory.card"), call.link("/directory/\(organisation.id.text)/card"))],
                hasMain: false))
        return parts
    }

    private static func suspension(of organisation: Organisation, _ call: Call) -> Notice? {
        guard let suspended = organisation.suspended,
            call.view.isInside || call.view.organisation?.id == organisation.id
        else { return nil }
        let body: HTML =
            "<p>\(call.words("organisation.suspended-since")) \(call.dates.moment(suspended.since))</p><p>\(.asWritten(suspended.reason))</p>"
        return Notice(.danger, body, heading: call.words("directory.suspended"))
    }

    private static func facts(_ organisation: Organisation, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        var rows: [SummaryList.Row] = []
        if organisation.kind != .secretariat {
            rows.append(
                .init(
                    words("organisation.since.\(organisation.kind.rawValue)"),
                    call.dates.day(organisation.joined)))
        }
        if let left = organisation.left {
            rows.append(.init(words("directory.left"), call.dates.day(left)))
        }
        if organisation.kind == .member {
            rows.append(.init(words("directory.seated"), DirectoryPage.seated(organisation, call)))
        }
        if let zone = Zone(organisation.zone) {
            let city = call.dates.city(of: zone)
            rows.append(
                .init(
                    words("directory.zone"), "\(city) · \(.leftToRight(call.dates.clock(call.now, in: zone)))"
                ))
        }
        // Its own affair, and the secretariat's.
        if !organisation.countersigned.isEmpty, call.view.sees(actsOf: organisation.id) {
            rows.append(
                .init(
                    words("directory.countersigned"),
                    CredentialTable.powers(organisation.countersigned, call)))
        }
        return rows + StrategyLinks.rows(of: organisation, call)
    }

    private static func figures(
        _ organisation: Organisation, _ initiatives: [Initiative], _ call: Call
    ) -> KeyFigures {
        let words = call.words
        let activities = call.view.activities(of: organisation.id)
        func count(_ part: Part) -> Int { initiatives.count { $0.parts(of: organisation.id).contains(part) } }
        func item(_ name: String, _ value: Int, _ tab: OrganisationPage.Tab) -> KeyFigures.Item {
            .init(
                Numbers.text(value, in: call.numerals), words("organisation.figure.\(name)", count: value),
                href: call.link(tab.path(of: organisation)))
        }
        var items = [
            item("sponsored", count(.sponsor) + count(.cosponsor), .initiatives),
            item("hosted", count(.host), .initiatives),
            item("joined", initiatives.count { $0.participants.contains(organisation.id) }, .initiatives),
            item("activities", activities.count { $0.plan.host == organisation.id }, .activities),
        ]
        if call.view.me != nil {
            let attended = activities.reduce(0) { $0 + ($1.attendance[organisation.id] ?? 0) }
            items.append(item("attended", attended, .activities))
        }
        return KeyFigures(items)
    }
}
