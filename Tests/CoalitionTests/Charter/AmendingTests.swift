// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// A charter is amended by two people under a decision; what was named stays named, and what is under way is not touched.
struct AmendingTests {
    private static let reason = SmallCharter.same("Because")

    /// The charter of the story with a longer silence and another hall.
    private static func amended(_ change: (inout Charter) -> Void = { _ in }) -> Charter {
        var charter = SmallCharter.charter
        charter.ruleSets[0].minimumWindow = .days(5)
        charter.rooms.append(.init(id: "annex", name: SmallCharter.same("Annex"), seats: 12))
        change(&charter)
        return charter
    }

    private static func propose(_ charter: Charter, replaces: Int = 1) -> Deed {
        .charter(.propose(charter: charter, replaces: replaces, reason: reason))
    }

    private static func enact(_ id: CharterAmendment.ID = "K-1", _ decision: Decision.ID = "D-1") -> Deed {
        .charter(.enact(amendment: id, decision: decision))
    }

    private static let decline = Deed.charter(.decline(amendment: "K-1", reason: reason))

    @Test func `an officer proposes, the chair enacts under a decision, and every version stays`() {
        var story = Story(at: .resourcing)
        let frozen = story.decision("D-1")?.ruleSetHash
        let powers = story.coalition.powers(of: "delegate-ML", at: story.now)
        story.expect(
            Self.propose(Self.amended { $0.roles[0].powers = [.speak] }), by: "officer")
        #expect(story.view(for: .person("sg")).actions.map(\.kind).contains(.enactCharter))
        #expect(story.coalition.charter == SmallCharter.charter, "nothing changes before it is enacted")
        story.expect(Self.enact(), by: "sg")
        #expect(story.coalition.charter?.ruleSets[0].minimumWindow == .days(5))
        let view = story.view(for: .visitor)
        #expect(view.charterVersions.map(\.number) == [1, 2])
        #expect(view.charterVersions.last?.decision == "D-1")
        #expect(view.charterVersions.first?.charter == SmallCharter.charter)
        #expect(view.charterAmendments.isEmpty, "what is proposed is the coalition's own affair")
        #expect(story.decision("D-1")?.ruleSetHash == frozen)
        #expect(story.coalition.powers(of: "delegate-ML", at: story.now) == powers)
        #expect(!story.view(for: .person("sg")).actions.map(\.kind).contains(.enactCharter))
    }

    @Test func `a rule set in force governs what opens from then on`() {
        var story = Story(at: .resourcing)
        story.expect(Self.propose(Self.amended()), by: "officer")
        story.expect(Self.enact(), by: "sg")
        let id = story.tableInitiative("Another")
        story.refuse(
            .decision(.open(initiative: id, ruleSet: "silence", deadline: story.now + .days(4))), by: "sg",
            with: DecisionRefusal.windowTooShort)
    }

    @Test(arguments: CharterRefusal.allCases)
    func `each refusal is given where it is due`(refusal: CharterRefusal) {
        var story = Story(at: .resourcing)
        switch refusal {
        case .unknownAmendment: story.refuse(Self.enact(), by: "sg", with: refusal)
        case .amendmentClosed:
            story.expect(Self.propose(Self.amended()), by: "officer")
            story.expect(Self.decline, by: "sg")
            story.refuse(Self.enact(), by: "sg", with: refusal)
            story.refuse(Self.decline, by: "sg", with: refusal)
        case .samePerson:
            story = Story(at: .resourcing, charter: Self.chairing)
            story.expect(
                Self.propose(Self.chairing.renamed("Renamed"), replaces: 1), by: "officer")
            story.refuse(Self.enact(), by: "officer", with: refusal)
        case .nothingNew: story.refuse(Self.propose(SmallCharter.charter), by: "officer", with: refusal)
        case .fixedPart:
            for change: (inout Charter) -> Void in [
                { $0.members.removeLast() }, { $0.languages = [.english] }, { $0.demonstration.toggle() },
                { $0.roles[0].of = .partner },
            ] {
                story.refuse(Self.propose(Self.amended(change)), by: "officer", with: refusal)
            }
        case .removed:
            for change: (inout Charter) -> Void in [
                { $0.rooms.removeFirst() }, { $0.ruleSets.removeLast() }, { $0.roles.removeLast() },
            ] {
                story.refuse(Self.propose(Self.amended(change)), by: "officer", with: refusal)
            }
        case .moved:
            story.expect(Self.propose(Self.amended()), by: "officer")
            story.expect(Self.propose(Self.amended { $0.rooms[0].seats += 1 }), by: "officer-2")
            story.expect(Self.enact(), by: "sg")
            story.refuse(Self.enact("K-2"), by: "sg", with: refusal)
            story.refuse(Self.propose(SmallCharter.charter), by: "officer", with: refusal)
        case .notAdopted:
            story.expect(Self.propose(Self.amended()), by: "officer")
            story.refuse(Self.enact("K-1", "D-9"), by: "sg", with: refusal)
        case .decisionSpent:
            story.expect(Self.propose(Self.amended()), by: "officer")
            story.expect(Self.enact(), by: "sg")
            story.expect(Self.propose(Self.amended { $0.rooms[0].seats += 1 }, replaces: 2), by: "officer")
            story.refuse(Self.enact("K-2"), by: "sg", with: refusal)
        case .ended:
            story.expect(
                Self.propose(
                    Self.amended { charter in
                        for index in charter.roles.indices { charter.roles[index].ended = story.now.day }
                    }), by: "officer")
            story.expect(Self.enact(), by: "sg")
            story.refuse(
                .directory(
                    .accredit(
                        person: "delegate-ML", role: "delegate", powers: nil, from: story.now, until: nil)),
                by: "registrar", with: refusal)
        }
    }

    /// A charter whose officers may also chair.
    private static var chairing: Charter {
        var charter = SmallCharter.charter
        for index in charter.roles.indices where charter.roles[index].id == "officer" {
            charter.roles[index].powers.append(.chair)
        }
        return charter
    }

    @Test func `a rule set that has ended opens nothing, a room that has ended holds nothing`() {
        var story = Story(at: .active)
        let (day, course) = (story.now.day, story.course { $0.room = "hall" })
        story.expect(
            Self.propose(
                Self.amended { charter in
                    charter.ruleSets[0].ended = day
                    charter.rooms[0].ended = day
                }), by: "officer")
        story.expect(Self.enact(), by: "sg")
        let id = story.tableInitiative("Another")
        story.refuse(
            .decision(
                .open(
                    initiative: id, ruleSet: SmallCharter.charter.ruleSets[0].id,
                    deadline: story.now + .days(6))), by: "sg", with: CharterRefusal.ended)
        let room = SmallCharter.charter.rooms[0].id
        story.refuse(
            .activity(.plan(initiative: "I-1", plan: story.course { $0.room = room })), by: "officer",
            with: CharterRefusal.ended)
        _ = course
    }

    @Test(arguments: ["domains", "organs", "mandates", "roles", "ruleSets", "rooms", "capabilities"])
    func `whatever the charter named stays named`(part: String) {
        let whole = CharterFactTests.whole
        var story = Story(at: .resourcing, charter: whole)
        var charter = whole
        switch part {
        case "domains": charter.domains.removeLast()
        case "organs": charter.organs.removeLast()
        case "mandates": charter.mandates.removeLast()
        case "roles": charter.roles.removeLast()
        case "ruleSets": charter.ruleSets.removeLast()
        case "rooms": charter.rooms.removeLast()
        default: charter.capabilities = nil
        }
        story.refuse(Self.propose(charter), by: "officer", with: CharterRefusal.removed)
        #expect(story.coalition.objections(to: charter) == story.findings)
        #expect(story.coalition.objections(to: whole).map(\.code) == [CharterRefusal.nothingNew.code])
        let refused = story.findings.filter { $0.code == CharterRefusal.removed.code }
        #expect(refused.allSatisfy { $0.parameters["field"] == part })
    }

    @Test func `a quorum alone is amended, and one that can never be reached is not`() {
        var story = Story(at: .resourcing)
        var charter = SmallCharter.charter
        charter.organs[0].quorum = .states(6)
        story.refuse(Self.propose(charter), by: "officer", with: DirectoryRefusal.faultyCharter)
        charter.organs[0].quorum = .states(5)
        story.expect(Self.propose(charter), by: "officer")
        charter.rooms[0].seats = -4
        story.refuse(Self.propose(charter), by: "officer", with: DirectoryRefusal.faultyCharter)
        story.expect(Self.enact(), by: "sg")
        story.convene()
        let view = story.view(for: .person("sg"))
        #expect(view.meeting("M-1").flatMap { view.quorum(of: $0) } == .states(5))
    }

    @Test func `no meeting is convened in a room that has ended by then, nor postponed into one`() {
        var story = Story(at: .resourcing)
        let plan = story.meetingPlan()
        story.convene()
        let ended = plan.begins.day.advanced(byDays: 3)
        story.expect(Self.propose(Self.amended { $0.rooms[0].ended = ended }), by: "officer")
        story.expect(Self.enact(), by: "sg")
        story.expect(.meeting(.convene(plan: plan)), by: "officer")
        var late = plan
        late.begins = plan.begins + .days(4)
        late.ends = plan.ends + .days(4)
        story.refuse(.meeting(.convene(plan: late)), by: "officer", with: CharterRefusal.ended)
        story.refuse(
            .meeting(.postpone(meeting: "M-1", time: late.time, reason: Self.reason)), by: "officer",
            with: CharterRefusal.ended)
    }

    @Test func `debates are as long as the rule sets ask that have not ended`() {
        var story = Story(at: .resourcing)
        let day = story.now.day
        story.expect(
            Self.propose(
                Self.amended { charter in
                    charter.ruleSets[0].debateWindow = .days(9)
                    charter.ruleSets[1].ended = day
                }), by: "officer")
        story.expect(Self.enact(), by: "sg")
        #expect(story.coalition.charter?.ruleSets(on: day).map(\.id) == ["silence"])
        #expect(story.coalition.charter?.roles(on: day) == story.coalition.charter?.roles)
        story.refuse(
            .initiative(.openDebate(initiative: "I-1", closes: story.now + .days(4))), by: "sg",
            with: InitiativeRefusal.windowTooShort)
    }

    @Test func `a faulty charter is not proposed, and nobody but an officer proposes`() {
        var story = Story(at: .resourcing)
        story.refuse(
            Self.propose(Self.amended { $0.mandates[0].organ = "nowhere" }), by: "officer",
            with: DirectoryRefusal.faultyCharter)
        story.refuse(Self.propose(Self.amended()), by: "delegate-ML", with: AuthorityRefusal.powerMissing)
        story.expect(Self.propose(Self.amended()), by: "officer")
        story.refuse(Self.enact(), by: "officer", with: AuthorityRefusal.powerMissing)
    }

    @Test func `the record leads to the same charter, also where the proposal was erased`() {
        var story = Story(at: .resourcing)
        story.expect(Self.propose(Self.amended()), by: "officer")
        let proposal = story.coalition.count - 1
        story.expect(Self.enact(), by: "sg")
        #expect(story.replayed { _ in false }.charter == story.coalition.charter)
        #expect(story.replayed { $0.index == proposal }.charter == SmallCharter.charter)
    }

    @Test func `a difference names the place, what stood there and what stands there`() {
        let differences = Self.amended().differences(from: SmallCharter.charter)
        #expect(differences.map(\.part).contains("rooms"))
        let window = differences.first { $0.path.hasSuffix(".minimumWindow") }
        #expect(window?.before == "3d" && window?.after == "5d")
        let annex = differences.first { $0.path == "rooms[annex].seats" }
        #expect(annex?.before == nil && annex?.after == "12")
        #expect(SmallCharter.charter.differences(from: SmallCharter.charter).isEmpty)
        #expect(SmallCharter.charter.differences(from: Self.amended()).contains { $0.after == nil })
    }
}

extension Charter {
    fileprivate func renamed(_ name: String) -> Charter {
        var charter = self
        charter.name = SmallCharter.same(name)
        return charter
    }
}
