// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What narrows and sorts each list.
enum Listings {
    /// An index finds what the filters ask for and knows every order: a page is looked up and nothing else, for after each
    /// act it is asked for anew.
    static let initiatives = Listing<Initiative>(
        shape: Resources.initiativeSummary, id: { $0.id.text },
        filters: [
            .indexed("stage", .word(Stage.allCases.map(\.rawValue)), "At this stage."),
            .indexed("domain", .text(.identifier), "In this domain."),
            .indexed(
                "state", .text(.identifier), "Sponsored or hosted by this state, or with its participation."),
            .indexed("q", .text(.line), "With these words or parts of them in the title; or of this number."),
        ],
        orders: [
            .number { $0.id }, .text("sponsor") { $0.sponsor.text }, .text("stage") { $0.stage.rawValue },
            .instant("since") { $0.entered },
        ], isLatestFirst: true,
        indexed: { call, order in
            let listing = call.call.listing
            let filter = InitiativeFilter(call)
            // Words are sought in ten thousand titles: once for all pages of what they find.
            let slots =
                filter.text == nil
                ? listing.slots(filter)
                : call.call.kept("initiatives found by \(filter.question)") { _ in listing.slots(filter) }
            return Walk(count: slots.count) { place, descends, limit in
                listing.initiatives(
                    slots, along: InitiativeWay(order: order), behind: place?.onWay, descending: descends,
                    limit: limit)
            }
        })

    static let decisions = Listing<Decision>(
        shape: Resources.decision, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status },
            .id("initiative", "About this initiative.") { $0.initiative.text == $1 },
            .id("state", "In which this state has a say.") { decision, state in
                decision.electorate.contains { $0.text == state }
            },
            .indexed("method", .word(RuleSet.Method.allCases.map(\.rawValue)), "Under this method."),
            .indexed("initiator", .text(.identifier), "On an initiative of this state."),
            .indexed("objector", .text(.identifier), "Against which an objection of this state stands."),
            .indexed("organ", .text(.identifier), "On an initiative under a mandate of this organ."),
            .indexed(
                "year", .integer(1...9999),
                "Concluded in this year by the clocks of the seat; of those under way, opened in it."),
            .indexed(
                "q", .text(.line),
                "With these words or parts of them in the initiative's title; or of this number."),
        ],
        orders: [.number { $0.id }, .instant("deadline") { $0.deadline }], isLatestFirst: true,
        items: { call in
            let filter = DecisionFilter(call)
            guard filter != DecisionFilter() else { return call.view.decisions }
            let listing = call.call.register
            return listing.ids(listing.find(filter), by: .number, descending: true)
                .compactMap { listing.view.decision($0) }
        })

    static let organisations = Listing(
        shape: Resources.organisation, id: { $0.id.text },
        filters: [.word("kind", "Of this kind.") { $0.kind }], orders: [.text("id") { $0.id.text }],
        items: { $0.view.organisations })

    static let people = Listing(
        shape: Resources.person, id: { $0.id.text },
        filters: [.id("organisation", "Of this organisation.") { $0.organisation.text == $1 }],
        orders: [.text("id") { $0.id.text }], items: { $0.view.people })

    static let actions = Listing(
        shape: Resources.actionItem,
        id: { "\($0.kind.rawValue) \($0.subjects.map(\.text).joined(separator: " "))" },
        filters: [.word("action", "Of this kind.") { $0.kind }],
        // What has no date comes last.
        orders: [.init(name: "due") { .number($0.due.map { Int($0.end.milliseconds) } ?? .max) }],
        items: { $0.call.actions })

    static let activities = Listing(
        shape: Resources.activity, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status },
            .id("initiative", "Of this initiative.") { $0.initiative.text == $1 },
            .id("domain", "In this domain.") { $0.plan.domain.text == $1 },
            .id("host", "Hosted by this organisation.") { $0.plan.host.text == $1 },
            .id("state", "That this organisation hosts or sends people to.") { activity, id in
                activity.plan.host.text == id
                    || Organisation.ID(id).map {
                        activity.nominations[$0] != nil || activity.attendance[$0] != nil
                    } ?? false
            },
        ],
        orders: [.number { $0.id }, .instant("begins") { $0.plan.begins }],
        items: { $0.view.activities })

    static let contributions = Listing(
        shape: Resources.contribution, id: { $0.id.text },
        filters: [
            .word("stage", "At this stage.") { $0.stage },
            .id("initiative", "To this initiative.") { $0.initiative.text == $1 },
            .id("donor", "Of this organisation.") { $0.donor.text == $1 },
            .init(parameter: APIParameter("currency", .text(.identifier), "In this currency (ISO 4217).")) {
                gift, currency, _ in gift.money?.currency == currency.uppercased()
            },
            .truth("inKind", "Whether it is a gift in kind.") { gift, _ in gift.inKind != nil },
        ],
        orders: [.number { $0.id }], items: { $0.view.contributions })

    static let indicators = Listing(
        shape: Resources.indicator, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status },
            .id("initiative", "Of this initiative.") { $0.initiative.text == $1 },
        ],
        orders: [.number { $0.id }], items: { $0.view.indicators })

    static let visits = Listing(
        shape: Resources.visit, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status },
            .id("visitor", "Of this organisation.") { $0.plan.visitor.text == $1 },
        ],
        orders: [.number { $0.id }, .instant("begins") { $0.plan.begins }], isLatestFirst: true,
        items: { $0.view.visits })

    static let meetings = Listing(
        shape: Resources.meeting, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status },
            .id("organ", "Of this organ.") { $0.plan.organ?.text == $1 },
        ],
        orders: [.number { $0.id }, .instant("begins") { $0.plan.begins }], isLatestFirst: true,
        items: { $0.view.meetings })

    static let followUps = Listing(
        shape: Resources.followUp, id: { $0.id.text },
        filters: [
            .id("owner", "Of this person.") { $0.plan.owner.text == $1 },
            .truth("done", "Whether it is done.") { item, _ in item.done != nil },
        ],
        orders: [.number { $0.id }, .instant("due") { $0.plan.due.start }], items: { $0.view.followUps })

    static let releases = Listing<Release>(
        shape: Resources.release, id: { $0.id.text },
        filters: [
            .word("status", "With this status.") { $0.status },
            .word("kind", "Of this kind.") { $0.draft.kind },
            .init(parameter: APIParameter("initiative", .text(.identifier), "About this initiative.")) {
                release, id, view in
                release.draft.initiative.map { $0.text == id && view.initiative($0) != nil } ?? false
            },
            .init(
                parameter: APIParameter(
                    "language", .word(Language.allCases.map(\.rawValue)), "That can be read in this language."
                )
            ) { release, language, _ in
                release.textLanguages.contains { $0.rawValue == language }
            },
            .init(
                parameter: APIParameter(
                    "year", .integer(1...9999), "Published in this year, by the clocks of the seat.")
            ) { release, year, view in
                let seat = view.charter.flatMap { Zone($0.seat.zone) } ?? .utc
                return release.year(at: seat).map { $0 == Int(year) } ?? false
            },
        ],
        orders: [.number { $0.id }, .instant("published") { $0.published }], isLatestFirst: true,
        items: { $0.view.releases })
}

extension InitiativeFilter {
    private static let asked: [(name: String, facet: Facet)] = [
        ("stage", .stage), ("domain", .domain), ("state", .state),
    ]

    fileprivate init(_ call: APICall) {
        self.init()
        text = call.value("q")
        for (name, facet) in Self.asked { if let value = call.value(name) { values[facet] = value } }
    }

    /// All that it asks for, in one line.
    fileprivate var question: String {
        Self.asked.map { "\($0.name)=\(values[$0.facet] ?? "")" }.joined(separator: "&") + "&q=\(text ?? "")"
    }
}

extension DecisionFilter {
    fileprivate init(_ call: APICall) {
        self.init()
        text = call.value("q")
        for facet in [Facet.method, .initiator, .objector, .organ] {
            values[facet] = call.value(facet.rawValue)
        }
        values[.year] = call.value("year").flatMap { Int($0) }.map { String($0) }
    }
}

extension InitiativeWay {
    /// The way of an order of the list.
    fileprivate init(order: String) {
        self =
            switch order {
            case "sponsor": .sponsor
            case "stage": .stage
            case "since": .since
            default: .number
            }
    }
}

extension Place {
    /// Where an initiative stands; nil where the name is none of an initiative.
    fileprivate var onWay: InitiativeWay.Place? {
        guard let number = Initiative.ID(id)?.number else { return nil }
        return switch key {
        case .number(let key): .init(key: .number(key), number: number)
        case .text(let key): .init(key: .text(key), number: number)
        }
    }
}
