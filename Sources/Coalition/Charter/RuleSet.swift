// SPDX-License-Identifier: Apache-2.0

/// How a decision is taken: every number of the procedure is a parameter here.
///
/// A decision freezes its rule set, by hash, when it opens.
package struct RuleSet: Codable, Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<RuleSet>

    package enum Method: String, Codable, Hashable, Sendable, CaseIterable {
        /// Adopted if the chair puts the text and no credentialed state objects.
        case consensus
        /// Adopted at the deadline unless a state breaks the silence.
        case silence
        /// Adopted at the close if the ballots that states cast in writing reach the majority, and enough of them were cast.
        case vote
    }

    package var id: ID
    package var title: Multilingual
    package var method: Method
    /// The shortest time between opening and deadline of a silence or a vote.
    package var minimumWindow: Span
    /// The shortest time between tabling and opening.
    package var noticePeriod: Span
    /// The shortest window for debate.
    package var debateWindow: Span
    /// How long one "reserve" (a state asking for time) extends a silence, once. Nil: no reserve.
    package var reserveExtension: Span?
    /// An outage that touches this last stretch before a deadline obliges the chair to extend or annul.
    package var outageTail: Span
    /// How long after the decision states may add reservations and statements.
    package var statementWindow: Span
    /// How ballots count; for a vote, and nothing else.
    package var ballots: Ballots?
    /// From this day no decision opens under it; those that are open stay.
    package var ended: Day?

    package init(
        id: ID, title: Multilingual, method: Method, minimumWindow: Span, noticePeriod: Span,
        debateWindow: Span, reserveExtension: Span? = nil, outageTail: Span, statementWindow: Span,
        ballots: Ballots? = nil
    ) {
        self.id = id
        self.title = title
        self.method = method
        self.minimumWindow = minimumWindow
        self.noticePeriod = noticePeriod
        self.debateWindow = debateWindow
        self.reserveExtension = reserveExtension
        self.outageTail = outageTail
        self.statementWindow = statementWindow
        self.ballots = ballots
    }
}
