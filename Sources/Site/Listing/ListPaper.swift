// SPDX-License-Identifier: Apache-2.0

/// A list for the typesetter (`files/typst/list.typ`): plain data, no markup.
struct ListPaper: Encodable {
    struct Checkpoint: Encodable {
        let title: String
        let text: String
    }

    let language: String
    let title: String
    let coalition: String
    /// Year, month, day.
    let date: [Int]
    let demonstration: Paper.Demonstration?
    /// Which part of the list it is, and as of when.
    var facts: [Paper.Row]
    /// How much is found, "12 initiatives".
    let found: String
    let table: Paper.Block
    /// The signed head of the record; nil until the paper is made.
    var checkpoint: Checkpoint?
}
