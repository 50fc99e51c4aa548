// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The lists within one initiative, and those of the record.
extension Listings {
    static let positions = Listing(
        shape: Resources.position, id: { "\($0.stage.rawValue) \($0.round) \($0.state)" },
        filters: [
            .word("stage", "At this stage.") { $0.stage },
            .id("state", "Of this state.") { $0.state.text == $1 },
            .truth("earlier", "Whether it is of a round before the last one at its stage.") { item, _ in
                item.isEarlier
            },
        ],
        orders: [.instant("at") { $0.position.at }],
        items: { call in
            let initiative = try initiative(call)
            return initiative.earlierRounds.flatMap { round in
                round.positions.map {
                    .init(
                        stage: round.stage, round: round.number, isEarlier: true, state: $0.key,
                        position: $0.value)
                }
            }
                + initiative.positions.flatMap { stage, positions in
                    positions.map {
                        .init(
                            stage: stage, round: initiative.roundNumber(at: stage), isEarlier: false,
                            state: $0.key, position: $0.value)
                    }
                }
        })

    static let comments = Listing(
        shape: Resources.comment, id: { String($0.id) },
        filters: [
            .truth("answered", "Whether it is answered.") { item, _ in item.answer != nil }
        ],
        orders: [.init(name: "number") { .number($0.id) }], items: { try initiative($0).comments })

    static let amendments = Listing(
        shape: Resources.amendment, id: { String($0.id) },
        filters: [
            .truth("settled", "Whether it is settled.") { item, _ in item.outcome != nil }
        ],
        orders: [.init(name: "number") { .number($0.id) }], items: { try initiative($0).amendments })

    static let opinions = Listing(
        shape: Resources.opinion, id: { String($0.act) },
        orders: [.init(name: "act") { .number($0.act) }], items: { try initiative($0).opinions })

    static let dissents = Listing(
        shape: Resources.dissent, id: { String($0.act) },
        orders: [.init(name: "act") { .number($0.act) }], items: { try initiative($0).dissents })

    static let participation = Listing(
        shape: Resources.participation, id: { $0.key.text },
        filters: [.word("level", "At this level.") { $0.value.level }],
        orders: [.text("state") { $0.key.text }],
        items: { try initiative($0).participation.map { ($0.key, $0.value) } })

    static let coverage = Listing(
        shape: Resources.coverage, id: { $0.stage.rawValue },
        orders: [.instant("notified") { $0.notified }], items: { try initiative($0).coverage.stages })

    static let acts = Listing(
        shape: Resources.act, id: { String($0.index) },
        orders: [.init(name: "index") { .number($0.index) }], isLatestFirst: true,
        items: { $0.view.latestActs(.max) },
        walk: { call in
            let view = call.view
            return Walk(count: view.knownActs) { after, descends, limit in
                let index = after?.key.number
                return descends
                    ? view.latestActs(limit, before: index)
                    : view.earliestActs(limit, from: index.map { $0 == .max ? $0 : $0 + 1 } ?? 0)
            }
        })

    static let trail = Listing(
        shape: Resources.act, id: { String($0.index) },
        orders: [.init(name: "index") { .number($0.index) }],
        items: { call in
            let entries = call.view.trail(of: try call.identifier())
            guard !entries.isEmpty else { throw Problem(.notFound) }
            return entries
        })

    private static func initiative(_ call: APICall) throws -> Initiative {
        try call.found(call.view.initiative(call.identifier()))
    }
}
