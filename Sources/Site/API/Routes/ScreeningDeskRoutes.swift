// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// The rest of the screening desk for programs: how it works, who saw what, files of names, what changed in lists. Whose
/// names they are is written down as on the pages; hits and runs are with `ScreeningRoutes`.
enum ScreeningDeskRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/screening/lists/{id}/differences", "listListChanges",
            "What changed from one version of a list to another: the two latest, unless others are given.",
            .signedIn, of: differences),
        .one(
            "/screening/statistics", "screeningStatistics", "How the desk works.", .signedIn,
            as: Resources.screeningStatistics
        ) { call in
            let desk = try ScreeningRoutes.desk(call)
            let refused = ((try? desk.library.lists()) ?? []).compactMap { list in
                list.alert.map { (list: list.name, alert: $0) }
            }
            return .init(
                statistics: call.call.kept("screening statistics") { ScreeningStatistics($0) },
                refused: refused)
        },
        .list(
            "/screening/access", "listScreeningAccess", "Who saw whose data, when and for what.", .signedIn,
            of: accesses),
        .list("/screening/uploads", "listUploads", "Files of names.", .signedIn, of: uploads),
        ScreenFileRoute.route,
        .one(
            "/screening/uploads/{id}", "upload", "One file of names, and how far it has come.", .signedIn,
            as: Resources.screeningUpload
        ) { call in try upload(call).upload },
        .list(
            "/screening/uploads/{id}/rows", "listUploadRows",
            "The names of a file and what each came to; that they were read is written down.", .signedIn,
            of: rows),
    ]

    // MARK: Who saw what

    private static let accesses = Listing<(number: Int, access: ScreeningAccess)>(
        shape: Resources.screeningAccess, id: { String($0.number) },
        orders: [.init(name: "number") { .number($0.number) }], isLatestFirst: true,
        admits: { _ = try ScreeningRoutes.desk($0) },
        walk: { call in
            let book = try ScreeningRoutes.desk(call).book
            let count = try book.accesses(0..<0).count
            return Walk(count: count) { after, descends, limit in
                try book.accesses(after: after?.key.number, descending: descends, limit: limit).accesses
            }
        })

    // MARK: Files of names

    /// Whoever screens: an auditor looks at what was done, and screens nobody.
    private static func analyst(_ call: APICall) throws -> ScreeningDesk {
        let desk = try ScreeningRoutes.desk(call)
        guard call.call.may(.screen) else { throw Problem(.notFound) }
        return desk
    }

    private static func upload(_ call: APICall) throws -> (upload: ScreeningUpload, desk: ScreeningDesk) {
        let desk = try analyst(call)
        return (try call.found(desk.book.upload(call.identifier())), desk)
    }

    private static let uploads = Listing<ScreeningUpload>(
        shape: Resources.screeningUpload, id: { $0.id.text },
        filters: [.truth("done", "Whether every name was looked up.") { upload, _ in upload.isDone }],
        orders: [.instant("at") { $0.at }], isLatestFirst: true, admits: { _ = try analyst($0) },
        beside: { try analyst($0).book.uploads() })

    private static let rows = Listing<Resources.FoundRow>(
        shape: Resources.screeningRow, id: { String($0.row.number) },
        orders: [.init(name: "number") { .number($0.row.number) }], admits: { _ = try upload($0) },
        complete: { rows, call in
            let (upload, desk) = try upload(call)
            let subjects = try desk.book.subjects(rows.map(\.row.subject))
            try call.call.noteAccess(.readUpload, upload.id.text, names: subjects.count)
            return rows.map { found in
                let subject = found.row.subject
                return .init(row: found.row, subject: subjects[subject], hits: call.view.hits(on: subject))
            }
        },
        walk: { call in
            let (upload, desk) = try upload(call)
            return Walk(count: try desk.book.rowCount(of: upload.id)) { after, descends, limit in
                let number = after?.key.number
                guard descends else {
                    let first = number.map { $0 == .max ? $0 : $0 + 1 } ?? 1
                    return try desk.book.rows(of: upload.id, from: first, limit: limit).map { .init(row: $0) }
                }
                let rows = try desk.book.rows(of: upload.id, from: 1, limit: upload.total)
                return rows.reversed().drop { row in number.map { $0 <= row.number } ?? false }
                    .prefix(limit).map { .init(row: $0) }
            }
        })

    // MARK: Versions of lists

    private static let differences = Listing<Resources.ListedChange>(
        shape: Resources.listedChange, id: { "\($0.kind.rawValue) \($0.entry.id)" },
        filters: [
            .indexed("from", .text(.hash), "From this version."),
            .indexed("to", .text(.hash), "To this version."),
            .word("change", "That this became of.") { $0.kind },
        ],
        orders: [.text("caption") { $0.entry.caption }], admits: { _ = try ScreeningRoutes.desk($0) },
        items: { call in
            let desk = try ScreeningRoutes.desk(call)
            let editions = call.view.editions(of: try call.identifier())
            guard !editions.isEmpty else { throw Problem(.notFound) }
            func edition(_ name: String, _ usual: Int) throws -> ListEdition? {
                guard let wanted = call.value(name) else {
                    return editions.indices.contains(usual) ? editions[usual].edition : nil
                }
                return try call.found(editions.first { $0.edition.version.hex == wanted }).edition
            }
            guard let new = try edition("to", 0), let old = try edition("from", 1) else { return [] }
            return try Resources.ListedChange.all(of: desk.difference(from: old, to: new, among: editions))
        })
}
