// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

@testable import Site

/// A form whose deed binds a state or an office, who may send it, and answers that make a deed of it. The deed need not be
/// admitted: who acts is asked before.
struct Signature: Sendable {
    /// "initiative.cosponsor".
    let deed: String
    let login: String
    let path: String
    let answers: [String: [String]]

    /// - Parameter texts: the questions that are answered in three languages.
    init(
        _ deed: String, _ login: String, _ path: String, _ single: [String: String] = [:],
        texts: [String] = []
    ) {
        self.deed = deed
        self.login = login
        self.path = path
        answers = texts.reduce(into: single.mapValues { [$0] }) { answers, name in
            answers.merge(Scene.three(name, "Words")) { $1 }
        }
    }

    static let all: [Signature] =
        directory + drafting + review + decisions + votes + carryingOut + cooperation + law

    private static let day = "2031-05-05"
    private static let closes = ["closes.day": day, "closes.time": "10:00"]
    private static let deadline = ["deadline.day": day, "deadline.time": "10:00"]

    private static let directory: [Signature] = [
        Signature(
            "directory.admitMember", "registrar", "/administration/members/new",
            ["code": "KE", "joined": day, "zone": "Africa/Nairobi"]),
        Signature("directory.seatDelegate", "registrar", "/directory/ML/act/seat", ["on": day]),
        Signature("directory.suspend", "chair", "/directory/BF/act/suspend", ["reason": "Words"]),
        Signature("directory.reinstate", "chair", "/directory/BF/act/reinstate"),
        Signature(
            "directory.appoint", "registrar", "/directory/ML/act/appoint", ["person": "deputy-ML"],
            texts: ["office"]),
        Signature("directory.appoint", "registrar", "/people/delegate-ML/act/retitle", texts: ["office"]),
        Signature(
            "directory.accredit", "registrar", "/people/delegate-ML/act/accredit",
            ["role": "role-delegate-ML", "begins": day]),
        Signature("directory.revoke", "registrar", "/credentials/C-2/act/revoke", ["reason": "Words"]),
        Signature(
            "directory.requireCountersignature", "delegate-ml", "/directory/ML/act/countersign",
            ["powers": "sign"]),
        Signature(
            "directory.rule", "chair", "/credentials/C-2/act/rule", ["ruling": "upheld", "reason": "Words"]),
    ]

    private static let drafting: [Signature] = [
        Signature("initiative.cosponsor", "delegate-td", "/initiatives/I-1/act/cosponsor"),
        Signature("initiative.leaveCosponsors", "delegate-td", "/initiatives/I-1/act/leave-cosponsors"),
        Signature("initiative.openDebate", "chair", "/initiatives/I-1/act/open-debate", closes),
        Signature(
            "initiative.returnToDebate", "chair", "/initiatives/I-1/act/return-to-debate", closes,
            texts: ["reason"]),
    ]

    private static let review: [Signature] = [
        Signature(
            "initiative.giveOpinion", "legal", "/initiatives/I-1/act/give-opinion",
            ["finding": "clear", "instruments": "ICCPR, article 19"], texts: ["reasoning"]),
        Signature(
            "law.dissent", "legal-2", "/initiatives/I-1/act/dissent",
            ["finding": "notClear", "instruments": "ICCPR, article 19"], texts: ["reasoning"]),
        Signature(
            "initiative.meetCondition", "legal", "/initiatives/I-1/act/meet-condition", ["condition": "0"]),
        Signature("initiative.signOff", "partner", "/initiatives/I-1/act/sign-off"),
    ]

    private static let decisions: [Signature] = [
        Signature(
            "decision.open", "chair", "/decisions/new",
            ["initiative": "I-1", "rules": "silence"].merging(deadline) { $1 }),
        Signature("decision.letPass", "delegate-td", "/decisions/D-1/answer", ["choice": "pass"]),
        Signature(
            "decision.object", "delegate-td", "/decisions/D-1/answer",
            ["choice": "objection", "remark": "Words"]),
        Signature("decision.withdrawObjection", "delegate-td", "/decisions/D-1/withdraw"),
        Signature(
            "decision.declare", "delegate-sa", "/decisions/D-1/statement",
            ["kind": "reservation", "remark": "Words"]),
        Signature("decision.extend", "chair", "/decisions/D-1/extend", deadline, texts: ["reason"]),
        Signature("decision.annul", "chair", "/decisions/D-1/annul", texts: ["reason"]),
        Signature("decision.defer", "chair", "/decisions/D-1/defer", texts: ["reason"]),
        Signature("decision.putText", "chair", "/decisions/D-1/put"),
        Signature("decision.certify", "chair", "/decisions/D-1/certify"),
    ]

    private static let votes: [Signature] = [
        Signature("decision.cast", "delegate-td", "/decisions/D-2/vote", ["choice": "yes"]),
        Signature("decision.castFor", "delegate-ml", "/decisions/D-2/vote-for", ["choice": "no"]),
        Signature(
            "decision.appointProxy", "delegate-td", "/decisions/D-2/proxy",
            ["state": "SA", "remark": "Words"]),
        Signature("decision.withdrawProxy", "delegate-ne", "/decisions/D-2/proxy/withdraw"),
        Signature("decision.closeVote", "chair", "/decisions/D-2/close"),
    ]

    private static let carryingOut: [Signature] = [
        Signature(
            "participation.choose", "delegate-ne", "/initiatives/I-1/act/choose", ["level": "participate"]),
        Signature(
            "participation.withdraw", "delegate-td", "/initiatives/I-1/act/leave",
            ["from": day, "reason": "Words"]),
        Signature(
            "resource.pledge", "delegate-sa", "/initiatives/I-1/act/pledge",
            ["amount": "1000", "currency": "SAR"]),
        Signature("resource.commit", "delegate-sa", "/contributions/G-1/act/commit", ["evidence": "Words"]),
        Signature("resource.cancel", "delegate-sa", "/contributions/G-1/act/cancel", ["reason": "Words"]),
        Signature(
            "resource.spend", "delegate-sa", "/contributions/G-1/act/spend",
            ["payment": "1", "amount": "10", "evidence": "Words"]),
        Signature(
            "resource.writeOff", "chair", "/contributions/G-1/act/write-off",
            ["payment": "1", "amount": "10", "reason": "Words"]),
        Signature("activity.nominate", "delegate-td", "/activities/E-1/act/nominate", ["nominees": "3"]),
        Signature(
            "initiative.suspend", "chair", "/initiatives/I-1/act/suspend", texts: ["reason", "effect"]),
        Signature("initiative.resume", "chair", "/initiatives/I-1/act/resume", texts: ["reason"]),
        Signature(
            "publication.clearInitiative", "delegate-ml", "/initiatives/I-1/act/clear-publication"),
    ]

    private static let law: [Signature] = [
        Signature(
            "charter.enact", "chair", "/library/charter/amendments/K-1/act/enact", ["decision": "D-1"]),
        Signature(
            "charter.decline", "chair", "/library/charter/amendments/K-1/act/decline", texts: ["reason"]),
        Signature(
            "law.propose", "legal", "/law/changes/new", ["book": TestLaw.earlier.pins.hash.hex],
            texts: ["note"]),
        Signature("law.approve", "legal-2", "/law/changes/B-2/act/approve"),
        Signature("law.decline", "legal-2", "/law/changes/B-2/act/decline", ["reason": "Words"]),
        Signature(
            "law.assess", "legal", "/law/assessments/new",
            ["fact.act.kind": "initiative", "date": day, "state": "ML", "step": "store"], texts: ["name"]),
        Signature("law.withdraw", "legal", "/law/assessments/A-1/act/withdraw", ["reason": "Words"]),
        Signature("law.countersign", "chair", "/law/overrides/O-1/act/countersign"),
        Signature("law.lift", "chair", "/law/overrides/O-1/act/lift", ["reason": "Words"]),
    ]
}
