// SPDX-License-Identifier: Apache-2.0

/// One of the few numbers that the score of two names is made of. `w` is a part's weight; shares are of the mean weight of
/// both names.
enum Feature: Int, CaseIterable {
    /// What is missing to the weight of one and a half rare names that met: how little there is to go by.
    case thin
    /// The same, times the heaviest part on either side that met nothing: little that met, beside something that did not.
    case thinBesideUnmet
    /// One has a single part that counts, the other several.
    case single
    /// Share that met only when put together, and not letter by letter: consonants of two names make many a third one.
    case joined
    /// Shares that met by how well: the same or a known variant (≥ 0.965), and ever less alike down to 0.55.
    case same, near, fair, poor, faint
    /// Share that both sides have and that did not meet: a contradiction.
    case contradicted
    /// Share that one side has beyond the other: an omission.
    case omittedByQuery, omittedByEntry
    /// The lighter of the two heaviest parts that met nothing, and the heavier.
    case heaviestUnmet, heaviestAlone
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
