// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Testing

/// What is published is corrected by two people.
struct CorrectionTests {
    private static let draft = ReleaseDraft(
        kind: .pressRelease, title: SmallCharter.same("News"), lead: SmallCharter.same("Lead"),
        body: Story.threeParagraphs)
    private static let better = ReleaseDraft(
        kind: .pressRelease, title: SmallCharter.same("News"), lead: SmallCharter.same("Better lead"),
        body: Story.threeParagraphs)
    private static let reason = SmallCharter.same("A date")
    private static let propose = Deed.publication(
        .proposeCorrection(release: "R-1", draft: better, reason: reason))
    private static let publish = Deed.publication(.publishCorrection(release: "R-1", basedOn: 1))

    private func published() -> Story {
        var story = Story()
        story.expect(.publication(.draft(release: Self.draft)), by: "press")
        story.expect(.publication(.clear(release: "R-1")), by: "press-2")
        story.expect(.publication(.publish(release: "R-1")), by: "press")
        return story
    }

    private func kinds(_ story: Story, _ person: Person.ID) -> [ActionItem.Kind] {
        story.view(for: .person(person)).actions.map(\.kind)
    }

    @Test func `a correction is published by another than who proposes it, and keeps what was said before`() {
        var story = published()
        story.expect(Self.propose, by: "press")
        #expect(story.coalition.releases["R-1"]?.draft == Self.draft)
        story.expect(Self.publish, by: "press-2")
        let release = story.coalition.releases["R-1"]
        #expect(release?.draft == Self.better && release?.proposedCorrection == nil)
        #expect(release?.corrections.map(\.before) == [Self.draft])
        #expect(release?.corrections.map(\.reason) == [Self.reason])
        #expect(release?.corrections.first?.proposedBy?.person == "press")
        #expect(release?.corrections.first?.by.person == "press-2")
    }

    @Test func `a proposed correction is known inside the secretariat only`() {
        var story = published()
        story.expect(Self.propose, by: "press")
        for viewer in [Viewer.visitor, .person("delegate-ML")] {
            let view = story.view(for: viewer)
            #expect(view.release("R-1")?.draft == Self.draft)
            #expect(view.release("R-1")?.proposedCorrection == nil)
            #expect(view.releases.allSatisfy { $0.proposedCorrection == nil })
            #expect(view.publishedReleases.allSatisfy { $0.proposedCorrection == nil })
            #expect(view.trail(of: "R-1").allSatisfy { $0.name != "publication.proposeCorrection" })
        }
        #expect(story.view(for: .person("press-2")).release("R-1")?.proposedCorrection?.draft == Self.better)
        story.expect(Self.publish, by: "press-2")
        let visitor = story.view(for: .visitor)
        #expect(visitor.release("R-1")?.draft == Self.better)
        #expect(visitor.trail(of: "R-1").contains { $0.name == "publication.publishCorrection" })
    }

    @Test func `a proposed correction awaits those who may publish it, until somebody has`() {
        var story = published()
        #expect(!kinds(story, "press-2").contains(.publishCorrection))
        story.expect(Self.propose, by: "press")
        #expect(kinds(story, "press-2").contains(.publishCorrection))
        #expect(!kinds(story, "press").contains(.publishCorrection))
        #expect(story.view(for: .person("press")).releasesOnDesk.map(\.id) == ["R-1"])
        story.expect(Self.publish, by: "press-2")
        #expect(!kinds(story, "press-2").contains(.publishCorrection))
        #expect(story.view(for: .person("press")).releasesOnDesk.isEmpty)
    }

    @Test func `its author replaces a proposal or takes it back, and the release stays as it is`() {
        var story = published()
        story.expect(Self.propose, by: "press")
        story.expect(
            .publication(.proposeCorrection(release: "R-1", draft: Self.draft, reason: Self.reason)),
            by: "press")
        #expect(story.coalition.releases["R-1"]?.proposedCorrection?.number == 2)
        #expect(story.coalition.releases["R-1"]?.proposedCorrection?.draft == Self.draft)
        story.expect(.publication(.withdrawCorrection(release: "R-1")), by: "press")
        #expect(story.coalition.releases["R-1"]?.proposedCorrection == nil)
        #expect(story.coalition.releases["R-1"]?.corrections.isEmpty == true)
        story.expect(Self.propose, by: "press-2")
        #expect(story.coalition.releases["R-1"]?.proposedCorrection?.number == 3)
    }

    @Test func `who has left the office leaves their proposal to the others`() {
        var story = published()
        story.expect(Self.propose, by: "press")
        for credential in story.coalition.validCredentials(of: "press", at: story.now) {
            story.expect(.directory(.revoke(credential: credential.id, reason: "Left")), by: "registrar")
        }
        story.expect(.publication(.withdrawCorrection(release: "R-1")), by: "press-2")
    }

    @Test func `a release is withdrawn by one person, and a proposed correction goes with it`() {
        var story = published()
        story.expect(Self.propose, by: "press")
        story.expect(.publication(.withdraw(release: "R-1", reason: Self.reason)), by: "press")
        #expect(story.coalition.releases["R-1"]?.proposedCorrection == nil)
        story.refuse(Self.publish, by: "press-2", with: PublicationRefusal.noCorrection)
        story.refuse(Self.propose, by: "press", with: PublicationRefusal.wrongStatus)
    }

    @Test func `a correction by one person alone, on the record of earlier years, still plays`() throws {
        var coalition = published().coalition
        let author = Author(person: "press", organisation: "secretariat")
        let deed = Deed.publication(.correct(release: "R-1", draft: Self.better, reason: Self.reason))
        let act = Act(
            id: .init(series: "test", coalition.count), index: coalition.count, at: coalition.lastInstant,
            author: author, credential: nil, audience: .everyone, about: ["R-1"], deed: deed)
        let bytes = try JSONEncoder().encode(act)
        coalition.apply(try JSONDecoder().decode(Act.self, from: bytes))
        let release = try #require(coalition.releases["R-1"])
        #expect(release.draft == Self.better)
        #expect(release.corrections.map(\.before) == [Self.draft])
        #expect(release.corrections.map(\.proposedBy) == [nil])
    }

    @Test func `a correction published without saying which proposal was read decodes`() throws {
        let json = #"{"publication":{"publishCorrection":{"release":"R-1"}}}"#
        let deed = try JSONDecoder().decode(Deed.self, from: Data(json.utf8))
        #expect(deed == .publication(.publishCorrection(release: "R-1")))
    }
}
