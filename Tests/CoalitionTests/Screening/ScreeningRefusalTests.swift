// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Testing

struct ScreeningRefusalTests {
    @Test(arguments: ScreeningRefusal.allCases)
    func `each refusal is given where it is due`(refusal: ScreeningRefusal) {
        var story = Story()
        if refusal != .noList { story.loadList() }
        let deed = deserving(refusal, &story)
        let verdict =
            deed.verb.power == nil
            ? story.tell(.screening(deed), by: .system) : story.tell(.screening(deed), by: "analyst")
        #expect(!verdict.isAdmitted)
        #expect(verdict.findings.map(\.code).contains(refusal.code), "\(verdict.findings.map(\.code))")
    }

    @Test(arguments: ScreeningRefusal.allCases)
    func `a refusal names its rule, what is wrong and what to do`(refusal: ScreeningRefusal) {
        let wording = refusal.wording
        #expect(!wording.rule.isEmpty && !wording.remedy.isEmpty)
        #expect(wording.summary.first?.isUppercase == false && !wording.summary.hasSuffix("."))
    }

    @Test(arguments: DeskRefusal.allCases)
    func `a refusal of the node's own desk names its rule, what is wrong and what to do`(
        refusal: DeskRefusal
    ) {
        let finding = Finding(refusal, ["list": "un"])
        #expect(Refusals.wordings[refusal.code] == refusal.wording && finding.rule == "fail-closed")
        #expect(finding.summary.contains("`un`") && finding.remedy.contains("entente lists update un"))
    }

    @Test func `a reason is needed, in an official language`() {
        var story = Story()
        story.loadList()
        let hit = story.raise()
        story.refuse(
            .screening(.decide(hit: hit, finding: .same, reason: Remark(" ", in: .english))), by: "analyst",
            with: TextRefusal.missing)
    }

    private func deserving(_ refusal: ScreeningRefusal, _ story: inout Story) -> ScreeningDeed {
        switch refusal {
        case .noList: return .run(run: Story.run([]))
        case .notInForce: return .run(run: Story.run([], version: 9))
        case .inForceAlready: return .enforce(edition: Story.edition())
        case .unknownList: return .retire(list: "eu")
        case .hitsWait:
            _ = story.raise()
            return .retire(list: "un")
        case .emptyRun: return .run(run: Story.run([], subjects: 0))
        case .tooManySubjects: return .run(run: Story.run([], subjects: ScreeningRun.subjectLimit + 1))
        case .tooManyHits:
            return .run(
                run: Story.run((0...ScreeningRun.hitLimit).map { Story.raised("E\($0)") }, subjects: 300))
        case .belowThreshold: return .run(run: Story.run([Story.raised(score: 699)]))
        case .raisedTwice: return .run(run: Story.run([Story.raised(), Story.raised()]))
        case .wrongCause: return .rescreen(run: Story.run([]), list: "un", version: .of([9]), isLast: true)
        default: return deservingOnHit(refusal, &story)
        }
    }

    private func deservingOnHit(_ refusal: ScreeningRefusal, _ story: inout Story) -> ScreeningDeed {
        let because = Story.because
        let hit = story.raise()
        let soon = story.now.day.advanced(byDays: 9)
        let decide = ScreeningDeed.decide(hit: hit, finding: .different, reason: because)
        let review = ScreeningDeed.review(hit: hit, agrees: true, reason: because)
        switch refusal {
        case .quiet: return .run(run: Story.run([Story.raised()]))
        case .unknownHit: return .decide(hit: "H-9.9", finding: .same, reason: because)
        case .decidedAlready:
            story.expect(.screening(decide), by: "analyst")
            return decide
        case .settledAlready:
            story.settle(hit, .same)
            return decide
        case .notDecided: return review
        case .overtaken:
            story.expect(.screening(decide), by: "analyst")
            story.loadList(2)
            story.revise(["QDi.001": 2], version: 2)
            return review
        case .superseded:
            story.settle(hit, .unsure)
            _ = story.raise(Story.raised(mark: 2))
            return decide
        case .movedOn: return .decide(hit: hit, finding: .same, reason: because, basedOn: 1)
        case .samePerson:
            story.expect(.screening(decide), by: "analyst")
            return review
        case .notDifferent: return .release(hit: hit, until: soon, reason: because)
        case .notReleased: return .endRelease(hit: hit, reason: because)
        case .releasePast, .releaseTooLong:
            story.settle(hit, .different)
            let days = refusal == .releasePast ? 0 : 9999
            return .release(hit: hit, until: story.now.day.advanced(byDays: days), reason: because)
        case .stillWaiting: return .forget(subject: "S-1a", ground: .mistake)
        case .unknownSubject:
            story.settle(hit, .different)
            story.expect(.screening(.forget(subject: "S-1a", ground: .mistake)), by: "analyst")
            return .expire(subjects: ["S-1a"])
        default:
            Issue.record("no scenario produces \(refusal.code)")
            return decide
        }
    }
}
