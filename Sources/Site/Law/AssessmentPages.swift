// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// Stored assessments: every run, the withdrawn ones too; each computed again from its facts whenever it is read.
enum AssessmentPages {
    static let routes: [Route] =
        [.get("/law/assessments", .signedIn, list)] + AssessmentForm.routes
        + [
            .get("/law/assessments/:id", .signedIn, show),
            .get("/law/assessments/:id/file", .signedIn, file),
        ] + withdraw.routes

    @Sendable private static func list(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = try LawPages.page(.assessments, words("law.assessments.title"), call)
        page.lead = .text(words("law.assessments.lead"))
        page.scripts = ["filter"]
        let all = call.view.assessments.filter { assessment in
            call.query["verdict"].map { assessment.verdict.rawValue == $0 } ?? true
        }
        var form = FilterForm("law.filter", words: words, action: "/law/assessments", input: call.query)
        form.select(
            "verdict",
            [Choice("", words("initiatives.filter.any"))]
                + LegalVerdict.allCases.map { Choice($0.rawValue, $0.tag(words).label) })
        let (shown, pager) = call.part(of: all)
        page.parts = [form, table(shown, call, count: all.count)]
        if call.view.isAtLawDesk {
            page.parts.insert(
                ActionLinks([(words("law.assess.title"), call.link("/law/assessments/new"))]), at: 0)
        }
        page.parts += pager
        return call.reply(page)
    }

    static func table(_ assessments: [StoredAssessment], _ call: Call, count: Int? = nil) -> Table {
        let words = call.words
        return Table(
            words("law.assessments.found", count: count ?? assessments.count),
            columns: [
                .init(words("law.assessment")), .init(words("law.verdict")), .init(words("law.states")),
                .init(words("law.of-day")), .init(words("legal.by")),
            ],
            rows: assessments.map { assessment in
                let withdrawn =
                    assessment.withdrawn == nil ? "" : "<br>\(Tag(words("law.withdrawn")).html)" as HTML
                return [
                    "\(.link(call.link("/law/assessments/\(assessment.id)"), call.text(assessment.draft.title))) <span class=\"code muted nowrap\">\(.leftToRight(assessment.id.text))</span>",
                    "\(assessment.verdict.tag(words).html)\(withdrawn)",
                    assessment.draft.states.isEmpty
                        ? "–" : .text(call.names(assessment.draft.states.keys)),
                    call.dates.day(assessment.draft.date), call.byline(assessment.by, assessment.at),
                ]
            }, empty: words("law.assessments.none"))
    }

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let stored = try find(call)
        let words = call.words
        var page = try LawPages.page(below: .assessments, call.plain(stored.draft.title), call)
        page.heading = call.text(stored.draft.title)
        page.code = stored.id.text
        page.tag = stored.withdrawn == nil ? stored.verdict.tag(words) : Tag(words("law.withdrawn"))
        let answer = try LawAnswer(stored, call)
        page.notices += notices(stored, answer, call)
        page.parts = [facts(stored, call)] + actions(stored, call)
        var said = recorded(stored, call)
        if let answer, answer.isTheSame { said = AssessmentParts(answer, call).all }
        page.parts += AssessmentBeside.parts(said, AssessedText.parts(stored, call), call)
        page.parts += overrides(stored, call)
        page.parts.append(Heading(words("history.title")))
        page.parts += try await ActTrail.latest(about: stored.id.subject, call)
        return call.reply(page)
    }

    private static func notices(
        _ stored: StoredAssessment, _ answer: LawAnswer?, _ call: Call
    ) -> [any Component] {
        let words = call.words
        var notices: [any Component] = []
        if let withdrawn = stored.withdrawn {
            notices.append(
                Notice(
                    .warning,
                    "<p>\(call.byline(withdrawn.by, withdrawn.at))</p>\(call.remark(withdrawn.reason))",
                    heading: words("law.withdrawn-heading")))
        }
        for override in call.view.overrides(of: stored.id) where override.isInForce(at: call.now) {
            let link = HTML.link(
                call.link("/law/overrides/\(override.id)"),
                .text(words("override.\(override.draft.direction.rawValue)")))
            let said = words.filled(
                "law.departed", ["override": link, "date": call.dates.day(override.draft.expires)])
            notices.append(Notice(.warning, "<p>\(said)</p>"))
        }
        if let doubt = doubt(stored, answer, call) { notices.append(doubt) }
        return notices
    }

    /// Why the explanation cannot be computed here, or is not to be trusted; nil where it can and is.
    static func doubt(_ stored: StoredAssessment, _ answer: LawAnswer?, _ call: Call) -> Notice? {
        let words = call.words
        guard let answer else {
            return Notice(
                .warning, "<p>\(words("law.book-absent", ["version": stored.draft.book.version]))</p>")
        }
        return answer.isTheSame ? nil : Notice(.danger, "<p>\(words("law.not-the-same"))</p>")
    }

    private static func facts(_ stored: StoredAssessment, _ call: Call) -> SummaryList {
        let words = call.words
        let draft = stored.draft
        var rows: [SummaryList.Row] = [
            .init(words("law.verdict"), stored.verdict.tag(words).html),
            .init(words("law.of-day"), call.dates.day(draft.date)),
        ]
        if let initiative = draft.initiative.flatMap({ call.view.initiative($0) }) {
            let isPresent = draft.textHash == initiative.texts.hash
            rows.append(
                .init(
                    words("law.about"),
                    "\(initiative.link(call))<br>\(words(isPresent ? "law.present-text" : "law.earlier-text"))"
                ))
        }
        if !draft.hard.isEmpty {
            let names = draft.hard.map { call.name(hard: $0) }
            rows.append(
                .init(
                    words("law.hard-gate"),
                    "\(names.joined(separator: words.listSeparator))<br><span class=\"small\">\(words("law.only-facts"))</span>"
                ))
        }
        rows += [
            .init(words("legal.by"), call.byline(stored.by, stored.at)),
            .init(
                words("law.book"), .asWritten("\(draft.book.name) \(draft.book.version)")),
            .init(words("law.digest"), "<code>\(.leftToRight(draft.digest.description))</code>"),
            .init(words("receipt.number"), call.actLink(stored.act)),
        ]
        return SummaryList(rows)
    }

    /// What the record itself says, where the explanation cannot be computed here.
    static func recorded(_ stored: StoredAssessment, _ call: Call) -> [any Component] {
        let words = call.words
        let answers: [any Component] = [
            Heading(words("law.answers"), anchor: "answers"), plainAnswers(stored, call),
        ]
        let conditions = SetCondition.all(of: stored, call)
        guard !conditions.isEmpty else { return answers }
        return answers + [
            Table(
                words("legal.conditions"),
                columns: [.init(words("legal.condition")), .init(words("legal.when"))],
                rows: conditions.map { condition in
                    [
                        condition.text.isEmpty
                            ? "<code>\(.leftToRight(condition.id))</code>" : call.text(condition.text),
                        condition.isBeforeTabling ? .text(words("legal.before-tabling")) : "–",
                    ]
                }, empty: "")
        ]
    }

    private static func plainAnswers(_ stored: StoredAssessment, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("law.answers"),
            columns: [
                .init(words("law.state")), .init(words("law.verdict")), .init(words("law.rules.title")),
            ],
            rows: stored.draft.answers.map { answer in
                [
                    .text(answer.state.map { call.name($0) } ?? words("law.no-state")),
                    answer.verdict.tag(words).html, .leftToRight(answer.rules.joined(separator: ", ")),
                ]
            }, empty: "", isCaptionQuiet: true)
    }

    private static func actions(_ stored: StoredAssessment, _ call: Call) -> [any Component] {
        let words = call.words
        let path = "/law/assessments/\(stored.id)"
        var links: [(label: String, href: String)] = []
        let initiative = stored.draft.initiative.flatMap { call.view.initiative($0) }
        let isCurrent = stored.withdrawn == nil && stored.draft.textHash == initiative?.texts.hash
        if isCurrent, call.may(.advise), let initiative, initiative.stage == .inLegalReview {
            let query = FormInput(["assessment": [stored.id.text]]).query
            links.append(
                (
                    words("initiative.give-opinion.title"),
                    call.link("\(initiative.path)/act/give-opinion") + query
                ))
        }
        if isCurrent, call.may(.administer), initiative != nil {
            links.append((words("law.override.title"), call.link("\(path)/act/override")))
        }
        if stored.withdrawn == nil, call.may(.advise) {
            links.append((words("law.withdraw.title"), call.link("\(path)/act/withdraw")))
        }
        links.append((words("law.file"), call.link("\(path)/file")))
        return [ActionLinks(links, hasMain: links.count > 1)]
    }

    private static func overrides(_ stored: StoredAssessment, _ call: Call) -> [any Component] {
        let overrides = call.view.overrides(of: stored.id)
        guard !overrides.isEmpty else { return [] }
        return [Heading(call.words("law.overrides.title")), OverridePages.table(overrides, call)]
    }

    @Sendable private static func file(_ call: Call) async throws -> Reply {
        let stored = try find(call)
        guard let answer = try LawAnswer(stored, call) else { throw Fault.notFound }
        return Reply(
            .file(
                bytes: answer.answer.json, type: "application/json",
                name: "\(stored.id.text).json"))
    }

    static let withdraw = ActForm<StoredAssessment>(
        name: "law.withdraw", path: "/law/assessments/:id/act/withdraw", section: .law, isWeighty: true,
        isGrave: true, find: find, crumbs: crumbs,
        preface: { call, stored in [facts(stored, call)] },
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in form.remark("reason", call) },
        deed: { reader, _, stored in
            reader.remark("reason").map { .law(.withdraw(assessment: stored.id, reason: $0)) }
        })

    @Sendable static func find(_ call: Call) throws -> StoredAssessment {
        guard let stored = call.view.assessment(try call.identifier()) else { throw Fault.notFound }
        return stored
    }

    @Sendable static func crumbs(_ call: Call, _ stored: StoredAssessment) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("law.title")), path: "/law"),
            .init(label: .text(call.words("law.tab.assessments")), path: "/law/assessments"),
            .init(label: call.text(stored.draft.title), path: "/law/assessments/\(stored.id)"),
        ]
    }
}
