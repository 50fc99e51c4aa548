// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The initiatives that the reader may see, narrowed by filters and sorted by columns.
enum InitiativeList {
    static let pageSize = 25

    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let all = call.view.initiatives
        let found = sorted(all.filter { matches($0, call) }, call)
        let pages = max(1, (found.count + pageSize - 1) / pageSize)
        let number = min(max(call.query.number("page") ?? 1, 1), pages)
        let shown = found.dropFirst((number - 1) * pageSize).prefix(pageSize)
        var page = Page(words("initiatives.title"), in: .initiatives)
        page.lead = .text(words("initiatives.lead"))
        if call.may(.propose) {
            page.parts.append(
                ActionLinks([(words("initiative.propose.title"), call.link("/initiatives/new"))]))
        }
        page.parts += [filters(call, all), table(call, Array(shown), count: found.count)]
        if pages > 1 { page.parts.append(pager(call, number, pages)) }
        return call.reply(page)
    }

    private static func matches(_ initiative: Initiative, _ call: Call) -> Bool {
        let query = call.query
        if let stage = query["stage"], initiative.stage.rawValue != stage { return false }
        if let domain = query["domain"], !initiative.proposal.domains.contains(where: { $0.text == domain }) {
            return false
        }
        if let state = query["state"], !concerns(initiative, state) { return false }
        guard let search = query["q"]?.lowercased() else { return true }
        let title = initiative.proposal.title
        let texts = [initiative.id.text, title.ar, title.fr, title.en].compactMap { $0?.lowercased() }
        return texts.contains { $0.contains(search) }
    }

    private static func concerns(_ initiative: Initiative, _ state: String) -> Bool {
        let states = initiative.sponsors + initiative.proposal.hosts + initiative.participants
        return states.contains { $0.text == state }
    }

    private enum Key: String { case title, sponsor, stage, since }

    private static func sorted(_ initiatives: [Initiative], _ call: Call) -> [Initiative] {
        let descends = call.query["order"] == "descending"
        guard let key = call.query["sort"].flatMap({ Key(rawValue: $0) }) else { return initiatives }
        let result: [Initiative] =
            switch key {
            case .title: byText(initiatives) { call.plain($0.proposal.title) }
            case .sponsor: byText(initiatives) { call.name($0.sponsor) }
            case .stage: initiatives.sorted { ($0.stage.rank, $0.id) < ($1.stage.rank, $1.id) }
            case .since: initiatives.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
            }
        return descends ? result.reversed() : result
    }

    private static func byText(_ initiatives: [Initiative], _ text: (Initiative) -> String) -> [Initiative] {
        initiatives.map { ($0, text($0)) }.sorted { Texts.precede($0.1, $1.1) }.map(\.0)
    }

    private static func filters(_ call: Call, _ all: [Initiative]) -> FilterForm {
        let words = call.words
        var form = FilterForm(
            "initiatives.filter", words: words, action: "/initiatives", input: call.query)
        let any = Choice("", words("initiatives.filter.any"))
        let counts = Dictionary(grouping: all, by: \.stage).mapValues(\.count)
        form.line("q")
        form.select(
            "stage",
            [any]
                + Stage.allCases.compactMap { stage in
                    counts[stage].map {
                        Choice(stage.rawValue, "\(words("stage.\(stage.rawValue)")) (\($0))")
                    }
                })
        form.select(
            "domain",
            [any] + (call.view.charter?.domains ?? []).map { Choice($0.id.text, call.plain($0.name)) })
        form.select(
            "state", [any] + call.sorted(call.view.members.map(\.id)).map { Choice($0.text, call.name($0)) })
        return form
    }

    private static func table(_ call: Call, _ initiatives: [Initiative], count: Int) -> Table {
        let words = call.words
        return Table(
            words("initiatives.found", count: count),
            columns: [
                column(.title, call), .init(words("initiatives.domains")), column(.sponsor, call),
                column(.stage, call), column(.since, call),
            ],
            rows: initiatives.map { initiative in
                [
                    initiative.link(call), .text(call.names(initiative.proposal.domains)),
                    .text(call.name(initiative.sponsor)), initiative.stage.tag(words).html,
                    initiative.milestones.last.map { call.dates.day(call.dates.seat.day(at: $0.at)) } ?? "–",
                ]
            }, empty: words("initiatives.none"))
    }

    /// A header that sorts by its column, the other way round where it does so already.
    private static func column(_ key: Key, _ call: Call) -> Table.Column {
        let isSorted = call.query["sort"] == key.rawValue
        let descends = call.query["order"] == "descending"
        let query = call.query.setting("sort", to: key.rawValue).setting("page", to: nil)
            .setting("order", to: isSorted && !descends ? "descending" : nil)
        return .init(
            call.words(key == .title ? "initiatives.column-title" : "initiatives.\(key.rawValue)"),
            sortHref: call.link("/initiatives") + query.query,
            sorted: isSorted ? (descends ? .descending : .ascending) : nil)
    }

    private static func pager(_ call: Call, _ number: Int, _ pages: Int) -> Pager {
        func href(_ page: Int) -> String? {
            guard (1...pages).contains(page) else { return nil }
            return call.link("/initiatives") + call.query.setting("page", to: String(page)).query
        }
        let values = ["page": String(number), "pages": String(pages)]
        return Pager(
            label: call.words("frame.pager"), position: call.words("frame.page", values),
            previous: href(number - 1), next: href(number + 1))
    }
}

extension Initiative {
    /// When it entered its present stage.
    var since: Instant { milestones.last?.at ?? Instant(milliseconds: 0) }

    var path: String { "/initiatives/\(id.text)" }

    func link(_ call: Call) -> HTML {
        "\(.link(call.link(path), call.text(proposal.title))) <span class=\"code muted nowrap\">\(.leftToRight(id.text))</span>"
    }
}

extension Stage {
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    func tag(_ words: Words) -> Tag { Tag(words("stage.\(rawValue)"), tone) }

    private var tone: Tag.Tone {
        switch self {
        case .draft, .archived, .withdrawn: .neutral
        case .submitted, .admissible, .inDebate: .info
        case .inLegalReview: .review
        case .tabled, .deciding, .deferred, .suspended, .returned: .warning
        case .adopted, .resourcing, .active, .closing, .evaluated: .success
        case .rejected, .noConsensus: .danger
        }
    }
}
