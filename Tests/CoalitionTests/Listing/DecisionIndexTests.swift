// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// The register says what a look at every decision would say, however its index came to its state.
struct DecisionIndexTests {
    private static let viewers: [Viewer] =
        [.visitor, .keeper]
        + ["delegate-ML", "delegate-NE", "officer", "uncct", "observer-FR"].map { .person($0) }

    private static func index(of state: Coalition) -> DecisionIndex {
        DecisionIndex(of: state) { _, instant in instant.day.components.year }
    }

    /// A silence that was broken, a consensus, a silence that ran out, and a consensus under way that a state objects to.
    private static func story() -> Story {
        var story = Story()
        let remark = Remark("Not so.", in: .english)
        let alpha = story.tableInitiative("Alpha")
        let broken = story.openSilence(on: alpha)
        story.expect(
            .decision(.object(decision: broken, form: .objection, remark: remark)), by: "delegate-NE")
        let zulu = story.tableInitiative("Zulu")
        let put = story.openConsensus(on: zulu)
        story.expect(.decision(.putText(decision: put)), by: "sg")
        let mike = story.tableInitiative("Mike")
        _ = story.openSilence(on: mike)
        story.wait(.days(400))
        let kilo = story.tableInitiative("Kilo")
        let running = story.openConsensus(on: kilo)
        story.expect(
            .decision(.object(decision: running, form: .amendment, remark: remark)), by: "delegate-TD")
        return story
    }

    private static func listing(_ story: Story, for viewer: Viewer) -> DecisionListing {
        let initiatives = InitiativeListing(
            InitiativeIndex(of: story.coalition), for: viewer, at: story.now)
        return DecisionListing(index(of: story.coalition), among: initiatives, for: viewer, at: story.now)
    }

    @Test(arguments: 1...15)
    func `following the acts one by one comes to the same as beginning anew`(seed: Int) {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: Story.order[4 + seed % 4])
        var followed = Self.index(of: story.coalition)
        for _ in 0..<300 {
            if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
            if deeds.random.below(3) == 0 { followed.follow(story.coalition) }
        }
        followed.follow(story.coalition)
        let anew = Self.index(of: story.coalition)
        #expect(followed.count == anew.count && followed.count == story.coalition.decisions.count)
        for slot in 0..<min(followed.count, anew.count) { #expect(followed.row(slot) == anew.row(slot)) }
        for facet in DecisionFilter.Facet.allCases {
            #expect(contents(followed.facets[facet]) == contents(anew.facets[facet]), "\(facet)")
        }
        #expect(followed.byDate == anew.byDate && followed.subjects == anew.subjects)
    }

    /// What remains once values that nothing has are forgotten.
    private func contents(_ sets: [String: Slots]?) -> [String: [Int]] {
        (sets ?? [:]).mapValues(\.array).filter { !$0.value.isEmpty }
    }

    @Test func `a state that does not continue the last one is taken in anew`() {
        var index = Self.index(of: Self.story().coalition)
        let short = Story(at: .deciding).coalition
        index.follow(short)
        #expect(index.count == 1 && index.state.count == short.count)
    }

    @Test func `what an erased act said is not found any more`() {
        let story = Self.story()
        var index = Self.index(of: story.coalition)
        #expect(contents(index.facets[.objector]) != [:])
        let left = story.replayed { act in
            if case .decision(.object) = act.deed { true } else { false }
        }
        #expect(left.isLater(than: story.coalition) && !story.coalition.isLater(than: left))
        index.follow(left)
        #expect(contents(index.facets[.objector]) == [:] && index.state.erasures == 2)
        #expect(index.byDate == Self.index(of: left).byDate)
    }

    @Test func `what is found is what a look at everything finds, for every viewer`() {
        let story = Self.story()
        for viewer in Self.viewers {
            let view = story.view(for: viewer)
            let listing = Self.listing(story, for: viewer)
            let all = view.decisions
            #expect(listing.count == all.count)
            for filter in filters(all, view) {
                let findings = listing.find(filter)
                let expected = all.filter { holds(filter, $0, view) }
                #expect(findings.count == expected.count, "\(filter) for \(viewer)")
                let ids = listing.ids(findings, by: .number, descending: true)
                #expect(ids == expected.map(\.id), "\(filter) for \(viewer)")
                for facet in DecisionFilter.Facet.allCases {
                    var others = filter
                    others.values[facet] = nil
                    let counts = all.filter { holds(others, $0, view) }
                        .flatMap { Set(values(facet, $0, view)) }
                        .reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
                    #expect(findings.facets[facet] == counts, "\(facet) of \(filter) for \(viewer)")
                }
            }
        }
    }

    /// One condition at a time, and two together; among them values that nothing has.
    private func filters(_ all: [Decision], _ view: View) -> [DecisionFilter] {
        var filters = [DecisionFilter()]
        for facet in DecisionFilter.Facet.allCases {
            for value in Set(all.flatMap { values(facet, $0, view) }).union(["nowhere", ""]) {
                var filter = DecisionFilter()
                filter.values[facet] = value
                filters.append(filter)
                filter.values[.method] = "silence"
                filters.append(filter)
            }
        }
        return filters
    }

    private func holds(_ filter: DecisionFilter, _ decision: Decision, _ view: View) -> Bool {
        filter.values.allSatisfy { values($0.key, decision, view).contains($0.value) }
    }

    /// The meaning of each facet, written a second time.
    private func values(_ facet: DecisionFilter.Facet, _ decision: Decision, _ view: View) -> [String] {
        let initiative = view.initiative(decision.initiative)
        return switch facet {
        case .method: [decision.method.rawValue]
        case .outcome: [decision.status.rawValue]
        case .year: [String((decision.settled ?? decision.opened).day.components.year)]
        case .initiator: initiative.map { [$0.sponsor.text] } ?? []
        case .objector: decision.objecting.map(\.text)
        case .organ: initiative == nil ? [] : ["council"]
        }
    }

    @Test func `every order sorts both ways, page after page`() {
        let listing = Self.listing(Self.story(), for: .keeper)
        let findings = listing.find(DecisionFilter())
        let orders: [(DecisionOrder, [Decision.ID])] = [
            (.number, ["D-1", "D-2", "D-3", "D-4"]), (.subject(.english), ["D-1", "D-4", "D-3", "D-2"]),
            (.method, ["D-2", "D-4", "D-1", "D-3"]), (.outcome, ["D-4", "D-2", "D-3", "D-1"]),
            (.date, ["D-1", "D-2", "D-3", "D-4"]),
        ]
        for (order, expected) in orders {
            let pages = (0..<2).flatMap {
                listing.ids(findings, by: order, descending: false, at: $0 * 2..<$0 * 2 + 2)
            }
            #expect(pages == expected, "\(order)")
            let backwards = listing.ids(findings, by: order, descending: true)
            #expect(backwards == expected.reversed(), "\(order), backwards")
        }
    }

    @Test(arguments: [
        ("alpha", ["D-1"]), ("ZUL", ["D-2"]), ("D-3", ["D-3"]), ("d-3", ["D-3"]), ("I-4", ["D-4"]),
        ("4", ["D-4"]), ("D-9", []), ("nowhere", []), ("", []),
    ])
    func `a decision is found by its number and by what it is about`(text: String, ids: [String]) {
        let story = Self.story()
        var filter = DecisionFilter()
        filter.text = text
        let listing = Self.listing(story, for: .person("delegate-ML"))
        #expect(listing.ids(listing.find(filter), by: .number, descending: false).map(\.text) == ids)
        let outside = Self.listing(story, for: .person("uncct"))
        #expect(outside.find(filter).count == 0)
    }

    @Test func `the year is that of the seat's clocks`() {
        let story = Self.story()
        let index = DecisionIndex(of: story.coalition) { charter, _ in charter == nil ? 0 : 1447 }
        #expect((0..<index.count).allSatisfy { index.row($0).year == 1447 })
    }
}
