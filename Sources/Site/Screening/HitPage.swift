// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One hit: the name and the listed entry side by side, how their parts met, what speaks for and against, on what legal
/// basis the entry stands, and who decided what.
enum HitPage {
    static func show(_ call: Call) async throws -> Reply {
        let id: ScreeningHit.ID = try call.identifier()
        var (page, desk) = try ScreeningPages.page(
            call.words("screening.hit", ["hit": id.text]), below: .queue, call)
        guard let hit = call.view.hit(id) else { throw Fault.notFound }
        let status = hit.status(at: call.now)
        page.tag = status.tag(call.words)
        page.lead = .text(call.words("screening.hit.lead"))
        page.live = Live(about: id.subject, summary: call.words("screening.status.\(status.rawValue)"))
        let comparison = try HitComparison(hit, desk, call)
        page.parts = comparison.parts
        page.notices = notices(hit, status, call) + [comparison.notice].compactMap(\.self)
        page.parts += steps(hit, status, call) + decisions(hit, call) + others(hit, desk, call)
        page.parts.append(Heading(call.words("screening.acts")))
        page.parts += try await ActTrail.latest(about: id.subject, call)
        return call.reply(page)
    }

    private static func notices(
        _ hit: ScreeningHit, _ status: ScreeningHit.Status, _ call: Call
    ) -> [any Component] {
        let words = call.words
        var notices: [any Component] = []
        if status == .same {
            notices.append(
                Notice(
                    .danger, "<p>\(words("screening.same.text"))</p>", heading: words("screening.same.title"))
            )
        }
        if status == .decided, let decision = hit.decisions.last, decision.by.person == call.view.me?.id {
            notices.append(Notice(.info, "<p>\(words("screening.own"))</p>"))
        }
        if status == .superseded, let successor = hit.successor {
            let link = HTML.link(
                call.link("/screening/hits/\(successor)"), .leftToRight(successor.text))
            notices.append(
                Notice(.info, "<p>\(words.filled("screening.superseded", ["hit": link]))</p>"))
        }
        return notices
    }

    // MARK: What to do

    private static func steps(
        _ hit: ScreeningHit, _ status: ScreeningHit.Status, _ call: Call
    ) -> [any Component] {
        guard call.may(.screen) else { return [] }
        var verbs: [String] = []
        if status.isUndecided { verbs.append("decide") }
        if status == .decided, hit.decisions.last?.by.person != call.view.me?.id { verbs.append("review") }
        if status == .different { verbs.append("release") }
        if status == .released { verbs.append("end-release") }
        if status != .forgotten, call.view.isSettled(hit.raised.subject) { verbs.append("forget") }
        guard !verbs.isEmpty else { return [] }
        return [
            Heading(call.words("screening.steps"), anchor: "steps"),
            ActionLinks(
                verbs.map {
                    (call.words("screening.\($0).title"), call.link("/screening/hits/\(hit.id)/\($0)"))
                }, hasMain: verbs.first != "forget"),
        ]
    }

    // MARK: What was decided

    static func decisions(_ hit: ScreeningHit, _ call: Call) -> [any Component] {
        let words = call.words
        var entries: [Thread.Entry] = []
        for (number, decision) in hit.decisions.enumerated() {
            entries.append(
                entry(
                    "decision-\(number)", decision.by, decision.at, decision.reason,
                    Tag(words("screening.finding.\(decision.finding.rawValue)"), .info), call))
            if let review = decision.review {
                entries.append(
                    entry(
                        "review-\(number)", review.by, review.at, review.reason,
                        Tag(
                            words(review.agrees ? "screening.agrees" : "screening.disagrees"),
                            review.agrees ? .success : .warning), call))
            }
        }
        if let release = hit.release {
            let until = words("screening.until", ["day": call.dates.text(release.until)])
            entries.append(
                entry("release", release.by, release.at, release.reason, Tag(until, .success), call))
            if let ended = release.ended {
                entries.append(
                    entry(
                        "ended", ended.by, ended.at, ended.reason, Tag(words("screening.ended"), .neutral),
                        call))
            }
        }
        return [
            Heading(words("screening.decisions"), anchor: "decisions"),
            Thread(entries, empty: words("screening.decisions.none")),
        ]
    }

    private static func entry(
        _ anchor: String, _ by: Author, _ at: Instant, _ reason: Remark, _ tag: Tag, _ call: Call
    ) -> Thread.Entry {
        Thread.Entry(
            anchor: anchor, speaker: .text(call.name(by)), when: call.dates.moment(at),
            body: call.remark(reason), tag: tag)
    }

    /// The other hits on the same name.
    private static func others(_ hit: ScreeningHit, _ desk: ScreeningDesk, _ call: Call) -> [any Component] {
        let others = call.view.hits(on: hit.raised.subject).filter { $0.id != hit.id }
        guard !others.isEmpty else { return [] }
        let subjects = (try? desk.book.subjects([hit.raised.subject])) ?? [:]
        return [
            Heading(call.words("screening.others")), HitQueue.table(others, subjects, desk, call),
        ]
    }
}
