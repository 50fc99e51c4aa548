// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// A list that programs walk along shows, from any place on, what a sorted list of everything shows.
struct InitiativeWayTests {
    private static let viewers: [Viewer] =
        [.visitor, .keeper] + ["delegate-ML", "delegate-NE", "uncct"].map { .person($0) }

    private static func story(_ seed: Int) -> Story {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: Story.order[seed % 12]) { if seed % 2 == 0 { $0.partners = ["UNCCT"] } }
        for _ in 0..<250 {
            if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
        }
        return story
    }

    /// The meaning of each way, written a second time.
    private func key(_ initiative: Initiative, _ way: InitiativeWay) -> InitiativeWay.Key {
        switch way {
        case .number: .number(initiative.id.number ?? 0)
        case .sponsor: .text(initiative.sponsor.text)
        case .stage: .text(initiative.stage.rawValue)
        case .since: .number(Int(initiative.entered?.milliseconds ?? 0))
        }
    }

    private func place(_ initiative: Initiative, _ way: InitiativeWay) -> InitiativeWay.Place {
        .init(key: key(initiative, way), number: initiative.id.number ?? 0)
    }

    @Test(arguments: 1...6)
    func `from behind each initiative come the next ones, both ways, to every viewer`(seed: Int) {
        let story = Self.story(seed)
        let index = InitiativeIndex(of: story.coalition)
        for viewer in Self.viewers {
            let listing = InitiativeListing(index, for: viewer, at: story.now)
            let all = story.view(for: viewer).initiatives
            let slots = listing.slots(InitiativeFilter())
            #expect(slots.count == all.count)
            for way in InitiativeWay.allCases {
                let up = all.sorted { (key($0, way), $0.id) < (key($1, way), $1.id) }
                for (sorted, descending) in [(up, false), (Array(up.reversed()), true)] {
                    func next(behind place: InitiativeWay.Place?, _ limit: Int) -> [Initiative.ID] {
                        listing.initiatives(
                            slots, along: way, behind: place, descending: descending, limit: limit
                        ).map(\.id)
                    }
                    #expect(next(behind: nil, 1000) == sorted.map(\.id), "\(way), \(viewer)")
                    #expect(next(behind: nil, 0) == [])
                    for (rank, initiative) in sorted.enumerated() {
                        let expected = sorted.dropFirst(rank + 1).prefix(2).map(\.id)
                        #expect(next(behind: place(initiative, way), 2) == expected, "\(way), \(viewer)")
                    }
                }
            }
        }
    }

    @Test func `a place may be where nothing stands any more`() {
        var story = Story()
        for title in ["One", "Two", "Three"] {
            let proposal = Story.proposal { $0.title = SmallCharter.same(title) }
            story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-ML")
        }
        let listing = InitiativeListing(InitiativeIndex(of: story.coalition), for: .keeper, at: story.now)
        func next(
            _ way: InitiativeWay, _ key: InitiativeWay.Key, _ number: Int, descending: Bool
        ) -> [String] {
            listing.initiatives(
                listing.slots(InitiativeFilter()), along: way, behind: .init(key: key, number: number),
                descending: descending, limit: 9
            ).map(\.id.text)
        }
        #expect(next(.stage, .text("debate"), 9, descending: false) == ["I-1", "I-2", "I-3"])
        #expect(next(.stage, .text("debate"), 9, descending: true) == [])
        #expect(next(.sponsor, .text("MZ"), 1, descending: true) == ["I-3", "I-2", "I-1"])
        #expect(next(.sponsor, .text("MZ"), 1, descending: false) == [])
        #expect(next(.since, .number(0), 9, descending: false) == ["I-1", "I-2", "I-3"])
        #expect(next(.number, .number(9), 9, descending: true) == ["I-3", "I-2", "I-1"])
    }

    @Test func `what a filter finds is found without its facets, too`() {
        let story = Self.story(3)
        let listing = InitiativeListing(InitiativeIndex(of: story.coalition), for: .keeper, at: story.now)
        for stage in Stage.allCases {
            var filter = InitiativeFilter()
            filter.values[.stage] = stage.rawValue
            #expect(listing.slots(filter).array == listing.find(filter).slots.array, "\(stage)")
        }
    }
}
