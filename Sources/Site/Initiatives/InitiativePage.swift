// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The page of one initiative: a head that stays the same, and a tab for each side of its life.
enum InitiativePage {
    enum Tab: String, CaseIterable {
        case overview, text, debate, legal, decision, participation, funding, activities, results, publication
        case history

        /// What the public and partners have nothing to see in is not shown to them.
        func isOpen(to view: View, _ initiative: Initiative) -> Bool {
            switch self {
            case .overview, .activities, .results: true
            case .text: view.isInside || !initiative.texts.current.isEmpty
            case .debate, .decision, .publication: view.isInside
            case .legal: view.isInside || initiative.isJoint && view.me != nil
            case .participation: view.isInside || initiative.isAdopted
            // From outside one sees what one gave oneself.
            case .funding: view.isInside || view.me != nil && initiative.isAdopted
            case .history: view.me != nil
            }
        }

        func path(of initiative: Initiative) -> String {
            self == .overview ? initiative.path : "\(initiative.path)/\(rawValue)"
        }

        func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
            switch self {
            case .overview: InitiativeOverview.parts(initiative, call)
            case .text: InitiativeText.parts(initiative, call)
            case .debate: InitiativeDebate.parts(initiative, call)
            case .legal: InitiativeLegal.parts(initiative, call)
            case .decision: InitiativeDecision.parts(initiative, call)
            case .participation: InitiativeParticipation.parts(initiative, call)
            case .funding: InitiativeFunding.parts(initiative, call)
            case .activities: InitiativeActivities.parts(initiative, call)
            case .results: InitiativeResults.parts(initiative, call)
            case .publication: InitiativePublication.parts(initiative, call)
            case .history: []
            }
        }
    }

    static let routes: [Route] = Tab.allCases.map { tab in
        .get(tab == .overview ? "/initiatives/:id" : "/initiatives/:id/\(tab.rawValue)", .anyone) { call in
            try await show(tab, call)
        }
    }

    private static func show(_ tab: Tab, _ call: Call) async throws -> Reply {
        let initiative = try call.initiative()
        guard tab.isOpen(to: call.view, initiative) else { throw Fault.notFound }
        let words = call.words
        var page = Page(initiative.proposal.title, call, in: .initiatives)
        page.title =
            tab == .overview ? page.title : "\(words("initiative.tab.\(tab.rawValue)")) – \(page.title)"
        page.crumb(words("initiatives.title"), "/initiatives")
        page.code = initiative.id.text
        page.tag = initiative.stage.tag(words)
        page.tabs = Tabs(
            label: words("initiative.tabs"),
            items: Tab.allCases.filter { $0.isOpen(to: call.view, initiative) }.map { other in
                .init(
                    words("initiative.tab.\(other.rawValue)"), href: call.link(other.path(of: initiative)),
                    isCurrent: other == tab)
            })
        let actions = actions(initiative, tab, call)
        page.parts = tab.parts(initiative, call)
        if tab == .history {
            page.parts += try await ActTrail.latest(about: initiative.id.subject, newest: 25, call)
        }
        page.parts.insert(contentsOf: actions, at: place(ofActions: tab, among: page.parts))
        return call.reply(page)
    }

    /// The overview gathers what may be done on any tab, and says so at once. Where a tab lists every state, it is said
    /// before the list; elsewhere one reads first.
    private static func place(ofActions tab: Tab, among parts: [any Component]) -> Int {
        switch tab {
        case .overview: 1
        case .debate, .participation, .funding:
            parts.firstIndex { $0 is Heading || $0 is Table } ?? parts.endIndex
        default: parts.endIndex
        }
    }

    /// What the reader may do on this tab.
    private static func actions(_ initiative: Initiative, _ tab: Tab, _ call: Call) -> [any Component] {
        let tabs = tab == .overview ? Tab.allCases : [tab]
        let offers = tabs.flatMap { InitiativeOffers.offers(on: initiative, tab: $0, call.view) }
            .sorted { $0.rank(on: initiative) < $1.rank(on: initiative) }
        guard !offers.isEmpty else { return [] }
        return [
            Heading(call.words("initiative.actions")),
            ActionLinks(
                offers.map { (call.words($0.title), call.link($0.path)) },
                hasMain: offers.first?.isGrave == false),
        ]
    }
}

extension Call {
    /// The initiative in the path, where the reader may see it.
    func initiative() throws -> Initiative {
        guard let initiative = view.initiative(try identifier()) else { throw Fault.notFound }
        return initiative
    }

    /// A moment and who was behind it, for the small print.
    func byline(_ author: Author, _ at: Instant) -> HTML {
        "\(name(author))\(words.listSeparator)\(dates.moment(at))"
    }
}
