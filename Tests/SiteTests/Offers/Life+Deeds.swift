// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

@testable import Site

/// For every form of an initiative a deed that comes of it, filled in as well as a person could.
extension Life {
    static func deeds(on initiative: Initiative, _ view: View) -> [String: Deed] {
        let steps = drafting(initiative).merging(debating(initiative, view)) { $1 }
            .merging(carryingOut(initiative)) { $1 }
        return steps.mapValues { Deed.initiative($0) }.merging(others(initiative, view)) { $1 }
    }

    private static func drafting(_ initiative: Initiative) -> [String: InitiativeDeed] {
        let id = initiative.id
        let revision = initiative.texts.revision
        return [
            "initiative.set-text": .setText(
                initiative: id, language: .english, paragraphs: ["Better.", "Two."],
                translationOf: revision > 0 ? revision : nil),
            "initiative.revise": .revise(initiative: id, proposal: initiative.proposal),
            "initiative.declare-authentic": .declareAuthentic(initiative: id, languages: Language.allCases),
            "initiative.submit": .submit(initiative: id),
            "initiative.cosponsor": .cosponsor(initiative: id),
            "initiative.leave-cosponsors": .leaveCosponsors(initiative: id),
            "initiative.withdraw": .withdraw(initiative: id, reason: remark),
            "initiative.take-over": .takeOver(initiative: id),
            "initiative.admit": .admit(initiative: id, note: words),
            "initiative.send-back": .sendBack(initiative: id, note: words),
        ]
    }

    private static func debating(_ initiative: Initiative, _ view: View) -> [String: InitiativeDeed] {
        let id = initiative.id
        let closes = view.at + .days(4)
        let comment = initiative.comments.first { $0.answer == nil }?.id ?? 1
        let amendment = initiative.amendments.first { $0.outcome == nil }
        let isOwn = amendment?.by.organisation == view.organisation?.id
        let opinion = OpinionDraft(
            finding: .clear, reasoning: words, instruments: ["ICCPR, article 19"], conditions: [])
        let hash = initiative.texts.hash ?? Hash.of([])
        return [
            "initiative.open-debate": .openDebate(initiative: id, closes: closes),
            "initiative.take-position": .takePosition(initiative: id, position: .support, statement: nil),
            "initiative.comment": .comment(initiative: id, paragraph: 1, remark: remark),
            "initiative.answer": .answer(initiative: id, comment: comment, remark: remark),
            "initiative.amend": .amend(initiative: id, paragraph: 1, replacement: words, reason: remark),
            "initiative.settle-amendment": .settleAmendment(
                initiative: id, amendment: amendment?.id ?? 1, outcome: isOwn ? .withdrawn : .declined),
            "initiative.request-review": .requestReview(initiative: id),
            "initiative.begin-review": .beginReview(initiative: id),
            "initiative.return-to-debate": .returnToDebate(initiative: id, closes: closes, reason: words),
            "initiative.give-opinion": .giveOpinion(initiative: id, textHash: hash, opinion: opinion),
            "initiative.report-condition": .reportCondition(initiative: id, condition: 0, note: remark),
            "initiative.meet-condition": .meetCondition(initiative: id, condition: 0),
            "initiative.sign-off": .signOff(initiative: id, textHash: hash),
            "initiative.table": .table(initiative: id),
        ]
    }

    private static func carryingOut(_ initiative: Initiative) -> [String: InitiativeDeed] {
        let id = initiative.id
        let scores = EvaluationDraft.Criterion.allCases.map { ($0, 4) }
        let evaluation = EvaluationDraft(scores: Dictionary(uniqueKeysWithValues: scores), summary: words)
        return [
            "initiative.activate": .activate(initiative: id, note: words),
            "initiative.suspend": .suspend(initiative: id, reason: words, effect: words),
            "initiative.resume": .resume(initiative: id, reason: words),
            "initiative.begin-closing": .beginClosing(initiative: id),
            "initiative.evaluate": .evaluate(initiative: id, evaluation: evaluation),
            "initiative.archive": .archive(initiative: id),
        ]
    }

    private static func others(_ initiative: Initiative, _ view: View) -> [String: Deed] {
        let id = initiative.id
        let money = Money(minorUnits: 1_000, currency: "SAR")
        let plan = ActivityPlan(
            kind: .course, title: words, domain: "ideology", begins: view.at + .days(10),
            ends: view.at + .days(12), host: "ML", place: words, seats: 10, languages: [.french])
        let dissent = DissentDraft(finding: .notClear, reasoning: words, instruments: ["ICCPR, article 17"])
        let choice = ParticipationDeed.choose(
            initiative: id, level: .contribute, caveats: [remark], capacity: remark)
        return [
            "initiative.dissent": .law(
                .dissent(
                    initiative: id, opinion: initiative.opinionInForce?.act ?? -1, dissent: dissent)),
            "initiative.choose": .participation(choice),
            "initiative.leave": .participation(.withdraw(initiative: id, from: view.at.day, reason: remark)),
            "initiative.pledge": .resource(
                .pledge(initiative: id, money: money, inKind: nil, earmark: nil)),
            "initiative.plan-activity": .activity(.plan(initiative: id, plan: plan)),
            "initiative.define-indicator": .result(
                .define(initiative: id, title: words, unit: words, baseline: 0, target: 9)),
            "initiative.reconcile": .result(.reconcile(initiative: id, note: words)),
            "initiative.clear-publication": .publication(.clearInitiative(initiative: id)),
            "initiative.publish": .publication(.publishInitiative(initiative: id)),
            "initiative.confine": .publication(.confineInitiative(initiative: id, reason: words)),
            "initiative.draft-strategy": .strategy(.draft(initiative: id, plan: strategyPlan(view.at.day))),
            "decision.open": .decision(.open(initiative: id, ruleSet: "consensus", deadline: nil)),
        ]
    }
}
