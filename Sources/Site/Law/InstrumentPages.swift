// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The library of instruments: found by words, domain and kind; each provision with the rules that cite it.
enum InstrumentPages {
    static let routes: [Route] = [
        .get("/law/instruments", .anyone, list), .get("/law/instruments/:id", .anyone, show),
    ]

    // MARK: The list

    @Sendable private static func list(_ call: Call) async throws -> Reply {
        let book = try call.lawBook()
        let words = call.words
        let found = book.parts.catalogue.instruments.filter { matches($0, call) }
        let paging = Paging(call, total: found.count, size: 40)
        var page = try LawPages.page(.instruments, words("law.instruments.title"), call)
        page.lead = .text(words("law.instruments.lead"))
        page.scripts = ["filter"]
        let citing = book.citing
        page.parts = [
            filter(book, call),
            Table(
                words("law.instruments.found", count: found.count),
                columns: [
                    .init(words("law.instrument")), .init(words("law.kind")), .init(words("law.adopted")),
                    .init(words("law.provisions"), isNumber: true),
                    .init(words("law.cited-by"), isNumber: true),
                    .init(words("law.verification")),
                ],
                rows: found[paging.places].map { instrument in
                    let rules = Set(instrument.provisions.flatMap { citing[.init(instrument, $0)] ?? [] })
                    return [
                        "\(.link(call.link("/law/instruments/\(instrument.id)"), call.text(instrument.title))) <span class=\"code muted nowrap\">\(.leftToRight(instrument.symbol ?? instrument.id.text))</span>",
                        .text(words("law.kind.\(instrument.kind.rawValue)")),
                        instrument.adopted.map { call.date($0) } ?? "–",
                        .leftToRight(call.numerals.written(instrument.provisions.count)),
                        .leftToRight(call.numerals.written(rules.count)),
                        verification(instrument, call).html,
                    ]
                }, empty: words("law.instruments.none")),
        ]
        page.parts += paging.pager(call)
        return call.reply(page)
    }

    private static func matches(_ instrument: Instrument, _ call: Call) -> Bool {
        let query = call.query
        if let kind = query["kind"], instrument.kind.rawValue != kind { return false }
        if let domain = query["domain"],
            !instrument.provisions.contains(where: { $0.domains.contains(domain) })
        {
            return false
        }
        if query["safeguards"] != nil, !instrument.provisions.contains(where: \.isSafeguard) { return false }
        guard let typed = query["q"] else { return true }
        let wordings = [instrument.title] + instrument.provisions.map(\.paraphrase)
        let texts =
            wordings.flatMap { [$0.ar, $0.fr, $0.en].compactMap(\.self) } + [instrument.id.text]
            + [instrument.symbol].compactMap(\.self) + instrument.topics
        return SearchQuery(typed)?.matches(texts) ?? false
    }

    private static func filter(_ book: LawBook, _ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        let instruments = book.parts.catalogue.instruments
        let domains = Set(instruments.flatMap { $0.provisions.flatMap(\.domains) }).sorted()
        let kinds = Set(instruments.map(\.kind.rawValue)).sorted()
        var form = FilterForm("law.filter", words: words, action: "/law/instruments", input: call.query)
        form.line("q")
        form.select(
            "domain",
            [any] + domains.map { Choice($0, words.phrase("law.domain.\($0)") ?? $0) })
        form.select("kind", [any] + kinds.map { Choice($0, words("law.kind.\($0)")) })
        form.select("safeguards", [any, Choice("yes", words("law.safeguards-only"))])
        return form
    }

    // MARK: One instrument

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let book = try call.lawBook()
        guard let name = call.parameters["id"], let instrument = book.parts.catalogue[.init(name)] else {
            throw Fault.notFound
        }
        var page = try LawPages.page(below: .instruments, call.plain(instrument.title), call)
        page.heading = call.marked(instrument.title)
        page.code = instrument.symbol ?? instrument.id.text
        page.tag = verification(instrument, call)
        page.parts =
            [facts(instrument, call), Heading(call.words("law.provisions"))]
            + provisions(of: instrument, in: book, call) + participation(in: instrument, book, call)
        return call.reply(page)
    }

    private static func facts(_ instrument: Instrument, _ call: Call) -> SummaryList {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("law.kind"), .text(words("law.kind.\(instrument.kind.rawValue)")))
        ]
        // "treaty" says no more than the kind does.
        if !instrument.binding.isEmpty, instrument.binding != instrument.kind.rawValue {
            rows.append(.init(words("law.binding"), said(instrument.binding, call)))
        }
        func add(_ key: String, _ date: PartialDate?) {
            if let date { rows.append(.init(words(key), call.date(date))) }
        }
        add("law.adopted", instrument.adopted)
        add("law.in-force", instrument.inForce)
        add("law.ended", instrument.ended)
        if let depositary = instrument.depositary {
            rows.append(.init(words("law.depositary"), said(depositary, call)))
        }
        if let url = instrument.url, url.hasPrefix("https://") {
            rows.append(.init(words("law.text-at"), .link(url, .leftToRight(url))))
        }
        rows.append(
            .init(
                words("law.verification"),
                "\(verification(instrument, call).html) \(english(instrument.verificationNote))"))
        if !instrument.note.isEmpty { rows.append(.init(words("law.note"), call.text(instrument.note))) }
        return SummaryList(rows)
    }

    /// What the catalogue says in English only, in the reader's language where the site knows the phrase: "law.said."
    /// and its letters and digits.
    private static func said(_ text: String, _ call: Call) -> HTML {
        let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return call.words.phrase("law.said.\(parts.joined(separator: "-"))").map { .text($0) }
            ?? english(text)
    }

    /// The same, as it is.
    private static func english(_ text: String) -> HTML {
        text.isEmpty ? "" : "<bdi lang=\"en\" dir=\"ltr\">\(text)</bdi>"
    }

    private static func provisions(
        of instrument: Instrument, in book: LawBook, _ call: Call
    ) -> [any Component] {
        let words = call.words
        let citing = book.citing
        let entries = instrument.provisions.enumerated().map { index, provision -> HTML in
            let rules = citing[.init(instrument, provision)] ?? []
            let cited: HTML =
                rules.isEmpty
                ? "<p class=\"small muted\">\(words("law.uncited"))</p>"
                : "<p class=\"small\">\(words("law.cited-by"))\(words.colon)\(rules.map { call.link($0) }.joined(separator: .text(words.listSeparator)))</p>"
            let safeguard = provision.isSafeguard ? Tag(words("law.safeguard"), .success).html : ""
            let unchecked = provision.isChecked ? "" : Tag(words("law.unchecked"), .warning).html
            let domains = provision.domains.map { words.phrase("law.domain.\($0)") ?? $0 }
            return """
                <li id="provision-\(index + 1)"><h3>\(call.provision(provision.reference))</h3>
                <p>\(call.marked(provision.paraphrase))</p>
                <p class="card-meta">\(Tag(words("law.modality.\(provision.modality.rawValue)")).html) \(safeguard) \(unchecked) <span>\(domains.joined(separator: words.listSeparator))</span></p>
                \(cited)</li>

                """
        }
        return [
            Prose("<p>\(words("law.paraphrased"))</p>", style: "muted"),
            Markup("<ul class=\"provisions\">\n\(entries.joined())</ul>"),
        ]
    }

    private static func participation(
        in instrument: Instrument, _ book: LawBook, _ call: Call
    ) -> [any Component] {
        let words = call.words
        guard book.parts.register.rows.contains(where: { $0.instrument == instrument.id }) else { return [] }
        let today = LawDate(call.now.day)
        let members = call.sorted(call.view.members.map(\.id))
        let rows = members.compactMap { member -> [HTML]? in
            guard let state = StateCode(member.text) else { return nil }
            let standing = book.parts.standing(of: state, towards: instrument.id, on: today)
            return [
                .text(call.name(member)), call.tag(standing.standing).html,
                standing.row?.deposited.map { call.date($0) } ?? "–",
                standing.entryIntoForce.map { call.date($0) } ?? "–", call.evidence(of: standing),
            ]
        }
        return [
            Heading(words("law.participation.title"), anchor: "participation"),
            Prose("<p>\(words("law.participation.unknown"))</p>", style: "muted"),
            Table(
                words("law.participation.of", ["instrument": call.plain(instrument.title)]),
                columns: [
                    .init(words("law.state")), .init(words("law.standing")), .init(words("law.deposited")),
                    .init(words("law.in-force-for")), .init(words("law.source")),
                ], rows: rows, empty: words("law.participation.none")),
        ]
    }

    static func verification(_ instrument: Instrument, _ call: Call) -> Tag {
        let label = call.words("law.verification.\(instrument.verification.rawValue)")
        return switch instrument.verification {
        case .ticked: Tag(label, .success)
        case .checked: Tag(label, .info)
        case .recalled: Tag(label, .warning)
        }
    }
}

extension LawBook {
    /// A provision, by its instrument and number.
    struct Place: Hashable {
        let instrument: Instrument.ID
        let provision: String

        init(_ instrument: Instrument, _ provision: Provision) {
            (self.instrument, self.provision) = (instrument.id, provision.reference)
        }

        init(_ citation: Citation) { (instrument, provision) = (citation.instrument, citation.provision) }
    }

    /// The rules that cite each provision, in the order of the book.
    var citing: [Place: [Rule]] {
        var citing: [Place: [Rule]] = [:]
        for rule in rules {
            for place in Set(rule.cites.map(Place.init)) { citing[place, default: []].append(rule) }
        }
        return citing
    }
}
