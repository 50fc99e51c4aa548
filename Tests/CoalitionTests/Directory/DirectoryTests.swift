// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

struct DirectoryTests {
    private static let from = Instant("2021-06-01T00:00:00Z") ?? Instant(milliseconds: 0)

    @Test func `a member that joins later speaks from that day on`() {
        var story = Story()
        let joined = story.now.day.advanced(byDays: 10)
        let member = Charter.Member(
            code: "KE", name: nil, joined: joined, left: nil, delegateSeated: nil, zone: "Africa/Nairobi")
        story.expect(.directory(.admitMember(member: member)), by: "registrar")
        story.expect(
            .directory(
                .appoint(person: "delegate-KE", organisation: "KE", title: SmallCharter.same("Delegate"))),
            by: "registrar")
        story.expect(accredit("delegate-KE", "delegate"), by: "registrar")
        let proposal = Proposal(
            kind: .initiative, title: SmallCharter.same("A"), objective: SmallCharter.same("A"),
            domains: ["military"], mandate: "founding")
        story.refuse(
            .initiative(.propose(proposal: proposal)), by: "delegate-KE", with: AuthorityRefusal.notYetMember)
        story.wait(.days(10))
        story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-KE")
    }

    @Test func `a credential ends at its exact instant`() {
        let credential = Story().coalition.credentials["C-1"]
        #expect(credential?.isValid(at: SmallCharter.joined.start) == true)
        #expect(credential?.isValid(at: SmallCharter.joined.start - Span(milliseconds: 1)) == false)
    }

    @Test func `revoking a credential takes effect at once and leaves earlier acts standing`() {
        var story = Story()
        let id = story.tableInitiative()
        let credential = story.coalition.credentialsByPerson["delegate-ML"]?.first ?? "C-0"
        story.expect(.directory(.revoke(credential: credential, reason: "recalled")), by: "registrar")
        story.refuse(
            .initiative(.withdraw(initiative: id, reason: Remark("x", in: .english))), by: "delegate-ML",
            with: AuthorityRefusal.noCredential)
        #expect(story.stage(of: id) == .tabled)
    }

    private func accredit(
        _ person: Person.ID, _ role: Role.ID, powers: [Power]? = nil, until: Instant? = nil
    ) -> Deed {
        .directory(.accredit(person: person, role: role, powers: powers, from: Self.from, until: until))
    }

    @Test(arguments: DirectoryRefusal.allCases)
    func `each refusal is given where it is due`(refusal: DirectoryRefusal) {
        var story = Story()
        let title = SmallCharter.same("Title")
        switch refusal {
        case .founded, .faultyCharter:
            var charter = SmallCharter.charter
            charter.languages = []
            let state = refusal == .founded ? story.coalition : Coalition()
            let verdict = state.admit(.charter(.found(charter: charter)), by: .system, at: story.now)
            #expect(verdict.findings.map(\.code).contains(refusal.code))
        case .unknownOrganisation:
            story.refuse(.directory(.reinstate(organisation: "XX")), by: "sg", with: refusal)
        case .knownOrganisation:
            story.refuse(
                .directory(.admitMember(member: SmallCharter.charter.members[0])), by: "registrar",
                with: refusal)
        case .notMember:
            story.refuse(
                .directory(.seatDelegate(state: "FR", on: story.now.day)), by: "registrar", with: refusal)
        case .alreadySuspended:
            story.expect(.directory(.suspend(organisation: "NE", reason: "x")), by: "sg")
            story.refuse(.directory(.suspend(organisation: "NE", reason: "x")), by: "sg", with: refusal)
        case .notSuspended: story.refuse(.directory(.reinstate(organisation: "NE")), by: "sg", with: refusal)
        case .selfSuspension:
            story.refuse(
                .directory(.suspend(organisation: "secretariat", reason: "x")), by: "sg", with: refusal)
        case .personElsewhere:
            story.refuse(
                .directory(.appoint(person: "delegate-ML", organisation: "NE", title: title)),
                by: "registrar",
                with: refusal)
        case .reservedName:
            story.refuse(
                .directory(.appoint(person: "system", organisation: "NE", title: title)), by: "registrar",
                with: refusal)
        case .unknownPerson: story.refuse(accredit("nobody", "delegate"), by: "registrar", with: refusal)
        case .unknownRole: story.refuse(accredit("delegate-ML", "king"), by: "registrar", with: refusal)
        case .roleElsewhere:
            story.refuse(accredit("delegate-ML", "officer"), by: "registrar", with: refusal)
        case .powerBeyondRole:
            story.refuse(
                accredit("delegate-ML", "delegate", powers: [.chair]), by: "registrar", with: refusal)
        case .emptyInterval:
            story.refuse(
                accredit("delegate-ML", "delegate", until: Self.from), by: "registrar", with: refusal)
        case .unknownCredential, .alreadyRevoked, .alreadyChallenged, .notChallenged,
            .ownCredential:
            refuseCredential(with: refusal, &story)
        case .capitalElsewhere, .capitalOnly, .bindsNothing, .nobodyAtCapital, .alreadySo:
            refuseCountersignature(with: refusal, &story)
        }
    }

    private func refuseCountersignature(with refusal: DirectoryRefusal, _ story: inout Story) {
        story.seatCapital()
        func demand(_ powers: [Power], of state: Organisation.ID = "ML") -> Deed {
            .directory(.requireCountersignature(organisation: state, powers: powers))
        }
        switch refusal {
        case .capitalElsewhere: story.refuse(demand([.sign], of: "NE"), by: "focal-point-ML", with: refusal)
        case .capitalOnly: story.refuse(demand([.sign]), by: "delegate-ML", with: refusal)
        case .bindsNothing: story.refuse(demand([.speak]), by: "focal-point-ML", with: refusal)
        // The focal point may sign and not object: nobody could object any more.
        case .nobodyAtCapital: story.refuse(demand([.object]), by: "focal-point-ML", with: refusal)
        case .alreadySo:
            story.expect(demand([.sign]), by: "focal-point-ML")
            story.refuse(demand([.sign]), by: "focal-point-ML", with: refusal)
        default: Issue.record("no scenario produces \(refusal.code)")
        }
    }

    private func refuseCredential(with refusal: DirectoryRefusal, _ story: inout Story) {
        let id = story.coalition.credentialsByPerson["delegate-ML"]?.first ?? "C-0"
        let revoke = Deed.directory(.revoke(credential: id, reason: "recalled"))
        let challenge = Deed.directory(.challenge(credential: id, reason: "forged"))
        switch refusal {
        case .unknownCredential:
            story.refuse(
                .directory(.revoke(credential: "C-999", reason: "x")), by: "registrar", with: refusal)
        case .alreadyRevoked:
            story.expect(revoke, by: "registrar")
            story.refuse(revoke, by: "registrar", with: refusal)
        case .alreadyChallenged:
            story.expect(challenge, by: "delegate-NE")
            story.refuse(challenge, by: "delegate-TD", with: refusal)
        case .notChallenged:
            story.refuse(
                .directory(.rule(credential: id, upheld: true, reason: "x")), by: "sg", with: refusal)
        case .ownCredential:
            let own = story.coalition.credentialsByPerson["sg"]?.first ?? "C-0"
            story.expect(.directory(.challenge(credential: own, reason: "forged")), by: "delegate-NE")
            story.refuse(
                .directory(.rule(credential: own, upheld: false, reason: "mine")), by: "sg", with: refusal)
        default: Issue.record("no scenario produces \(refusal.code)")
        }
    }
}

struct AuthorityTests {
    private static let note = SmallCharter.same("note")

    @Test(arguments: AuthorityRefusal.allCases)
    func `each refusal is given where it is due`(refusal: AuthorityRefusal) {
        var story = Story()
        let deed = Deed.initiative(.admit(initiative: "I-1", note: Self.note))
        var author = Author(person: "officer", organisation: "secretariat")
        switch refusal {
        case .notFounded:
            let verdict = Coalition().admit(deed, by: author, at: story.now)
            #expect(verdict.findings.map(\.code) == [refusal.code])
            return
        case .unknownPerson: author = Author(person: "nobody", organisation: "secretariat")
        case .otherOrganisation: author = Author(person: "delegate-ML", organisation: "NE")
        case .notYetMember:
            story.now = SmallCharter.joined.start - .days(1)
            author = Author(person: "delegate-ML", organisation: "ML")
        case .suspendedOrganisation:
            story.expect(.directory(.suspend(organisation: "ML", reason: "x")), by: "sg")
            author = Author(person: "delegate-ML", organisation: "ML")
        case .noCredential:
            let credential = story.coalition.credentialsByPerson["officer"]?.first ?? "C-0"
            story.expect(.directory(.revoke(credential: credential, reason: "left")), by: "registrar")
        case .powerMissing: author = Author(person: "delegate-ML", organisation: "ML")
        case .capitalMustSign:
            story.seatCapital()
            story.expect(
                .directory(.requireCountersignature(organisation: "ML", powers: [.sign])),
                by: "focal-point-ML")
            story.refuse(
                .resource(.commit(contribution: "G-1", evidence: "Letter")), by: "delegate-ML", with: refusal
            )
            return
        case .clockOnly:
            let verdict = story.tell(.clock(.expire(decision: "D-1")), by: author)
            #expect(verdict.findings.map(\.code) == [refusal.code])
            return
        }
        let verdict = story.tell(deed, by: author)
        #expect(verdict.findings.map(\.code).contains(refusal.code))
    }

    @Test func `a delegate does not act for another state`() {
        var story = Story()
        let id = story.openConsensus(on: story.tableInitiative())
        let verdict = story.tell(
            .decision(.letPass(decision: id, remark: nil)),
            by: Author(person: "delegate-ML", organisation: "NE"))
        #expect(verdict.findings.map(\.code) == [AuthorityRefusal.otherOrganisation.code])
    }
}
