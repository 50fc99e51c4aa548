// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The first page. Signed in: what needs the reader's action, by when, and what their office looks after. Else: what
/// is public.
///
/// An office is what its powers are: a reader who holds several finds the desk of each, once.
enum Home {
    static func show(_ call: Call) async throws -> Reply {
        var page = Page(call.words("home.title"), in: .home)
        if let me = call.view.me {
            let desk = Desk(call)
            page.heading = call.text(me.title)
            page.notices =
                try await PreparedParts.reminder(call) + DraftsPage.reminder(call) + ResetParts.reminder(call)
            page.live = Live(summary: desk.summary, deadline: desk.actions.lazy.compactMap(\.due).first?.end)
            page.parts = desk.duties + desks(desk)
            page.parts += try await desk.audit()
            page.parts += desk.latest
        } else {
            page.lead = .text(call.words("home.lead"))
            if call.visitor.account != nil {
                page.notices = [Notice(.warning, .text(call.words("home.no-credential")))]
            }
            page.parts =
                PublicHome.figures(call) + PublicHome.news(call) + PublicHome.portfolio(call)
                + PublicHome.published(call)
        }
        return call.reply(page)
    }

    /// The desks of all offices in the order in which people come for them; each is empty where it is not the
    /// reader's.
    private static func desks(_ desk: Desk) -> [any Component] {
        let parts =
            desk.procedures + desk.openDecisions + desk.inTheStatesName + desk.jointItems + desk.legalQueue
        let programmes = desk.ledProgrammes + desk.evaluations + desk.pipeline + desk.translationGaps
        let overdue = desk.overdueElsewhere
        return parts + programmes + desk.coverageGaps + overdue + desk.delivery + desk.finance + desk.newsroom
            + desk.meetings + desk.visits + desk.followUps + desk.credentials + desk.publicWork
    }
}
