// SPDX-License-Identifier: Apache-2.0
import Coalition

extension ActSubstance {
    mutating func add(_ deed: MeetingDeed) {
        switch deed {
        case .convene(let plan), .replan(_, let plan):
            title(plan.title)
            fact(call.dates.moment(plan.begins))
        case .postpone(_, let time, let reason):
            fact(call.dates.moment(time.begins))
            quote(reason)
        case .adjourn(_, let begins, _, let reason):
            fact(call.dates.moment(begins))
            quote(reason)
        case .cancel(_, let reason): quote(reason)
        case .addItem(_, let item), .changeItem(_, _, let item), .proposeItem(_, let item):
            title(item.title)
            fact("meeting.kind.\(item.kind.rawValue)")
        case .removeItem(_, let item): number("history.item", item)
        case .arrange, .open, .close, .approveMinutes: break
        case .settleProposal(_, _, let accepted, let reason):
            fact(accepted ? "meeting.proposal.accepted" : "meeting.proposal.declined")
            quote(reason)
        case .answer(_, let attendance):
            fact(attendance.attends ? "meeting.standing.attends" : "meeting.standing.regrets")
            if attendance.attends { number("history.delegation", attendance.size) }
            quote(attendance.remark)
        case .count(_, let present): number("meeting.present-count", present.count)
        case .writeMinutes, .circulate, .correct, .answerCorrection, .annotate, .agree: addMinutes(deed)
        }
    }

    private mutating func addMinutes(_ deed: MeetingDeed) {
        switch deed {
        case .writeMinutes(_, let item, let minutes):
            number("history.item", item)
            quote(minutes.summary)
        case .circulate(_, let until):
            fact("meeting.corrections-by", ["moment": call.dates.moment(until)])
        case .correct(_, let item, let remark):
            number("history.item", item)
            quote(remark)
        case .answerCorrection(_, _, let accepted, let remark):
            fact(accepted ? "meeting.correction.accepted" : "meeting.correction.declined")
            quote(remark)
        case .annotate(_, let note): quote(note)
        case .agree(_, _, let followUp):
            title(followUp.action)
            fact(.text(call.view.person(followUp.owner).map { call.plain($0.title) } ?? "–"))
            fact("history.by", ["day": call.dates.day(followUp.due)])
        default: break
        }
    }
}
