// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The library of the law desk for programs: instruments, who is party to what, and rules. Everybody may read it.
enum LawRoutes {
    static let routes: [APIRoute] = [
        .one("/law/book", "lawBook", "The law book.", as: Resources.lawBook) { try $0.call.lawBook() },
        .list("/law/instruments", "listInstruments", "What a rule can cite.", of: instruments),
        .one(
            "/law/instruments/{id}", "instrument", "One instrument, provision by provision.",
            as: Resources.instrument
        ) { call in
            let book = try call.call.lawBook()
            let name = call.parameters["id"] ?? ""
            return .init(try call.found(book.parts.catalogue[.init(name)]), book.citing)
        },
        .list(
            "/law/participation", "listStandings",
            "Where each member stands towards each treaty on a day, today unless one is given.", of: standings
        ),
        .list("/law/rules", "listLawRules", "Rules and hard gates.", of: rules),
        .one(
            "/law/rules/{id}", "lawRule", "One rule, with what it cites and the cases that test it.",
            as: Resources.lawRule
        ) { call in
            let book = try call.call.lawBook()
            let rule = book.rules.first { $0.id.text == call.parameters["id"] }
            return .init(rule: try call.found(rule), book: book)
        },
    ]

    // MARK: Instruments

    private static let instruments = Listing<Resources.CitedInstrument>(
        shape: Resources.instrumentSummary, id: { $0.instrument.id.text },
        filters: [
            .word("kind", "Of this kind.") { $0.instrument.kind },
            .id("topic", "On this topic.") { $0.instrument.topics.contains($1) },
            .id("domain", "With a provision in this domain.") { item, domain in
                item.instrument.provisions.contains { $0.domains.contains(domain) }
            },
            .truth("safeguards", "Whether a provision protects persons.") { item, _ in
                item.instrument.provisions.contains(where: \.isSafeguard)
            },
            .indexed("q", .text(.line), "With these words in its title, symbol or provisions."),
        ],
        orders: [
            .text("id") { $0.instrument.id.text },
            .text("adopted") { $0.instrument.adopted?.description ?? "" },
        ],
        items: { call in
            let book = try call.call.lawBook()
            let citing = book.citing
            return book.parts.catalogue.instruments.filter { instrument in
                let wordings = [instrument.title] + instrument.provisions.map(\.paraphrase)
                return matches(
                    wordings,
                    [instrument.id.text] + [instrument.symbol].compactMap(\.self) + instrument.topics, call)
            }.map { .init($0, citing) }
        })

    /// Whether the words that are looked for stand in these texts; everything does where none are.
    private static func matches(_ wordings: [Law.Wording], _ names: [String], _ call: APICall) -> Bool {
        guard let typed = call.value("q") else { return true }
        let texts = wordings.flatMap { [$0.ar, $0.fr, $0.en].compactMap(\.self) } + names
        return SearchQuery(typed)?.matches(texts) ?? false
    }

    // MARK: Participation

    private static let standings = Listing<StandingOnFile>(
        shape: Resources.standing, id: { "\($0.instrument) \($0.state?.text ?? "")" },
        filters: [
            .indexed("on", .text(.day), "On this day."),
            .id("instrument", "Towards this instrument.") { $0.instrument.text == $1 },
            .id("state", "Of this state.") { $0.state?.text == $1 },
            .indexed("topic", .text(.identifier), "Towards instruments on this topic."),
            .word("standing", "Those who stand like this.") { $0.standing },
        ],
        orders: [.text("instrument") { $0.instrument.text }, .text("state") { $0.state?.text ?? "" }],
        items: { call in
            let book = try call.call.lawBook()
            let day = LawDate(call.value("on").flatMap { Day($0) } ?? call.call.now.day)
            let topic = call.value("topic")
            let onFile = Set(book.parts.register.rows.map(\.instrument))
            let treaties = book.parts.catalogue.instruments.filter { instrument in
                onFile.contains(instrument.id) && topic.map { instrument.topics.contains($0) } ?? true
            }
            let members = call.view.members.compactMap { StateCode($0.id.text) }
            return treaties.flatMap { treaty in
                members.map { book.parts.standing(of: $0, towards: treaty.id, on: day) }
            }
        })

    // MARK: Rules

    private static let rules = Listing<Resources.ReadRule>(
        shape: Resources.lawRuleSummary, id: { $0.rule.id.text },
        filters: [
            .id("kind", "That may apply to this kind of act.") { $0.rule.when.kinds?.contains($1) ?? true },
            .truth("hard", "Whether only new facts change what it says.") { item, _ in item.rule.isHard },
            .id("instrument", "That cites this instrument.") { item, id in
                item.rule.cites.contains { $0.instrument.text == id }
            },
            .indexed("q", .text(.line), "With these words in its title or reason."),
        ],
        orders: [.text("id") { $0.rule.id.text }],
        items: { call in
            let book = try call.call.lawBook()
            return book.rules.filter { rule in
                matches([rule.title, rule.because], [rule.id.text] + rule.cites.map(\.description), call)
            }.map { .init(rule: $0, book: book) }
        })
}
