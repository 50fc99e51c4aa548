// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Screening

/// Names that are kept: an analyst finds one, with hits or without, and has it destroyed before its time.
enum NamePages {
    static let routes: [Route] =
        [
            .get("/screening/names", .signedIn, show), .post("/screening/names", .signedIn, find),
        ] + forget.routes

    /// How many names one question finds.
    static let limit = 50

    // MARK: Finding

    /// The names of a run, where the address has one; else the question alone. A name is asked for in a form that is sent, so
    /// that it stands in no address.
    @Sendable private static func show(_ call: Call) async throws -> Reply {
        var (page, desk, run) = try ask(call, input: call.query)
        if let run {
            let (tokens, pager) = call.part(of: try desk.book.subjects(of: run.id), size: limit)
            let subjects = try desk.book.subjects(tokens)
            try call.noteAccess(.readRun, run.id.text, names: subjects.count)
            page.parts.append(listing(tokens.compactMap { subjects[$0] }, call))
            page.parts += pager
        } else if try desk.book.subjects(before: later(call), after: nil, limit: 1).isEmpty {
            page.parts = [Prose("<p class=\"muted\">\(call.words("screening.names.empty"))</p>")]
        }
        return call.reply(page)
    }

    @Sendable private static func find(_ call: Call) async throws -> Reply {
        var reader = Reader(input: call.form, words: call.words)
        guard let asked = reader.text("who") else {
            var (page, _, _) = try ask(call, input: call.form, errors: reader.errors)
            page.notices = [
                ErrorSummary(
                    call.words("form.problem"),
                    reader.errors.sorted { $0.key < $1.key }.map { .init($0.value, href: "#f-\($0.key)") })
            ]
            return call.reply(page, status: .unprocessableContent)
        }
        var (page, desk, run) = try ask(call, input: call.form)
        let search = desk.nameSearch
        let answer =
            if let run {
                try await search.names(like: asked, in: run.id)
            } else {
                try await search.names(
                    like: asked, before: later(call),
                    from: call.form["after"].flatMap { NameSearch.Place($0) }, limit: limit + 1)
            }
        let found = answer.found
        try call.noteAccess(.foundNames, run?.id.text ?? "names", names: min(found.count, limit))
        var table = listing(
            Array(found.prefix(limit)), call, none: answer.rest == nil ? "none" : "none-yet")
        table.note = found.count > limit ? more(call) : nil
        page.parts.append(table)
        page.parts += goingOn(answer, asked, call)
        return call.reply(page)
    }

    /// A question that has read enough goes on when somebody wishes.
    private static func goingOn(_ answer: NameSearch.Answer, _ asked: String, _ call: Call) -> [any Component]
    {
        guard let rest = answer.rest else { return [] }
        var form = Form(
            "screening.names.further", words: call.words, csrf: call.visitor.formToken,
            action: "/screening/names")
        form.hidden("who", asked)
        form.hidden("after", rest.text)
        let count = Numbers.text(answer.read, in: call.numerals)
        return [Prose("<p>\(call.words("screening.names.rest", ["count": count]))</p>"), form]
    }

    private static func more(_ call: Call) -> String {
        call.words("screening.names.more", ["count": Numbers.text(limit, in: call.numerals)])
    }

    private static func ask(
        _ call: Call, input: FormInput, errors: [String: String] = [:]
    ) throws -> (page: Page, desk: ScreeningDesk, run: RecordedRun?) {
        var (page, desk) = try ScreeningPages.page(.names, call)
        let run = try input["run"].map { text -> RecordedRun in
            guard let run = ScreeningRun.ID(text).flatMap({ call.view.run($0) }) else { throw Fault.notFound }
            return run
        }
        page.lead = .text(call.words("screening.names.lead"))
        var form = Form(
            "screening.names", words: call.words, csrf: call.visitor.formToken, action: "/screening/names",
            input: input, errors: errors)
        if let run {
            form.hidden("run", run.id.text)
            let link = HTML.link(call.link("/screening/runs/\(run.id)"), .leftToRight(run.id.text))
            let whose = call.words.filled("screening.names.of-run", ["run": link])
            page.parts = [Prose("<p>\(whose)</p>")]
        }
        form.line("who", autocomplete: "off")
        page.parts.append(form)
        return (page, desk, run)
    }

    /// Whatever was screened was screened before.
    private static func later(_ call: Call) -> Instant { call.now + .days(1) }

    /// - Parameter none: What is said where there are none.
    private static func listing(
        _ subjects: [ScreenedSubject], _ call: Call, none: String = "none"
    ) -> Table {
        let words = call.words
        return Table(
            words("screening.names"),
            columns: ["screened", "birth", "country", "last", "hits", "erase"].map {
                .init(words("screening.column.\($0)"))
            },
            rows: subjects.map { subject in
                let details = subject.details
                let hits = call.view.hits(on: subject.id).map { hit -> HTML in
                    let link = HTML.link(call.link("/screening/hits/\(hit.id)"), .leftToRight(hit.id.text))
                    return "\(link) \(hit.status(at: call.now).tag(words).html)"
                }
                return [
                    ScreeningPages.isolated(details.name),
                    details.birth.map { .leftToRight($0) } ?? "–",
                    details.country.map { .text(ListedValue.country($0, call)) } ?? "–",
                    call.dates.moment(subject.last), hits.isEmpty ? "–" : hits.joined(separator: "<br>"),
                    erasing(subject, call),
                ]
            }, empty: words("screening.names.\(none)"))
    }

    private static func erasing(_ subject: ScreenedSubject, _ call: Call) -> HTML {
        guard call.view.forgetting(of: subject.id) == nil else {
            return .text(call.words("screening.names.going"))
        }
        guard call.view.isSettled(subject.id) else { return .text(call.words("screening.names.waits")) }
        let name = ScreeningPages.isolated(subject.details.name)
        let label = call.words("screening.forget.submit")
        return .link(
            call.link(path(of: subject.id)),
            "\(label) <span class=\"hidden-visually\">\(name)</span>")
    }

    // MARK: Destroying

    static func path(of subject: ScreenedSubject.ID) -> String { "/screening/names/\(subject)/forget" }

    /// Whom a name belongs to is shown once more before it goes, and that it was seen is noted.
    static let forget = ActForm<ScreenedSubject>(
        name: "screening.forget", path: "/screening/names/:id/forget", section: .screening, isWeighty: true,
        isGrave: true,
        find: { call in
            let desk = try call.screeningDesk()
            guard call.may(.screen) else { throw Fault.forbidden }
            let id: ScreenedSubject.ID = try call.identifier()
            guard let subject = try desk.book.subject(id), call.view.forgetting(of: id) == nil else {
                throw Fault.notFound
            }
            try call.noteAccess(.readName, id.text, names: 1)
            return subject
        },
        crumbs: { call, _ in
            [
                .init(label: .text(call.words("screening.title")), path: "/screening"),
                .init(label: .text(call.words("screening.tab.names")), path: "/screening/names"),
            ]
        },
        preface: { call, subject in [summary(of: subject, call)] },
        questions: { form, call, _ in HitActs.ground(&form, call) },
        deed: { reader, _, subject in
            let ground: ForgettingGround? = reader.choice("ground")
            return ground.map { .screening(.forget(subject: subject.id, ground: $0)) }
        })

    private static func summary(of subject: ScreenedSubject, _ call: Call) -> SummaryList {
        let words = call.words
        let details = subject.details
        let rows: [SummaryList.Row] = [
            .init(words("screening.matter.name"), ScreeningPages.isolated(details.name)),
            .init(words("screening.matter.kind"), .text(words("screening.kind.\(details.kind.rawValue)"))),
            .init(words("screening.matter.birth"), details.birth.map { .leftToRight($0) } ?? ""),
            .init(
                words("screening.matter.country"),
                details.country.map { .text(ListedValue.country($0, call)) } ?? ""),
            .init(words("screening.matter.identifier"), ListedValue.number(details, call)),
            .init(words("screening.column.last"), call.dates.moment(subject.last)),
            .init(
                words("screening.column.hits"), RunPages.number(call.view.hits(on: subject.id).count, call)),
        ]
        return SummaryList(rows.filter { $0.value != "" })
    }
}
