// SPDX-License-Identifier: Apache-2.0
package import Record

/// What is done at the screening desk.
package enum ScreeningDeed: Codable, Hashable, Sendable {
    /// A version of a list came into force. The node's own, once it has read and checked the list.
    case enforce(edition: ListEdition)
    /// A list is no longer looked in; what was found in it stays. The node's own, where its keeper has removed the list.
    case retire(list: ListEdition.Name)
    case run(run: ScreeningRun)
    /// Names that were screened lately were screened again, because a list has changed. The node's own; in parts, where
    /// they are many.
    case rescreen(run: ScreeningRun, list: ListEdition.Name, version: Hash, isLast: Bool)
    /// Entries on which hits wait were corrected or struck off in this version, or those of confirmed hits struck off. The
    /// node's own, as soon as the version is in force.
    case revise(list: ListEdition.Name, version: Hash, entries: [RevisedEntry])
    /// `basedOn` is the turn of the hit that was read: refused where it has had another since.
    case decide(hit: ScreeningHit.ID, finding: ScreeningHit.Finding, reason: Remark, basedOn: Int? = nil)
    /// The second one, never the same.
    case review(hit: ScreeningHit.ID, agrees: Bool, reason: Remark, basedOn: Int? = nil)
    case release(hit: ScreeningHit.ID, until: Day, reason: Remark)
    case endRelease(hit: ScreeningHit.ID, reason: Remark)
    /// A name, and all that was written about it, is destroyed.
    case forget(subject: ScreenedSubject.ID, ground: ForgettingGround)
    /// Names whose time to be kept is over. The node's own.
    case expire(subjects: [ScreenedSubject.ID])
}

/// Why a name is destroyed before its time.
package enum ForgettingGround: String, Codable, Hashable, Sendable, CaseIterable {
    /// The person asked for it, and the law gives it to them.
    case request
    /// It should not have been screened, or was typed wrongly.
    case mistake
}
