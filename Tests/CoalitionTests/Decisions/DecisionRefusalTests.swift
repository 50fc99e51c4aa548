// SPDX-License-Identifier: Apache-2.0

import Coalition
import Law
import Testing

/// Every refusal of a decision, produced by a deed that deserves it.
struct DecisionRefusalTests {
    private static let remark = Remark("No.", in: .english)
    private static let reason = SmallCharter.same("Reason")

    @Test(arguments: DecisionRefusal.allCases)
    func `each refusal is given where it is due`(refusal: DecisionRefusal) {
        var story = Story()
        let id = story.tableInitiative()
        switch refusal {
        case .unknown, .unknownRuleSet, .initiativeNotReady, .languagesIncomplete, .opinionMissing,
            .opinionOvertaken, .opinionEndsFirst, .noticeTooShort, .deadlineMissing, .deadlineNotNeeded,
            .windowTooShort, .sameTextAgain, .nobodyHasSay:
            refuseOpening(of: id, with: refusal, &story)
        case .notToBePut, .notSilence, .notConsensus, .extensionShortens, .expired, .noResult,
            .alreadyCertified, .notDue, .impossibleOutage:
            refuseChair(on: id, with: refusal, &story)
        default: refuseVoice(on: id, with: refusal, &story)
        }
    }

    private func refuseOpening(of id: Initiative.ID, with refusal: DecisionRefusal, _ story: inout Story) {
        func open(_ ruleSet: RuleSet.ID, _ deadline: Instant?, _ id: Initiative.ID) -> Deed {
            .decision(.open(initiative: id, ruleSet: ruleSet, deadline: deadline))
        }
        if refusal != .noticeTooShort { story.wait(.days(2)) }
        let deadline = story.now + .hours(80)
        switch refusal {
        case .unknown: story.refuse(.decision(.putText(decision: "D-99")), by: "sg", with: refusal)
        case .unknownRuleSet: story.refuse(open("majority", deadline, id), by: "sg", with: refusal)
        case .initiativeNotReady:
            let silence = story.openSilence(on: id)
            #expect(story.decision(silence)?.status == .open)
            story.refuse(open("silence", deadline, id), by: "sg", with: refusal)
        case .languagesIncomplete, .opinionMissing:
            let proposal = Proposal(
                kind: .initiative, title: SmallCharter.same("Bare"), objective: SmallCharter.same("Bare"),
                domains: ["ideology"], mandate: "founding")
            story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-ML")
            story.refuse(open("silence", deadline, "I-2"), by: "sg", with: refusal)
        case .opinionOvertaken:
            story = Story(assessed: .compatible)
            story.bring(to: .tabled)
            story.assess(.incompatible)
            story.wait(.days(2))
            story.refuse(open("consensus", nil, "I-1"), by: "sg", with: refusal)
        case .opinionEndsFirst:
            story = Story(assessed: .compatible)
            story.expect(story.opinion(.clear, expires: story.now.day.advanced(byDays: 3)), by: "legal")
            story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
            story.wait(.days(2))
            story.refuse(open("silence", story.now + .hours(80), "I-1"), by: "sg", with: refusal)
        case .noticeTooShort: story.refuse(open("silence", deadline, id), by: "sg", with: refusal)
        case .deadlineMissing: story.refuse(open("silence", nil, id), by: "sg", with: refusal)
        case .deadlineNotNeeded: story.refuse(open("consensus", deadline, id), by: "sg", with: refusal)
        case .windowTooShort:
            story.refuse(
                open("silence", story.now + .hours(72) - Span(milliseconds: 1), id), by: "sg", with: refusal)
        case .sameTextAgain:
            let silence = story.openSilence(on: id)
            story.expect(
                .decision(.object(decision: silence, form: .objection, remark: Self.remark)),
                by: "delegate-NE")
            story.refuse(open("silence", story.now + .hours(80), id), by: "sg", with: refusal)
        default:
            for credential in story.coalition.credentials.values where credential.role == "delegate" {
                story.expect(
                    .directory(.revoke(credential: credential.id, reason: "recalled")), by: "registrar")
            }
            story.refuse(open("silence", deadline, id), by: "sg", with: refusal)
        }
    }

    private func refuseChair(on id: Initiative.ID, with refusal: DecisionRefusal, _ story: inout Story) {
        switch refusal {
        case .notToBePut:
            story = Story(assessed: .compatible)
            story.bring(to: .deciding)
            story.assess(.incompatible)
            story.refuse(.decision(.putText(decision: "D-1")), by: "sg", with: refusal)
        case .notSilence:
            let meeting = story.openConsensus(on: id)
            story.refuse(extend(meeting, to: story.now + .days(1)), by: "sg", with: refusal)
        case .notConsensus:
            let silence = story.openSilence(on: id)
            story.refuse(.decision(.putText(decision: silence)), by: "sg", with: refusal)
        case .extensionShortens:
            let silence = story.openSilence(on: id)
            story.refuse(extend(silence, to: story.now + .hours(72)), by: "sg", with: refusal)
        case .expired:
            let silence = story.openSilence(on: id)
            story.now = story.now + .hours(73)
            story.refuse(extend(silence, to: story.now + .days(1)), by: "sg", with: refusal)
            story.refuse(
                .decision(.letPass(decision: silence, remark: nil)), by: "delegate-NE", with: refusal)
        case .noResult:
            let silence = story.openSilence(on: id)
            story.refuse(.decision(.certify(decision: silence)), by: "sg", with: refusal)
        case .alreadyCertified:
            let silence = story.openSilence(on: id)
            story.wait(.hours(80))
            story.expect(.decision(.certify(decision: silence)), by: "sg")
            story.refuse(.decision(.certify(decision: silence)), by: "sg", with: refusal)
        case .notDue:
            let silence = story.openSilence(on: id)
            let verdict = story.tell(.clock(.expire(decision: silence)), by: .system)
            #expect(verdict.findings.map(\.code) == [refusal.code])
        case .impossibleOutage:
            let verdict = story.tell(.clock(.outage(from: story.now, until: story.now)), by: .system)
            #expect(verdict.findings.map(\.code) == [refusal.code])
        default: Issue.record("no scenario produces \(refusal.code)")
        }
    }

    private func extend(_ id: Decision.ID, to deadline: Instant) -> Deed {
        .decision(.extend(decision: id, deadline: deadline, reason: Self.reason))
    }

    private func refuseVoice(on id: Initiative.ID, with refusal: DecisionRefusal, _ story: inout Story) {
        let silence = story.openSilence(on: id)
        func object(_ form: Objection.Form, _ text: String = "No.") -> Deed {
            .decision(.object(decision: silence, form: form, remark: Remark(text, in: .english)))
        }
        func declare(_ kind: Statement.Kind, _ paragraph: Int?) -> Deed {
            .decision(.declare(decision: silence, statement: kind, paragraph: paragraph, remark: Self.remark))
        }
        switch refusal {
        case .notOpen:
            story.expect(object(.objection), by: "delegate-NE")
            story.refuse(
                .decision(.letPass(decision: silence, remark: nil)), by: "delegate-TD", with: refusal)
        case .noSay: story.refuse(.decision(.receive(decision: silence)), by: "officer", with: refusal)
        case .alreadyReceived:
            story.expect(.decision(.receive(decision: silence)), by: "delegate-NE")
            story.refuse(.decision(.receive(decision: silence)), by: "delegate-NE", with: refusal)
        case .alreadyPassed:
            story.expect(.decision(.letPass(decision: silence, remark: nil)), by: "delegate-NE")
            story.refuse(
                .decision(.letPass(decision: silence, remark: nil)), by: "delegate-NE", with: refusal)
        case .alreadyObjected:
            var other = Story()
            let meeting = other.openConsensus(on: other.tableInitiative())
            let objection = Deed.decision(.object(decision: meeting, form: .objection, remark: Self.remark))
            other.expect(objection, by: "delegate-NE")
            other.refuse(objection, by: "delegate-NE", with: refusal)
        case .nothingToWithdraw:
            story.refuse(.decision(.withdrawObjection(decision: silence)), by: "delegate-NE", with: refusal)
        case .reserveNotAllowed:
            var other = Story()
            let meeting = other.openConsensus(on: other.tableInitiative())
            other.refuse(
                .decision(.object(decision: meeting, form: .reserve, remark: Self.remark)), by: "delegate-NE",
                with: refusal)
        case .reserveUsed:
            story.expect(object(.reserve), by: "delegate-NE")
            story.refuse(object(.reserve), by: "delegate-TD", with: refusal)
        case .notDeclarable: story.refuse(declare(.late, nil), by: "delegate-NE", with: refusal)
        case .statementsClosed:
            story.wait(.days(20))
            story.refuse(declare(.footnote, nil), by: "delegate-NE", with: refusal)
        case .paragraphMissing:
            story.refuse(declare(.dissociation, 4), by: "delegate-NE", with: refusal)
            story.refuse(declare(.dissociation, nil), by: "delegate-NE", with: refusal)
        default: Issue.record("no scenario produces \(refusal.code)")
        }
    }
}
