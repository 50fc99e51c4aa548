// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One state, partner or the secretariat: a head that stays the same, and a tab for each thing that it takes part in.
enum OrganisationPage {
    enum Tab: String, CaseIterable {
        case overview, initiatives, decisions, contributions, activities, offices, acts, history

        /// Deliberations are the coalition's own; what an organisation did itself it always sees.
        func isOpen(to view: View, _ organisation: Organisation) -> Bool {
            switch self {
            case .overview, .initiatives, .activities, .history: true
            case .decisions: view.isInside && organisation.kind == .member
            case .contributions: view.isInside || view.organisation?.id == organisation.id
            case .offices: view.isInside || view.organisation?.id == organisation.id
            // What is done in its name is its own affair and the secretariat's.
            case .acts: view.sees(actsOf: organisation.id)
            }
        }

        /// Offices are accredited and challenged where they are listed.
        var hasForms: Bool { self == .offices }

        func path(of organisation: Organisation) -> String {
            let path = "/directory/\(organisation.id.text)"
            return self == .overview ? path : "\(path)/\(rawValue)"
        }

        func parts(_ organisation: Organisation, _ call: Call) -> [any Component] {
            switch self {
            case .overview: OrganisationOverview.parts(organisation, call)
            case .initiatives: OrganisationWork.initiatives(organisation, call)
            case .decisions: OrganisationDecisions.parts(organisation, call)
            case .contributions: OrganisationContributions.parts(organisation, call)
            case .activities: OrganisationWork.activities(organisation, call)
            case .offices: OrganisationOffices.parts(organisation, call)
            case .acts: OrganisationActs.parts(organisation, call)
            case .history: OrganisationPage.history(organisation, call)
            }
        }
    }

    static let routes: [Route] = Tab.allCases.map { tab in
        .get(tab == .overview ? "/directory/:id" : "/directory/:id/\(tab.rawValue)", .anyone) { call in
            try show(tab, call)
        }
    }

    private static func show(_ tab: Tab, _ call: Call) throws -> Reply {
        let organisation = try call.organisation()
        guard tab.isOpen(to: call.view, organisation) else { throw Fault.notFound }
        let words = call.words
        let name = call.name(organisation.id)
        var page = Page(name, in: .directory)
        page.title = tab == .overview ? name : "\(words("organisation.tab.\(tab.rawValue)")) – \(name)"
        page.crumb(words("directory.title"), "/directory")
        page.code = organisation.kind == .secretariat ? nil : organisation.id.text
        page.tag = DirectoryPage.tag(organisation, call)
        page.lead = .text(words("organisation.\(organisation.kind.rawValue)"))
        page.tabs = Tabs(
            label: words("organisation.tabs"),
            items: Tab.allCases.filter { $0.isOpen(to: call.view, organisation) }.map { other in
                .init(
                    words("organisation.tab.\(other.rawValue)"),
                    href: call.link(other.path(of: organisation)), isCurrent: other == tab)
            })
        page.parts =
            tab.hasForms
            ? tab.parts(organisation, call) : call.keptParts { tab.parts(organisation, call) }
        return call.reply(page)
    }

    /// What was done to it, as far as the reader may know.
    private static func history(_ organisation: Organisation, _ call: Call) -> [any Component] {
        let entries = call.view.trail(of: organisation.id.subject).reversed().map(\.self)
        guard !entries.isEmpty else {
            return [Prose("<p>\(call.words("organisation.history-none"))</p>", style: "muted")]
        }
        let (shown, pager) = call.part(of: entries)
        let timeline = Timeline(
            shown.map { entry in
                .init(
                    when: call.dates.moment(entry.at), title: .text(ActTrail.name(of: entry, call)),
                    body: "<p>\(call.name(entry.author)) · \(call.actLink(entry.index))</p>")
            })
        return [timeline] + pager
    }
}
