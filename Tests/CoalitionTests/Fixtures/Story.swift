// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Plays deeds on a coalition one after the other, as the registry would, without a journal.
struct Story {
    private(set) var coalition = Coalition()
    /// Every act so far, as a journal would hold it.
    private(set) var acts: [Act] = []
    /// What was said against the deed that came last.
    private(set) var findings: [Finding] = []
    var now = Instant("2021-06-01T08:00:00Z") ?? Instant(milliseconds: 0)

    init(charter: Charter = SmallCharter.charter) {
        let verdict = tell(.charter(.found(charter: charter)), by: .system)
        precondition(verdict.isAdmitted, "the charter of the story is at fault: \(verdict.findings)")
    }

    /// Does a deed as this person; the organisation is the person's own.
    @discardableResult
    mutating func tell(_ deed: Deed, by person: Person.ID) -> Verdict {
        let organisation = coalition.people[person]?.organisation ?? "nowhere"
        return tell(deed, by: Author(person: person, organisation: organisation))
    }

    @discardableResult
    mutating func tell(_ deed: Deed, by author: Author) -> Verdict {
        let verdict = coalition.admit(deed, by: author, at: now)
        findings = verdict.findings
        guard case .admitted(let admission, _) = verdict else { return verdict }
        let act = Act(
            id: .init(series: "test", coalition.count), index: coalition.count, at: now, author: author,
            credential: admission.credential, audience: admission.audience, about: admission.about, deed: deed
        )
        coalition.apply(act)
        acts.append(act)
        return verdict
    }

    /// Puts a deed on the record that the rules of an earlier day admitted, as a journal hands it on.
    mutating func recall(_ deed: Deed, by person: Person.ID, about: [Subject]) {
        let organisation = coalition.people[person]?.organisation ?? "nowhere"
        let act = Act(
            id: .init(series: "test", coalition.count), index: coalition.count, at: now,
            author: Author(person: person, organisation: organisation), credential: nil, audience: .coalition,
            about: about, deed: deed)
        coalition.apply(act)
        acts.append(act)
    }

    /// The state that the record leads to once some of its acts are erased.
    func replayed(without isErased: (Act) -> Bool) -> Coalition {
        var state = Coalition()
        for act in acts {
            if isErased(act) { state.applyErased(index: act.index, at: act.at) } else { state.apply(act) }
        }
        return state
    }

    /// Puts into the state what no act has led to, where chance is to make worlds.
    mutating func rewrite(_ change: (inout Coalition) -> Void) { change(&coalition) }

    /// Does a deed that must be admitted.
    mutating func expect(
        _ deed: Deed, by person: Person.ID, _ location: SourceLocation = #_sourceLocation
    ) {
        let verdict = tell(deed, by: person)
        #expect(verdict.isAdmitted, "\(verdict.findings.map(\.summary))", sourceLocation: location)
    }

    /// Does a deed that must be refused, for this reason among others.
    mutating func refuse(
        _ deed: Deed, by person: Person.ID, with refusal: some Refusal,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let verdict = tell(deed, by: person)
        #expect(!verdict.isAdmitted, "admitted, expected \(refusal.code)", sourceLocation: location)
        #expect(
            verdict.findings.map(\.code).contains(refusal.code), "\(verdict.findings.map(\.code))",
            sourceLocation: location)
    }

    mutating func wait(_ span: Span) {
        now = now + span
        while let deed = coalition.due(at: now).first { tell(.clock(deed), by: .system) }
    }

    func view(for viewer: Viewer) -> View { View(of: coalition, for: viewer, at: now) }
}
