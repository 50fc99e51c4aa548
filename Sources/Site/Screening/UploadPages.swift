// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Files of names: sent, screened part by part beside the request, and taken home with what was found.
enum UploadPages {
    static let routes: [Route] = [
        .get("/screening/uploads", .signedIn, list), .post("/screening/uploads", .signedIn, submit),
        .get("/screening/uploads/:id", .signedIn, show),
        .get("/screening/uploads/:id/results.csv", .signedIn, download),
    ]

    @Sendable private static func list(_ call: Call) async throws -> Reply {
        call.reply(try page(call))
    }

    private static func page(_ call: Call, problem: String? = nil) throws -> Page {
        var (page, desk) = try ScreeningPages.page(.uploads, call)
        let words = call.words
        page.lead = .text(words("screening.uploads.lead"))
        var form = Form(
            "screening.upload", words: words, csrf: call.visitor.formToken, action: "/screening/uploads",
            input: call.form, errors: problem.map { ["file": $0] } ?? [:])
        form.file("file", accept: ".csv,text/csv")
        ScreenNamePage.lists(&form, call)
        page.parts = [
            form, Prose("<p>\(ScreenNamePage.keeping(call))</p>", style: "muted small"),
            Table(
                words("screening.uploads"),
                columns: ["upload", "when", "by", "#names", "progress"].map {
                    .init(words("screening.column.\($0.drop { $0 == "#" })"), isNumber: $0.hasPrefix("#"))
                },
                rows: try desk.book.uploads().prefix(50).map { upload in
                    [
                        .link(call.link("/screening/uploads/\(upload.id)"), .leftToRight(upload.id.text)),
                        call.dates.moment(upload.at), .text(by(upload, call)),
                        RunPages.number(upload.total, call), .text(progress(upload, call)),
                    ]
                }, empty: words("screening.uploads.none")),
        ]
        return page
    }

    private static func by(_ upload: ScreeningUpload, _ call: Call) -> String {
        call.name(Author(person: upload.by, organisation: upload.organisation))
    }

    private static func progress(_ upload: ScreeningUpload, _ call: Call) -> String {
        call.words(
            "screening.progress",
            [
                "done": Numbers.text(upload.done, in: call.numerals),
                "all": Numbers.text(upload.total, in: call.numerals),
            ])
    }

    @Sendable private static func submit(_ call: Call) async throws -> Reply {
        let desk = try call.screeningDesk()
        guard call.may(.screen), let author = call.author else { throw Fault.forbidden }
        let names: [ScreenedSubject.Details]
        do throws(NameFile.Fault) {
            let countries = CountryColumn(call.site.screening)
            names = try NameFile.read(
                call.form.values["file"]?.first ?? "", countryCode: countries.code)
        } catch {
            let problems = FileFaultWords(call).problems(error)
            return try refused(call, problems.map { .init($0, href: "#f-file") }, problem: problems.first)
        }
        let lists = call.form.all("lists").compactMap { ListEdition.Name($0) }
        do throws(ClosedLists) {
            try desk.requireReadable(call.view.listUses(lists))
        } catch {
            return try refused(call, error.findings.map { call.item(for: $0) })
        }
        let id = "U-\(Secret.random().text.lowercased().filter(\.isLetter).prefix(10))"
        let upload = try await desk.add(
            names, as: ScreeningUpload.ID(id) ?? "U-1", by: author, in: lists, at: call.now)
        try call.noteAccess(.readUpload, upload.id.text, names: upload.total)
        return .redirect(call.link("/screening/uploads/\(upload.id)"))
    }

    private static func refused(
        _ call: Call, _ items: [ErrorSummary.Item], problem: String? = nil
    ) throws -> Reply {
        var page = try page(call, problem: problem)
        page.notices = [ErrorSummary(call.words("form.problem"), items)]
        return call.reply(page, status: .unprocessableContent)
    }

    private static func find(_ call: Call) throws -> (upload: ScreeningUpload, desk: ScreeningDesk) {
        let desk = try call.screeningDesk()
        guard call.may(.screen) else { throw Fault.forbidden }
        guard let upload = try desk.book.upload(try call.identifier()) else { throw Fault.notFound }
        return (upload, desk)
    }

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let (upload, desk) = try find(call)
        let words = call.words
        var (page, _) = try ScreeningPages.page(
            words("screening.upload.heading", ["upload": upload.id.text]), below: .uploads, call)
        if let failure = upload.failure {
            let text = words.phrase("refusal.\(failure)").map { call.sentence($0) } ?? failure
            page.notices = [Notice(.danger, "<p>\(text)</p>", heading: words("screening.upload.stopped"))]
        } else if !upload.isDone {
            page.live = Live(summary: progress(upload, call))
            page.notices = [ListTroubles(desk, call).notice].compactMap(\.self)
        }
        let paging = Paging(call, total: upload.total, size: 50)
        let rows = try desk.book.rows(
            of: upload.id, from: paging.places.lowerBound + 1, limit: paging.places.count)
        let subjects = try desk.book.subjects(rows.map(\.subject))
        try call.noteAccess(.readUpload, upload.id.text, names: subjects.count)
        page.parts = [
            SummaryList([
                .init(words("screening.column.when"), call.dates.moment(upload.at)),
                .init(words("screening.column.by"), .text(by(upload, call))),
                .init(words("screening.column.progress"), bar(upload, call)),
            ]),
            ActionLinks([
                (words("screening.download"), call.link("/screening/uploads/\(upload.id)/results.csv")),
                (words("screening.names.title"), call.link("/screening/names")),
            ]),
            Table(
                words("screening.results"),
                columns: ["row", "screened", "#matches", "#score", "hits"].map {
                    .init(words("screening.column.\($0.drop { $0 == "#" })"), isNumber: $0.hasPrefix("#"))
                },
                rows: rows.map { row($0, subjects, call) }, empty: words("screening.none")),
        ]
        page.parts += paging.pager(call)
        return call.reply(page)
    }

    private static func bar(_ upload: ScreeningUpload, _ call: Call) -> HTML {
        "<progress max=\"\(upload.total)\" value=\"\(upload.done)\" aria-label=\"\(call.words("screening.column.progress"))\"></progress> \(progress(upload, call))"
    }

    private static func row(
        _ row: ScreeningUpload.Row, _ subjects: [ScreenedSubject.ID: ScreenedSubject], _ call: Call
    ) -> [HTML] {
        let hits = call.view.hits(on: row.subject).map { hit -> HTML in
            let link = HTML.link(call.link("/screening/hits/\(hit.id)"), .leftToRight(hit.id.text))
            return "\(link) \(hit.status(at: call.now).tag(call.words).html)"
        }
        return [
            RunPages.number(row.number, call), ScreeningPages.name(of: row.subject, subjects, call),
            row.matches.map { RunPages.number($0, call) } ?? .text(call.words("screening.waits")),
            row.best.map { ScreeningPages.score($0, call) } ?? "–",
            hits.isEmpty ? "–" : hits.joined(separator: "<br>"),
        ]
    }

    /// Row by row what was found, for a spreadsheet.
    @Sendable private static func download(_ call: Call) async throws -> Reply {
        let (upload, desk) = try find(call)
        let words = call.words
        let rows = try desk.book.rows(of: upload.id, from: 1, limit: upload.total)
        let subjects = try desk.book.subjects(rows.map(\.subject))
        try call.noteAccess(.downloaded, upload.id.text, names: subjects.count)
        var table = CSV(
            ["row", "screened", "birth", "country", "matches", "score", "hits"].map {
                words("screening.column.\($0)")
            })
        for row in rows {
            let details = subjects[row.subject]?.details
            let hits = call.view.hits(on: row.subject).map {
                "\($0.id.text) \(words("screening.status.\($0.status(at: call.now).rawValue)"))"
            }
            table.add([
                String(row.number), details?.name, details?.birth, details?.country,
                row.matches.map(String.init), row.best.map(ScreeningPages.decimal),
                hits.joined(separator: "; "),
            ])
        }
        return table.reply("\(upload.id.text).csv")
    }
}
