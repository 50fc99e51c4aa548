// SPDX-License-Identifier: Apache-2.0

/// What was agreed: each with an owner, on whose home page it stands, and a due date.
extension Coalition {
    /// The organisation whose office owns it; and the secretariat, which is in every audience.
    func audience(of plan: FollowUpPlan) -> Audience {
        .only([people[plan.owner]?.organisation].compactMap(\.self))
    }

    func inspect(_ plan: FollowUpPlan, at now: Instant, _ inspection: inout Inspection) {
        inspection.requireText(plan.action, in: languages, "action")
        inspection.require(
            people[plan.owner] != nil, VisitRefusal.unknownOwner, ["person": plan.owner.text])
        inspection.require(now.day <= plan.due, VisitRefusal.dueInPast, ["due": plan.due.description])
        if let initiative = plan.initiative {
            inspection.require(
                initiatives[initiative] != nil, VisitRefusal.unknownInitiative,
                ["initiative": initiative.text])
        }
    }

    func inspectCompletion(
        of id: FollowUp.ID, _ note: Remark, _ author: Author, _ inspection: inout Inspection
    ) -> Reach? {
        // Whoever may not see it learns nothing, not even whose it is.
        guard let followUp = followUps[id], isIn(audience(of: followUp.plan), author.organisation) else {
            inspection.refuse(VisitRefusal.unknownFollowUp, ["followUp": id.text])
            return nil
        }
        inspection.require(
            followUp.plan.owner == author.person, VisitRefusal.notOwner,
            ["followUp": id.text, "person": followUp.plan.owner.text])
        inspection.require(followUp.done == nil, VisitRefusal.alreadyDone, ["followUp": id.text])
        inspection.requireText(note, "note", official: languages)
        return Reach(audience: audience(of: followUp.plan), about: [followUp.origin.subject, id.subject])
    }

    mutating func agree(_ plan: FollowUpPlan, in origin: FollowUp.Origin, _ act: Act) -> FollowUp.ID {
        let followUp = FollowUp(
            id: .init(series: "F", followUps.count + 1), origin: origin, plan: plan, by: act.author,
            at: act.at)
        followUps.insert(followUp)
        return followUp.id
    }
}
