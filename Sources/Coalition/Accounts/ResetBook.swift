// SPDX-License-Identifier: Apache-2.0

/// Where a node keeps the requests for resets. What happens to the account, and what is noted of it, happens in one step
/// with the decision, so that of two who decide at once one is refused and nothing is done by halves.
package protocol ResetBook: Sendable {
    /// Files a request; nil where one for that account is open already.
    func askReset(
        of login: String, _ parts: Set<ResetRequest.Part>, reason: String, by asker: String, at now: Instant,
        noting events: [SecurityEvent]
    ) async throws -> ResetRequest?

    func reset(id: Int) async throws -> ResetRequest?
    /// The latest first; of one account, or of all.
    func resets(of login: String?, limit: Int) async throws -> [ResetRequest]

    /// Decides on a request; false where it is no longer open at that moment. A confirmed one takes effect: factors and
    /// recovery codes go, or the password, and sessions end.
    ///
    /// - Parameter invitation: the mark of the code with which the holder sets a new password, and until when.
    func decideReset(
        _ id: Int, as decision: ResetRequest.Decision, invitation: (mark: [UInt8], until: Instant)?,
        noting events: [SecurityEvent]
    ) async throws -> Bool

    /// Notes which requests nobody decided in time, and forgets those that are older than events are kept.
    func sweepResets(at now: Instant) async throws
}
