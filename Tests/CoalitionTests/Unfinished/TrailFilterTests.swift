// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// What is asked of the record is found part by part; a look at everything must find the same.
struct TrailFilterTests {
    private static let viewers: [Viewer] =
        [.visitor, .keeper] + ["delegate-ML", "officer", "uncct"].map { .person($0) }

    private static func filters(_ story: Story) -> [TrailFilter] {
        let middle = story.acts[story.acts.count / 2].at
        return [
            TrailFilter(), TrailFilter(organisation: "ML"), TrailFilter(office: "delegate-ML"),
            TrailFilter(concept: "initiative"), TrailFilter(from: middle), TrailFilter(until: middle),
            TrailFilter(organisation: "secretariat", concept: "decision", from: middle),
            TrailFilter(organisation: "ZZ"),
        ]
    }

    @Test(arguments: 1...6)
    func `the parts together are what a look at the whole record finds`(seed: Int) {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: .draft) { $0.partners = ["UNCCT"] }
        for turn in 0..<300 {
            if turn % 10 == 0 { story.wait(.hours(5)) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
        }
        for viewer in Self.viewers {
            let view = story.view(for: viewer)
            for filter in Self.filters(story) {
                let expected = story.acts.reversed().filter { act in
                    view.act(act.index) != nil && Self.isAskedFor(act, filter, view)
                }.map(\.index)
                for (limit, reach) in [(3, 10), (1000, 50), (7, 5_000)] {
                    var found: [Int] = []
                    var end: Int?
                    repeat {
                        let part = view.latestActs(limit, of: filter, before: end, reach: reach)
                        #expect(part.entries.count <= limit)
                        found += part.entries.map(\.index)
                        if let next = part.next {
                            #expect(view.act(next) != nil || view.act(next - 1) != nil, "tells of an act")
                        }
                        end = part.next
                    } while end != nil
                    #expect(found == expected, "\(filter) for \(viewer), \(limit) of \(reach)")
                }
            }
        }
    }

    private static func isAskedFor(_ act: Act, _ filter: TrailFilter, _ view: View) -> Bool {
        if let organisation = filter.organisation, act.author.organisation != organisation { return false }
        if let office = filter.office {
            guard act.author.person == office, view.person(office) != nil else { return false }
        }
        if let concept = filter.concept, act.deed.concept != concept { return false }
        if let from = filter.from, act.at < from { return false }
        if let until = filter.until, until <= act.at { return false }
        return true
    }

    @Test(arguments: DeedSamples.all)
    func `every deed is of a concept that can be asked for`(deed: Deed) {
        #expect(Deed.concepts.contains(deed.concept))
    }
}
