// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// An index that followed every act is the one that is made from the last state at once.
struct InitiativeIndexTests {
    @Test(arguments: 1...25)
    func `following the acts one by one comes to the same as beginning anew`(seed: Int) {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: Story.order[seed % 10]) { if seed % 3 == 0 { $0.partners = ["UNCCT"] } }
        var index = InitiativeIndex(of: story.coalition)
        for _ in 0..<300 {
            if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
            // Several acts at a time, as when nobody has looked for a while.
            if deeds.random.below(3) == 0 { index.follow(story.coalition) }
        }
        index.follow(story.coalition)
        expectEqual(index, InitiativeIndex(of: story.coalition))
    }

    private func expectEqual(_ one: InitiativeIndex, _ other: InitiativeIndex) {
        #expect(one.count == other.count)
        for slot in 0..<min(one.count, other.count) { #expect(one.row(slot) == other.row(slot)) }
        let (facets, others) = (one.facets.values, other.facets.values)
        #expect(contents(facets.mapValues(contents)) == contents(others.mapValues(contents)))
        #expect(contents(one.leads) == contents(other.leads))
        #expect(contents(one.participantCounts) == contents(other.participantCounts))
        #expect(contents(one.named) == contents(other.named))
        #expect(one.inside.array == other.inside.array && one.open.array == other.open.array)
        #expect(one.titles == other.titles && one.bySince == other.bySince)
        #expect(one.vocabulary.contents == other.vocabulary.contents)
    }

    /// What remains once values that nothing has are forgotten.
    private func contents<Key>(_ sets: [Key: Slots]) -> [Key: [Int]] {
        sets.mapValues(\.array).filter { !$0.value.isEmpty }
    }

    private func contents<Key, Value>(_ sets: [Key: [Value: [Int]]]) -> [Key: [Value: [Int]]] {
        sets.filter { !$0.value.isEmpty }
    }

    @Test func `a state that does not continue the last one is taken in anew`() {
        let short = Story(at: .draft).coalition
        var index = InitiativeIndex(of: Story(at: .tabled).coalition)
        index.follow(short)
        #expect(index.row(0).stage == .draft && index.state.count == short.count)
    }

    @Test func `what an erased act said is in no index any more`() {
        let story = Story(at: .active)
        var index = InitiativeIndex(of: story.coalition)
        let left = story.replayed { act in
            if case .participation = act.deed { true } else { false }
        }
        #expect(index.row(0).participants != [] && left.erasures > 0)
        index.follow(left)
        #expect(index.row(0).participants == [])
        expectEqual(index, InitiativeIndex(of: left))
    }

    @Test func `places are kept by bits as a set would keep them`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            let one = Set((0..<random.below(300)).map { _ in random.below(400) })
            let other = Set((0..<random.below(300)).map { _ in random.below(400) })
            var slots = Slots(one)
            #expect(slots.array == one.sorted() && slots.count == one.count)
            #expect(slots.intersection(Slots(other)).array == one.intersection(other).sorted())
            #expect(slots.countInCommon(Slots(other)) == one.intersection(other).count)
            var backwards: [Int] = []
            slots.walk(descending: true) {
                backwards.append($0)
                return true
            }
            #expect(backwards == one.sorted(by: >))
            for slot in other { slots.remove(slot) }
            #expect(slots.array == one.subtracting(other).sorted())
            slots.formUnion(Slots(other))
            slots.subtract(Slots(one.subtracting(other)))
            #expect(slots.array == other.sorted() && slots.isEmpty == other.isEmpty)
        }
        #expect(Slots(below: 130).array == Array(0..<130) && Slots(below: 0).isEmpty)
    }
}
