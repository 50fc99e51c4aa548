// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Screening

/// Looking up one name. The answer is a page of its own; that it was asked is an act on the record.
enum ScreenNamePage {
    static let routes: [Route] = [
        .get("/screening/new", .signedIn, show), .post("/screening/new", .signedIn, submit),
    ]

    @Sendable static func show(_ call: Call) async throws -> Reply {
        call.reply(try page(call, input: FormInput(["kind": [ScreenedSubject.Kind.person.rawValue]])))
    }

    private static func page(_ call: Call, input: FormInput, errors: [String: String] = [:]) throws -> Page {
        var (page, _) = try ScreeningPages.page(.name, call)
        page.lead = .text(call.words("screening.name.lead"))
        var form = Form(
            "screening.name", words: call.words, csrf: call.visitor.formToken, action: "/screening/new",
            input: input, errors: errors)
        form.hidden("submission", call.form["submission"] ?? "s-\(Secret.random().text)")
        form.line("who", autocomplete: "off")
        form.radios(
            "kind",
            ScreenedSubject.Kind.allCases.map {
                Choice($0.rawValue, call.words("screening.kind.\($0.rawValue)"))
            })
        form.line("birth", autocomplete: "off", isOptional: true)
        form.select("country", countries(call), isOptional: true)
        form.line("number", autocomplete: "off", isOptional: true)
        form.select("number-kind", numberKinds(call), isOptional: true)
        lists(&form, call)
        form.cancel = call.link("/screening")
        page.parts = [form, Prose("<p>\(keeping(call))</p>", style: "muted small")]
        return page
    }

    /// Which lists to look in; all of them, where none is chosen.
    static func lists(_ form: inout Form, _ call: Call) {
        form.checkboxes(
            "lists",
            call.view.listsInForce.map {
                Choice($0.edition.list.text, ScreeningPages.name(of: $0.edition.list, call))
            }, isOptional: true)
    }

    /// How long a name is kept.
    static func keeping(_ call: Call) -> String {
        let days = Int(call.view.screeningRules.retention.milliseconds / 86_400_000)
        return call.words("screening.keeping", ["span": call.words("time.days", count: days)])
    }

    private static func countries(_ call: Call) -> [Choice] {
        [Choice("", call.words("screening.any-country"))]
            + Countries.codes.map { ($0, Countries.name(of: $0, in: call.language)) }
            .sorted { Texts.precede($0.1, $1.1) }.map { Choice($0.0.lowercased(), $0.1) }
    }

    private static func numberKinds(_ call: Call) -> [Choice] {
        [Choice("", call.words("screening.any-number"))]
            + ScreenedSubject.NumberKind.allCases.map {
                Choice($0.rawValue, call.words("screening.identifier.\($0.rawValue)"))
            }
    }

    @Sendable private static func submit(_ call: Call) async throws -> Reply {
        let desk = try call.screeningDesk()
        guard call.may(.screen), let author = call.author else { throw Fault.forbidden }
        var reader = Reader(input: call.form, words: call.words)
        guard let details = read(&reader), reader.errors.isEmpty else {
            var page = try page(call, input: call.form, errors: reader.errors)
            page.notices = [
                ErrorSummary(
                    call.words("form.problem"),
                    reader.errors.sorted { $0.key < $1.key }.map { .init($0.value, href: "#f-\($0.key)") })
            ]
            return call.reply(page, status: .unprocessableContent)
        }
        let lists: [ListEdition.Name] = reader.identifiers("lists")
        let uses = call.view.listUses(lists)
        do {
            // What cannot be looked up is not kept either.
            try desk.requireReadable(uses)
            let subjects = try await desk.book.take([details], at: call.now)
            let (runs, _) = try await desk.screen(
                subjects, in: uses, as: author, on: call.site.registry, at: call.now,
                submission: HandedIn.form.identifier(
                    call.form["submission"] ?? "s-\(Secret.random().text)", of: author.person
                ).text
            ) { run, _ in .run(run: run) }
            return .redirect(call.link("/screening/runs/\(runs.first?.text ?? "")"))
        } catch let closed as ClosedLists {
            return try refused(call, closed.findings)
        } catch ScreeningFailure.refused(let findings) {
            return try refused(call, findings)
        }
    }

    private static func refused(_ call: Call, _ findings: [Finding]) throws -> Reply {
        var page = try page(call, input: call.form)
        page.notices = [ErrorSummary(call.words("form.problem"), findings.map { call.item(for: $0) })]
        return call.reply(page, status: .unprocessableContent)
    }

    private static func read(_ reader: inout Reader) -> ScreenedSubject.Details? {
        let name = reader.text("who")
        let kind: ScreenedSubject.Kind? = reader.choice("kind")
        if let name, name.unicodeScalars.count > Engine.Limits.scalars {
            reader.fail("who", "screening.error.long")
        }
        if let name, !Query.canRead(name) { reader.fail("who", "screening.error.unreadable") }
        let written = reader.input.typed("birth")
        let birth = written.flatMap { PartialDate(listed: $0) }
        if written != nil, birth == nil { reader.fail("birth", "screening.error.birth") }
        guard let name, let kind else { return nil }
        return ScreenedSubject.Details(
            kind: kind, name: name, birth: birth?.text, country: reader.input["country"],
            identifier: reader.input.typed("number").map { String($0.prefix(60)) },
            identifierKind: reader.input["number-kind"].flatMap {
                ScreenedSubject.NumberKind(rawValue: $0)
            })
    }
}
