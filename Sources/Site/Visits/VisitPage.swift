// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One visit file, from the delegation to the release.
enum VisitPage {
    static func show(_ call: Call) async throws -> Reply {
        guard let visit = call.view.visit(try call.identifier()) else { throw Fault.notFound }
        let words = call.words
        var page = Page(visit.plan.title, call, in: .visits)
        page.crumb(words("visits.title"), "/visits")
        page.code = visit.id.text
        page.tag = visit.tag(call)
        page.lead = call.text(visit.plan.purpose)
        page.parts = [facts(visit, call)] + steps(visit, call)
        page.parts += [Heading(words("visit.delegation"), anchor: "delegation"), delegation(visit, call)]
        page.parts += [Heading(words("visit.agenda"), anchor: "agenda")] + agenda(visit, call)
        page.parts += [Heading(words("visit.books"), anchor: "books"), books(visit, call)]
        page.parts += [Heading(words("visit.minutes"), anchor: "minutes"), minutes(visit, call)]
        page.parts += [Heading(words("visit.agreed"), anchor: "follow-ups"), agreed(visit, call)]
        page.parts += [Heading(words("visit.releases"), anchor: "releases"), releases(visit, call)]
        page.parts.append(Heading(words("visit.history")))
        page.parts += try await ActTrail.latest(about: visit.id.subject, call)
        return call.reply(page)
    }

    private static func facts(_ visit: Visit, _ call: Call) -> SummaryList {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("visits.visitor"), .text(call.name(visit.plan.visitor))),
            .init(words("visit.begins"), call.dates.deadline(visit.plan.begins)),
            .init(words("visit.ends"), call.dates.deadline(visit.plan.ends)),
        ]
        if let reason = visit.reason { rows.append(.init(words("visit.reason"), call.text(reason))) }
        return SummaryList(rows)
    }

    /// What the protocol officer may do next; the usual next step first.
    private static func steps(_ visit: Visit, _ call: Call) -> [any Component] {
        let release = (
            label: call.words("visit.draft-release"), href: call.link("/newsroom/new?visit=\(visit.id)")
        )
        guard call.may(.receive), visit.isOpen else {
            return call.may(.publish) ? [ActionLinks([release])] : []
        }
        let base = "/visits/\(visit.id)"
        var steps = [
            ("delegation", "delegation"), ("item", "agenda/new"), ("book", "book"),
            ("record-minutes", "minutes"),
            ("agree", "follow-ups/new"),
        ]
        let next =
            visit.delegation.isEmpty
            ? 0 : visit.agenda.isEmpty ? 1 : visit.books.isEmpty ? 2 : visit.minutes == nil ? 3 : 4
        steps.insert(steps.remove(at: next), at: 0)
        steps.append(("replan", "plan"))
        if visit.minutes != nil { steps.append(("close", "close")) }
        if visit.status == .planned { steps.append(("cancel", "cancel")) }
        var links = steps.map {
            (label: call.words("visit.\($0.0).title"), href: call.link("\(base)/\($0.1)"))
        }
        if call.may(.publish) { links.append(release) }
        return [Heading(call.words("visit.steps")), ActionLinks(links)]
    }

    private static func delegation(_ visit: Visit, _ call: Call) -> any Component {
        guard !visit.delegation.isEmpty else {
            return Prose("<p>\(call.words("visit.no-delegation"))</p>", style: "muted")
        }
        let members = visit.delegation.map { member -> HTML in
            let head = member.isHead ? " \(Tag(call.words("visit.head"), .info).html)" as HTML : ""
            return "<li>\(call.text(member.title))\(head)</li>"
        }
        return Prose("<ul>\(members.joined())</ul>")
    }

    private static func books(_ visit: Visit, _ call: Call) -> any Component {
        let words = call.words
        return Cards(
            visit.books.enumerated().reversed().map { index, book in
                let about = words.filled(
                    "visit.book-meta",
                    ["acts": .leftToRight(String(book.acts - 1)), "since": call.dates.day(book.since)])
                return Cards.Card(
                    .text(words("visit.book-title", ["number": call.numerals.written(index + 1)])),
                    href: call.link("/visits/\(visit.id)/books/\(index + 1)"),
                    body: "<p>\(call.dates.moment(book.asOf))</p>",
                    meta: "<span>\(about)</span>")
            }, empty: words("visit.no-books"))
    }

    private static func minutes(_ visit: Visit, _ call: Call) -> any Component {
        guard let minutes = visit.minutes, let (text, language) = minutes.text.text(in: call.language) else {
            return Prose("<p>\(call.words("visit.no-minutes"))</p>", style: "muted")
        }
        return Prose(.paragraphs(text), style: "document", language: language)
    }

    private static func agreed(_ visit: Visit, _ call: Call) -> any Component {
        let words = call.words
        return Table(
            words("visit.agreed"),
            columns: ["action", "owner", "due"].map { .init(words("visit.\($0)")) } + [
                .init(words("visits.status"))
            ],
            rows: call.view.followUps(of: visit).map { followUp in
                [
                    .link(call.link("/follow-ups/\(followUp.id)"), call.text(followUp.plan.action)),
                    .text(call.office(of: followUp.plan.owner)), call.dates.day(followUp.plan.due),
                    followUp.state(call),
                ]
            }, empty: words("visit.no-agreed"), isCaptionQuiet: true)
    }

    private static func releases(_ visit: Visit, _ call: Call) -> any Component {
        Cards(
            visit.releases.compactMap { call.view.release($0) }.map { release in
                Cards.Card(
                    call.text(release.draft.title), href: call.link("/newsroom/\(release.id)"),
                    tag: release.tag(call),
                    meta: .leftToRight(release.id.text))
            }, empty: call.words("visit.no-releases"))
    }
}

extension FollowUp {
    /// Done, overdue or to be done, in words and colour.
    func state(_ call: Call) -> HTML {
        if let done {
            let day = call.dates.text(call.dates.seat.day(at: done.at))
            return Tag(call.words("visit.done", ["day": day]), .success).html
        }
        let isOverdue = plan.due < call.dates.seat.day(at: call.now)
        return Tag(call.words(isOverdue ? "visit.overdue" : "visit.to-do"), isOverdue ? .danger : .warning)
            .html
    }
}

extension Call {
    /// The office of a person, where the reader may know it.
    func office(of person: Person.ID) -> String { view.person(person).map { plain($0.title) } ?? person.text }
}
