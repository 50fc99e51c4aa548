// SPDX-License-Identifier: Apache-2.0

/// What is done about meetings: convened with notice to every member, its agenda drawn up, answered by each state,
/// opened with a quorum, adjourned or closed; its minutes written, circulated, corrected and approved.
package enum MeetingDeed: Codable, Hashable, Sendable {
    case convene(plan: MeetingPlan)
    /// Everything but the time: that is put off with a reason.
    case replan(meeting: Meeting.ID, plan: MeetingPlan)
    case postpone(meeting: Meeting.ID, time: MeetingTime, reason: Multilingual)
    case cancel(meeting: Meeting.ID, reason: Multilingual)
    case addItem(meeting: Meeting.ID, item: MeetingItemPlan)
    case changeItem(meeting: Meeting.ID, number: Int, item: MeetingItemPlan)
    case removeItem(meeting: Meeting.ID, number: Int)
    /// The numbers of all items, in the order in which they are taken.
    case arrange(meeting: Meeting.ID, order: [Int])
    case proposeItem(meeting: Meeting.ID, item: MeetingItemPlan)
    case settleProposal(meeting: Meeting.ID, proposal: Int, accepted: Bool, reason: Remark?)
    case answer(meeting: Meeting.ID, attendance: AttendancePlan)
    /// Who is in the room now, all of them.
    case count(meeting: Meeting.ID, present: [Organisation.ID])
    case open(meeting: Meeting.ID)
    case adjourn(meeting: Meeting.ID, begins: Instant, ends: Instant, reason: Multilingual)
    case close(meeting: Meeting.ID)
    case writeMinutes(meeting: Meeting.ID, item: Int, minutes: MinutesText)
    case circulate(meeting: Meeting.ID, until: Instant)
    case correct(meeting: Meeting.ID, item: Int, remark: Remark)
    case answerCorrection(meeting: Meeting.ID, correction: Int, accepted: Bool, remark: Remark)
    case approveMinutes(meeting: Meeting.ID)
    case annotate(meeting: Meeting.ID, note: Multilingual)
    case agree(meeting: Meeting.ID, item: Int?, followUp: FollowUpPlan)
}
