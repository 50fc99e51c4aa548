// SPDX-License-Identifier: Apache-2.0

import Law
import Testing

@testable import Coalition

/// What an officer is told to table is what would be tabled: no more, and no less.
struct ReadyForTablingTests {
    private func expect(
        _ story: Story, isReady: Bool, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let initiative = try #require(story.initiative)
        let deed = Deed.initiative(.table(initiative: "I-1"))
        let officer = Author(person: "officer", organisation: "secretariat")
        let verdict = story.coalition.admit(deed, by: officer, at: story.now)
        #expect(verdict.isAdmitted == isReady, "\(verdict.findings.map(\.code))", sourceLocation: location)
        #expect(
            story.coalition.isReadyForTabling(initiative, at: story.now) == isReady, sourceLocation: location)
        let actions = story.view(for: .person("officer")).actions.map(\.kind)
        #expect(actions.contains(.table) == isReady, sourceLocation: location)
    }

    @Test func `not before an opinion, and not once it has lapsed`() throws {
        var story = Story(assessed: .compatible)
        try expect(story, isReady: false)
        story.expect(story.opinion(.clear, expires: story.now.day.advanced(byDays: 5)), by: "legal")
        try expect(story, isReady: true)
        story.wait(.days(6))
        try expect(story, isReady: false)
    }

    @Test func `not while an override withholds the text, and again once it is lifted`() throws {
        var story = Story(assessed: .compatible)
        story.depart(.withhold)
        story.expect(story.opinion(.clear), by: "legal")
        try expect(story, isReady: false)
        story.expect(.law(.lift(override: "O-1", reason: Story.remark())), by: "sg")
        try expect(story, isReady: true)
    }

    @Test func `not once a run advises against it that the opinion passes over`() throws {
        var story = Story(assessed: .compatible)
        story.expect(story.opinion(.clear), by: "legal")
        try expect(story, isReady: true)
        story.assess(.incompatible)
        try expect(story, isReady: false)
    }
}
