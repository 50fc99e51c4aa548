// SPDX-License-Identifier: Apache-2.0

/// One of the few numbers that the score of two names is made of. `w` is a part's weight; shares are of the mean weight of
/// both names.
enum Feature: Int, CaseIterable {
    /// Weight that met, times likeness, at most 3: how much there is to go by.
    case matched
    /// Shares that met by how well: the same or a known variant (≥ 0.965), and ever less alike down to 0.55.
    case same, near, fair, poor, faint
    /// Share that both sides have and that did not meet: a contradiction.
    case contradicted
    /// Share that one side has beyond the other: an omission.
    case omittedByQuery, omittedByEntry
    /// The lighter of the two heaviest parts that met nothing.
    case heaviestUnmet
    /// Both have patronymics, and these did not meet.
    case patronymicsDiffer
    /// Parts that met stand in another order.
    case inverted
    /// Shares of each name that met: of the one that met more, and of the other.
    case covered, coveredOther
    /// The least alike of what met.
    case worstLink
    /// Met by an initial.
    case initial
    /// One is in Arabic letters; and what is contradicted then, for transcription explains less of it than one thinks.
    case abjad, abjadContradicted
    /// One is in Cyrillic letters.
    case cyrillic
    /// What the first, and the last, parts of both weigh that met nothing: brothers, namesakes.
    case firstsDiffer, lastsDiffer
    /// What the name weighs that one has before the other's first: a child's own.
    case child
}
