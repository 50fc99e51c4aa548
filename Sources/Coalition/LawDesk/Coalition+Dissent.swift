// SPDX-License-Identifier: Apache-2.0

/// How another adviser parts from an opinion.
extension Coalition {
    func inspectDissent(
        _ draft: DissentDraft, from act: Int, on id: Initiative.ID, _ author: Author,
        _ inspection: inout Inspection
    ) -> Reach? {
        guard let initiative = known(id, to: author, &inspection) else { return nil }
        inspection.require(
            !initiative.sponsors.contains(author.organisation), InitiativeRefusal.adviserOfSponsor,
            ["organisation": author.organisation.text])
        inspection.requireText(draft.reasoning, "reasoning", limit: TextLimit.paragraph)
        inspection.require(!draft.instruments.isEmpty, InitiativeRefusal.noInstrument)
        for instrument in draft.instruments {
            inspection.requireText(instrument, "instruments", limit: TextLimit.citation)
        }
        guard let opinion = initiative.opinionInForce, opinion.act == act else {
            inspection.refuse(LawRefusal.unknownOpinion)
            return nil
        }
        let person = ["person": author.person.text]
        inspection.require(opinion.by.person != author.person, LawRefusal.ownOpinion, person)
        inspection.require(opinion.finding != draft.finding, LawRefusal.sameFinding)
        inspection.require(
            !initiative.dissents.contains { $0.opinion == act && $0.by.person == author.person },
            LawRefusal.dissentedAlready, person)
        return reach(of: initiative)
    }
}
