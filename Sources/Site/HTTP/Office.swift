// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// The site's only way to the coalition: a view of it for one viewer, and a door for deeds.
package protocol Office: Sendable {
    func view(for viewer: Viewer, at now: Instant) async -> View
    /// Admits a deed and makes it durable, or refuses it. The same submission twice is one act.
    func submit(_ deed: Deed, by author: Author, as submission: Act.ID) async throws -> Outcome
}

/// What became of a deed.
package enum Outcome: Sendable {
    /// It stands on the record at this position; warnings do not stop an act.
    case done(act: Int, warnings: [Finding])
    case refused([Finding])
}
