// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who saw whose data, when and for what: for the auditor, and for those who are written down in it.
enum AccessPage {
    static func show(_ call: Call) async throws -> Reply {
        var (page, desk) = try ScreeningPages.page(.access, call)
        let words = call.words
        page.lead = .text(words("screening.access.lead"))
        let count = try desk.book.accesses(0..<0).count
        let paging = Paging(call, total: count, size: 50)
        let (accesses, _) = try desk.book.accesses(paging.places)
        var table = table(accesses, call)
        table.note = (1...paging.size).contains(count) ? paging.position(call) : nil
        page.parts = [retention(call), table]
        page.parts += paging.pager(call)
        return call.reply(page)
    }

    static func table(_ accesses: [ScreeningAccess], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("screening.tab.access"),
            columns: ["when", "by", "access", "thing", "#names"].map {
                .init(words("screening.column.\($0.drop { $0 == "#" })"), isNumber: $0.hasPrefix("#"))
            },
            rows: accesses.map { access in
                [
                    call.dates.moment(access.at),
                    .text(call.view.person(access.person).map { call.plain($0.title) } ?? access.person.text),
                    .text(words("screening.access.\(access.kind.rawValue)")), thing(access, call),
                    RunPages.number(access.names, call),
                ]
            }, empty: words("screening.access.none"), isCaptionQuiet: true)
    }

    private static func thing(_ access: ScreeningAccess, _ call: Call) -> HTML {
        if access.kind == .downloaded, access.thing == ScreeningAccess.queue {
            return .link(call.link("/screening"), .text(call.words("screening.tab.queue")))
        }
        let path: String? =
            switch access.kind {
            case .readHit: "/screening/hits/\(access.thing)"
            case .readRun, .screened: "/screening/runs/\(access.thing)"
            case .readUpload, .downloaded: "/screening/uploads/\(access.thing)"
            case .readQueue, .foundNames, .readName: nil
            }
        return path.map { .link(call.link($0), .leftToRight(access.thing)) }
            ?? (access.kind == .readName ? .leftToRight(access.thing) : "–")
    }

    private static func retention(_ call: Call) -> any Component {
        let rules = call.view.screeningRules
        let words = call.words
        func days(_ span: Span) -> HTML {
            .text(words("time.days", count: Int(span.milliseconds / 86_400_000)))
        }
        return SummaryList([
            .init(words("screening.retention"), days(rules.retention)),
            .init(words("screening.lookback"), days(rules.lookback)),
            .init(words("screening.longest"), days(rules.longestRelease)),
            .init(words("screening.unsure-rest"), days(ScreeningHit.unsureRest)),
        ])
    }
}
