// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// The screening desk: what every page of it shares.
enum ScreeningPages {
    static let routes: [Route] =
        [
            .get("/screening", .signedIn, HitQueue.show),
            .get("/screening.csv", .signedIn, HitFile.download),
            .get("/screening/hits/:id", .signedIn, HitPage.show),
            .get("/screening/runs", .signedIn, RunPages.list),
            .get("/screening/runs/:id", .signedIn, RunPages.show),
            .get("/screening/lists", .signedIn, ListPages.show),
            .get("/screening/lists/:item", .signedIn, ListPages.versions),
            .get("/screening/statistics", .signedIn, ScreeningStatisticsPage.show),
            .get("/screening/access", .signedIn, AccessPage.show),
        ] + ScreenNamePage.routes + UploadPages.routes + NamePages.routes + HitActs.routes

    /// The pages that stand side by side.
    enum Tab: String, CaseIterable {
        case queue, name, uploads, runs, names, lists, statistics, access

        var path: String {
            switch self {
            case .queue: "/screening"
            case .name: "/screening/new"
            default: "/screening/\(rawValue)"
            }
        }

        /// An auditor looks, and screens nobody.
        func isOpen(to view: View) -> Bool {
            switch self {
            case .name, .uploads, .names: view.powers.contains(.screen)
            default: view.seesScreening
            }
        }
    }

    static func page(_ tab: Tab, _ call: Call) throws -> (page: Page, desk: ScreeningDesk) {
        let desk = try call.screeningDesk()
        guard tab.isOpen(to: call.view) else { throw Fault.forbidden }
        let words = call.words
        var page = Page(words("screening.title"), in: .screening)
        page.title = words("screening.tab.\(tab.rawValue)")
        page.tabs = Tabs(
            label: words("screening.tabs"),
            items: Tab.allCases.filter { $0.isOpen(to: call.view) }.map {
                .init(
                    words("screening.tab.\($0.rawValue)"), href: call.link($0.path), isCurrent: $0 == tab)
            })
        if call.view.listsInForce.isEmpty {
            page.notices = [
                Notice(.danger, "<p>\(words("screening.no-list"))</p>", heading: words("screening.closed"))
            ]
        } else if let notice = ListTroubles(desk, call).notice {
            page.notices = [notice]
        }
        return (page, desk)
    }

    /// A page below a tab.
    static func page(_ title: String, below tab: Tab, _ call: Call) throws -> (
        page: Page, desk: ScreeningDesk
    ) {
        let desk = try call.screeningDesk()
        guard call.view.seesScreening else { throw Fault.forbidden }
        var page = Page(title, in: .screening)
        page.crumb(call.words("screening.title"), "/screening")
        if tab != .queue { page.crumb(call.words("screening.tab.\(tab.rawValue)"), tab.path) }
        return (page, desk)
    }

    /// A score as people read it: "87 %".
    static func score(_ thousandths: Int, _ call: Call) -> HTML {
        .leftToRight(Numbers.percent(thousandths, of: 1000, in: call.numerals))
    }

    /// The same in a file: "0.870".
    static func decimal(_ thousandths: Int) -> String {
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    static func name(of list: ListEdition.Name, _ call: Call) -> String {
        call.words.phrase("screening.list.\(list.text)") ?? list.text
    }

    /// A name that was typed or listed, in whatever script.
    static func isolated(_ name: String) -> HTML { .asWritten(name) }

    /// Whose name a token stands for; that it was destroyed, where it was.
    static func name(
        of subject: ScreenedSubject.ID, _ subjects: [ScreenedSubject.ID: ScreenedSubject], _ call: Call
    ) -> HTML {
        subjects[subject].map { isolated($0.details.name) }
            ?? "<span class=\"muted\">\(call.words("screening.erased"))</span>"
    }
}

extension Call {
    /// The desk of this node; not found where it has none.
    func screeningDesk() throws -> ScreeningDesk {
        guard let desk = site.desk else { throw Fault.notFound }
        return desk
    }

    /// Notes that the reader is about to see whose names these are.
    func noteAccess(_ kind: ScreeningAccess.Kind, _ thing: String, names: Int) throws {
        guard names > 0, let person = visitor.account?.person else { return }
        try screeningDesk().book.note(
            ScreeningAccess(at: now, person: person, kind: kind, thing: thing, names: names))
    }
}

extension ScreeningHit.Status {
    func tag(_ words: Words) -> Tag {
        let tone: Tag.Tone =
            switch self {
            case .open, .contradicted, .overtaken, .delisted, .lapsed, .unresolved: .warning
            case .decided: .info
            case .same: .danger
            case .different, .released: .success
            case .unsure: .review
            case .superseded, .forgotten: .neutral
            }
        return Tag(words("screening.status.\(rawValue)"), tone)
    }
}
