// SPDX-License-Identifier: Apache-2.0

extension InitiativeDeed {
    package var verb: Verb {
        switch self {
        case .propose: Verb("propose", .propose)
        case .revise: Verb("revise", .propose)
        case .setText: Verb("setText", .propose)
        case .declareAuthentic: Verb("declareAuthentic", .propose)
        case .cosponsor: Verb("cosponsor", .sign)
        case .leaveCosponsors: Verb("leaveCosponsors", .sign)
        case .submit: Verb("submit", .propose)
        case .withdraw: Verb("withdraw", .propose)
        case .takeOver: Verb("takeOver", .propose)
        case .admit: Verb("admit", .administer)
        case .sendBack: Verb("sendBack", .administer)
        case .openDebate: Verb("openDebate", .chair)
        case .takePosition: Verb("takePosition", .speak)
        case .comment: Verb("comment", .speak)
        case .answer: Verb("answer", .propose)
        case .amend: Verb("amend", .speak)
        case .settleAmendment: Verb("settleAmendment", .propose)
        case .requestReview: Verb("requestReview", .propose)
        case .beginReview: Verb("beginReview", .administer)
        case .giveOpinion: Verb("giveOpinion", .advise)
        case .meetCondition: Verb("meetCondition", .advise)
        case .reportCondition: Verb("reportCondition", .speak)
        case .signOff: Verb("signOff", .sign)
        case .table: Verb("table", .administer)
        case .returnToDebate: Verb("returnToDebate", .chair)
        case .activate: Verb("activate", .administer)
        case .suspend: Verb("suspend", .chair)
        case .resume: Verb("resume", .chair)
        case .beginClosing: Verb("beginClosing", .propose)
        case .evaluate: Verb("evaluate", .evaluate)
        case .archive: Verb("archive", .administer)
        }
    }

    /// The initiative that it is about; nil for a new one.
    package var initiative: Initiative.ID? {
        switch self {
        case .propose: nil
        case .revise(let id, _, _), .setText(let id, _, _, _, _), .declareAuthentic(let id, _),
            .cosponsor(let id),
            .leaveCosponsors(let id), .submit(let id), .withdraw(let id, _), .takeOver(let id),
            .admit(let id, _), .sendBack(let id, _), .openDebate(let id, _), .takePosition(let id, _, _),
            .comment(let id, _, _), .answer(let id, _, _), .amend(let id, _, _, _, _),
            .settleAmendment(let id, _, _), .requestReview(let id), .beginReview(let id),
            .giveOpinion(let id, _, _), .meetCondition(let id, _, _), .reportCondition(let id, _, _, _),
            .signOff(let id, _), .table(let id),
            .returnToDebate(let id, _, _), .activate(let id, _), .suspend(let id, _, _), .resume(let id, _),
            .beginClosing(let id), .evaluate(let id, _), .archive(let id):
            id
        }
    }
}
