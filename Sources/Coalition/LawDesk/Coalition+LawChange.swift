// SPDX-License-Identifier: Apache-2.0

import Law

/// A law book comes into force by two people: one proposes it, another approves it, who was shown what it changes.
extension Coalition {
    func inspectChange(_ deed: LawDeed, _ author: Author, _ inspection: inout Inspection) -> Reach? {
        switch deed {
        case .propose(let draft):
            inspect(draft, &inspection)
            let id = LawChange.ID(series: "B", law.changes.count + 1)
            return Reach(audience: .coalition, about: [id.subject])
        case .approve(let id, let affected, let seen, let unopened):
            guard let change = openChange(id, &inspection) else { return nil }
            inspection.require(
                change.by.person != author.person, LawRefusal.samePerson, ["person": author.person.text])
            requireBase(change.draft, &inspection)
            inspection.require(
                seen == law.assessments.count, LawRefusal.assessmentsMoved,
                ["count": String(law.assessments.count), "seen": String(seen)])
            // Nobody was shown more than there are.
            let told = affected.count.addingReportingOverflow(unopened ?? 0)
            inspection.require(
                (unopened ?? 0) >= 0 && !told.overflow && told.partialValue <= law.assessments.count,
                LawRefusal.assessmentsMoved,
                ["count": String(law.assessments.count), "seen": String(told.partialValue)])
            inspect(affected, &inspection)
            return Reach(audience: .coalition, about: [id.subject])
        case .decline(let id, let reason):
            guard openChange(id, &inspection) != nil else { return nil }
            inspection.requireText(reason, "reason", official: languages)
            return Reach(audience: .coalition, about: [id.subject])
        default: return nil
        }
    }

    /// Each assessment is on the record, named once, and with the verdict that is recorded.
    private func inspect(_ affected: [AffectedAssessment], _ inspection: inout Inspection) {
        if let unknown = affected.first(where: { law.assessments[$0.assessment] == nil }) {
            return inspection.refuse(
                LawRefusal.unknownAssessment, ["assessment": unknown.assessment.text])
        }
        inspection.require(
            Set(affected.map(\.assessment)).count == affected.count
                && affected.allSatisfy { law.assessments[$0.assessment]?.verdict == $0.before },
            LawRefusal.otherEffects)
    }

    private func inspect(_ draft: LawChangeDraft, _ inspection: inout Inspection) {
        inspection.requireText(draft.note, "note", limit: TextLimit.note)
        inspection.require(draft.book != law.book, LawRefusal.nothingNew)
        requireBase(draft, &inspection)
        inspection.require(
            draft.replaces == nil || !draft.differences.isEmpty, LawRefusal.noDifference)
        inspection.require(
            draft.differences.count <= 10_000, InitiativeRefusal.tooMany,
            ["field": "differences", "limit": "10000"])
        for text in draft.differences.map(\.name) + draft.book.texts {
            inspection.requireText(text, "differences", limit: TextLimit.title)
        }
    }

    /// It still replaces the book that is in force.
    private func requireBase(_ draft: LawChangeDraft, _ inspection: inout Inspection) {
        inspection.require(
            draft.replaces == law.book, LawRefusal.baseMoved, ["version": law.book?.version ?? "–"])
    }

    private func openChange(_ id: LawChange.ID, _ inspection: inout Inspection) -> LawChange? {
        guard let change = law.changes[id] else {
            inspection.refuse(LawRefusal.unknownChange, ["change": id.text])
            return nil
        }
        inspection.require(change.isOpen, LawRefusal.changeClosed, ["change": id.text])
        return change
    }

    mutating func applyChange(_ deed: LawDeed, _ act: Act) {
        switch deed {
        case .propose(let draft):
            let change = LawChange(
                id: .init(series: "B", law.changes.count + 1), draft: draft, by: act.author, at: act.at,
                act: act.index)
            law.changes.insert(change)
            law.pendingChanges.insert(change.id)
        case .approve(let id, let affected, let seen, let unopened):
            law.changes[id]?.status = .adopted(
                .init(
                    by: act.author, at: act.at, act: act.index, affected: affected,
                    unopened: unopened ?? 0, assessments: seen))
            law.pendingChanges.remove(id)
            law.latest = id
        case .decline(let id, let reason):
            law.changes[id]?.status = .declined(by: act.author, at: act.at, reason: reason)
            law.pendingChanges.remove(id)
        default: break
        }
    }
}
