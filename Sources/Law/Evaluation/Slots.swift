// SPDX-License-Identifier: Apache-2.0

/// Which number each term and each answer has in a compiled program.
///
/// A cell of the vector of facts is 0 where the answer is not known; else the place of the answer among the term's
/// values from 1, or a day counted so that it is positive.
struct Slots: Sendable {
    /// As many values as a term can have: each is a bit of a word, and bit 0 stands for none.
    static let valueLimit = 63

    let terms: [Term]
    private let places: [Term.ID: Int]
    private let values: [[String: Int32]]
    /// Beside the terms, whose many texts would be taken along with every look.
    private let scopes: [Term.Scope]
    private let isDate: [Bool]

    init(_ vocabulary: Vocabulary) {
        let date = Term(id: Vocabulary.date, answer: .date)
        terms = [date] + vocabulary.terms.filter { $0.id != Vocabulary.date }
        places = Dictionary(zip(terms.map(\.id), terms.indices), uniquingKeysWith: min)
        values = terms.map { term in
            Dictionary(
                zip(term.values.map(\.text), (1...).lazy.map(Int32.init)), uniquingKeysWith: min)
        }
        scopes = terms.map(\.scope)
        isDate = terms.map { $0.answer == .date }
    }

    var count: Int { scopes.count }

    func scope(at slot: Int) -> Term.Scope { scopes[slot] }

    func place(of term: Term.ID) -> Int? { places[term] }

    func slot(of term: Term.ID) -> Int {
        guard let place = places[term] else { preconditionFailure("`\(term)` is not in the vocabulary") }
        return place
    }

    func mask(of answers: [String], in term: Term.ID) -> UInt64 {
        let known = values[slot(of: term)]
        return answers.reduce(0) { mask, answer in
            guard let value = known[answer] else {
                preconditionFailure("`\(term)` is never `\(answer)`")
            }
            return mask | 1 << UInt64(value)
        }
    }

    /// The cell for an answer as it is written; nil where the term cannot have it.
    func cell(_ answer: String, at slot: Int) -> Int32? {
        isDate[slot] ? LawDate(answer).map(Self.cell) : values[slot][answer]
    }

    /// How a cell is written; nil where it is not known.
    func answer(_ cell: Int32, at slot: Int) -> String? {
        guard cell > 0 else { return nil }
        switch terms[slot].answer {
        case .choice(let values): return values[Int(cell) - 1].text
        case .date: return LawDate(number: Int(cell) - Self.dayOffset).description
        }
    }

    /// The days before 1970 that a date can have, and one.
    private static let dayOffset = 719_164

    static func cell(_ day: LawDate) -> Int32 { Int32(day.number + dayOffset) }
}
