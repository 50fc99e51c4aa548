// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// The latest acts are found by audience; a filter over the whole record must find the same.
struct LatestActsTests {
    private static let viewers: [Viewer] =
        [.visitor, .keeper]
        + ["delegate-ML", "delegate-NE", "officer", "uncct", "observer-FR"].map { .person($0) }

    @Test(arguments: 1...12)
    func `the latest acts are those of the whole record that the viewer may know of`(seed: Int) {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: .draft) { $0.partners = ["UNCCT"] }
        for _ in 0..<400 {
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
        }
        let acts = story.acts.count
        for viewer in Self.viewers {
            let view = story.view(for: viewer)
            let known = (0..<acts).reversed().filter { view.act($0) != nil }
            #expect(view.knownActs == known.count, "\(viewer)")
            for start in [0, 1, acts / 2, acts, acts + 5, -3] {
                let after = known.reversed().filter { $0 >= start }
                #expect(
                    view.earliestActs(7, from: start).map(\.index) == Array(after.prefix(7)),
                    "\(viewer), from \(start)")
            }
            for end in [nil, 0, 1, acts / 2, acts, acts + 5, -3, Int.max] {
                let before = known.filter { $0 < end ?? acts }
                for limit in [0, 1, 7, 1000] {
                    #expect(
                        view.latestActs(limit, before: end).map(\.index) == Array(before.prefix(limit)),
                        "\(viewer), before \(end ?? acts), \(limit)")
                }
            }
        }
    }

    @Test(arguments: 1...4)
    func `the acts in an organisation's name are all that it did and the viewer may know of`(seed: Int) {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: .draft) { $0.partners = ["UNCCT"] }
        for _ in 0..<200 {
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
        }
        let authors: [Organisation.ID] = ["ML", "NE", "UNCCT", "secretariat", "FR"]
        for viewer in Self.viewers {
            let view = story.view(for: viewer)
            for author in authors {
                let known = story.acts.indices.reversed().filter {
                    story.acts[$0].author.organisation == author && view.act($0) != nil
                }
                for end in [nil, 0, story.acts.count / 2, Int.max] {
                    let (found, count) = view.acts(by: author, newest: 7, before: end)
                    let before = known.filter { $0 < end ?? .max }
                    #expect(found.map(\.index) == Array(before.prefix(7)), "\(author) to \(viewer)")
                    #expect(count == known.count, "\(author) to \(viewer)")
                }
            }
        }
    }

    @Test func `all that was done in a state's name is shown to itself and the secretariat`() {
        let story = Story(at: .draft)
        func isShown(to person: Person.ID) -> Bool { story.view(for: .person(person)).sees(actsOf: "ML") }
        #expect(isShown(to: "delegate-ML") && isShown(to: "officer"))
        #expect(!isShown(to: "delegate-NE") && !isShown(to: "uncct"))
        #expect(!story.view(for: .visitor).sees(actsOf: "ML"))
    }

    @Test func `a suspended member sees what everyone sees, and what names it`() {
        var story = Story(at: .draft)
        story.expect(.directory(.suspend(organisation: "ML", reason: "Dues")), by: "sg")
        let view = story.view(for: .person("delegate-ML"))
        let known = story.acts.indices.reversed().filter { view.act($0) != nil }
        #expect(view.latestActs(1000).map(\.index) == Array(known))
        #expect(view.knownActs == known.count)
    }
}
