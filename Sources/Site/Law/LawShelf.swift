// SPDX-License-Identifier: Apache-2.0
import Coalition
package import Law
package import Record
import Synchronization

/// The law books that this node has at hand: the one that ships with the program, and those that its keeper put beside
/// the record. Which of them is in force is on the record.
///
/// They are read when somebody first asks, so that the site starts without them.
package final class LawShelf: Sendable {
    package typealias Reading = @Sendable () throws -> [LawBook]

    private let read: Reading
    private let books = Mutex<[LawBook]?>(nil)

    package init(_ read: @escaping Reading = { [] }) { self.read = read }

    /// Every book, in the order in which they were read.
    package func all() throws -> [LawBook] {
        try books.withLock { books in
            if let books { return books }
            let found = try read()
            books = found
            return found
        }
    }

    /// The book with these pins, byte for byte; nil where this node does not have it.
    package func book(_ pins: LawPins) throws -> LawBook? { try all().first { $0.pins == pins } }

    /// The book with these pins; of none, the one that is shown before the first is adopted. Nil where there is none that
    /// can be read: whoever opens a page of the law desk is told.
    func shown(_ pins: LawPins?) -> LawBook? {
        guard let pins else { return (try? all())?.first }
        return try? book(pins)
    }

    /// The book whose pins have this hash.
    package func book(_ hash: Hash) throws -> LawBook? { try all().first { $0.pins.hash == hash } }
}

extension Call {
    /// The law book in force. Before the first was adopted the one that ships can be read, and nothing be assessed.
    func lawBook() throws -> LawBook {
        if let pins = view.lawBook {
            guard let book = try site.law.book(pins) else { throw Fault.notFound }
            return book
        }
        guard let book = try site.law.all().first else { throw Fault.notFound }
        return book
    }

    /// The book that an assessment was made with; nil where this node does not have it.
    func lawBook(of assessment: StoredAssessment) throws -> LawBook? {
        try site.law.book(assessment.draft.book)
    }
}

extension SearchSources {
    /// Countries by locale data, and these law books.
    package init(_ shelf: LawShelf) { self.init(names: Countries.names) { shelf.shown($0) } }
}
