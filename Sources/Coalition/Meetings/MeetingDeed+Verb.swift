// SPDX-License-Identifier: Apache-2.0

/// The secretariat prepares and records; the chair opens, adjourns, closes and approves; a state speaks for itself.
extension MeetingDeed {
    package var verb: Verb {
        switch self {
        case .convene: Verb("convene", .administer)
        case .replan: Verb("replan", .administer)
        case .postpone: Verb("postpone", .administer)
        case .cancel: Verb("cancel", .chair)
        case .addItem: Verb("addItem", .administer)
        case .changeItem: Verb("changeItem", .administer)
        case .removeItem: Verb("removeItem", .administer)
        case .arrange: Verb("arrange", .administer)
        case .proposeItem: Verb("proposeItem", .propose)
        case .settleProposal: Verb("settleProposal", .administer)
        case .answer: Verb("answer", .speak)
        case .count: Verb("count", .administer)
        case .open: Verb("open", .chair)
        case .adjourn: Verb("adjourn", .chair)
        case .close: Verb("close", .chair)
        case .writeMinutes: Verb("writeMinutes", .administer)
        case .circulate: Verb("circulate", .administer)
        case .correct: Verb("correct", .speak)
        case .answerCorrection: Verb("answerCorrection", .administer)
        case .approveMinutes: Verb("approveMinutes", .chair)
        case .annotate: Verb("annotate", .chair)
        case .agree: Verb("agree", .administer)
        }
    }

    /// The meeting that it is about; nil for a new one.
    package var meeting: Meeting.ID? {
        switch self {
        case .convene: nil
        case .replan(let id, _), .postpone(let id, _, _), .cancel(let id, _), .addItem(let id, _),
            .changeItem(let id, _, _), .removeItem(let id, _), .arrange(let id, _), .proposeItem(let id, _),
            .settleProposal(let id, _, _, _), .answer(let id, _), .count(let id, _), .open(let id),
            .adjourn(let id, _, _, _), .close(let id), .writeMinutes(let id, _, _), .circulate(let id, _),
            .correct(let id, _, _), .answerCorrection(let id, _, _, _), .approveMinutes(let id),
            .annotate(let id, _), .agree(let id, _, _):
            id
        }
    }

    /// Whether a state or a partner does it in its own name; everything else is the secretariat's work.
    var isOfState: Bool {
        switch self {
        case .proposeItem, .answer, .correct: true
        default: false
        }
    }
}
