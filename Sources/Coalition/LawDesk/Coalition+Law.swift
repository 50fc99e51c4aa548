// SPDX-License-Identifier: Apache-2.0

package import Law

/// The law desk: which deed is ruled by which of its chapters.
extension Coalition {
    func inspect(
        _ deed: LawDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .propose, .approve, .decline: inspectChange(deed, author, &inspection)
        case .assess(let draft): inspect(draft, by: author, at: now, &inspection)
        case .withdraw(let id, let reason): inspectWithdrawal(of: id, reason, author, &inspection)
        case .override, .countersign, .lift: inspectOverride(deed, author, now, &inspection)
        case .dissent(let id, let opinion, let draft):
            inspectDissent(draft, from: opinion, on: id, author, &inspection)
        }
    }

    mutating func apply(_ deed: LawDeed, _ act: Act) {
        switch deed {
        case .propose, .approve, .decline: applyChange(deed, act)
        case .assess(let draft): store(draft, act)
        case .withdraw(let id, let reason):
            law.assessments[id]?.withdrawn = .init(by: act.author, at: act.at, reason: reason)
        case .override, .countersign, .lift: applyOverride(deed, act)
        case .dissent(let id, let opinion, let draft):
            initiatives[id]?.dissents.append(
                Dissent(draft: draft, opinion: opinion, by: act.author, at: act.at, act: act.index))
        }
    }
}

/// What the record holds of the law desk.
package struct LawDesk: Sendable {
    package internal(set) var changes = Table<LawChange>()
    package internal(set) var assessments = Table<StoredAssessment>()
    package internal(set) var overrides = Table<Override>()
    /// The change that brought the law book in force; nil before the first.
    package internal(set) var latest: LawChange.ID?
    /// Changes and overrides that await a second signature.
    var pendingChanges: Set<LawChange.ID> = []
    var pendingOverrides: Set<Override.ID> = []
    /// The assessments of each initiative, and the overrides of each assessment; oldest first.
    var assessmentsByInitiative: Index<Initiative.ID, [StoredAssessment.ID]> = [:]
    var overridesByAssessment: Index<StoredAssessment.ID, [Override.ID]> = [:]

    /// What conditions of law books ask for, as the latest assessment that sets each words it.
    var wordings: [String: Multilingual] = [:]

    /// The assessments that bind whoever clears an initiative's present text: of those that were not withdrawn the
    /// latest as each kind of act, oldest first. What is assessed as a visit as well takes nothing from what was
    /// answered about a transfer of data.
    package func bindingAssessments(of initiative: Initiative) -> [StoredAssessment] {
        let standing = assessments(ofPresentText: initiative).filter { $0.withdrawn == nil }
        let latest = standing.reduce(into: [:]) { $0[$1.draft.kind] = $1.id }
        return standing.filter { latest[$0.draft.kind] == $0.id }
    }

    /// Oldest first, withdrawn ones too.
    func assessments(ofPresentText initiative: Initiative) -> [StoredAssessment] {
        (assessmentsByInitiative[initiative.id] ?? []).compactMap { assessments[$0] }
            .filter { $0.draft.textHash == initiative.texts.hash }
    }

    /// The law book in force, by its pins.
    package var book: LawPins? { latest.flatMap { changes[$0]?.draft.book } }
}
