// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Looks for names among those that are kept, so that one of them can be erased.
///
/// It reads the book page by page. An index of words would be quicker, but it would hold the names a second time, where
/// every erasure, every expiry and every backup had to think of it, and for a question that is asked a few times a year. So
/// that reading keeps nobody waiting, it is an actor's work: however many ask, one page is read at a time, beside the
/// requests; a question reads so many names and no more, and goes on where it stopped if somebody wishes; and between two
/// pages a question that was given up ends.
actor NameSearch {
    /// How far a question has come: names are read in the order in which they were last screened.
    struct Place: Hashable, Sendable {
        let last: Instant
        let subject: ScreenedSubject.ID

        init(_ subject: ScreenedSubject) {
            last = subject.last
            self.subject = subject.id
        }

        /// As a form carries it: "1800000000000 S-3f9c".
        init?(_ text: String) {
            let parts = text.split(separator: " ")
            guard parts.count == 2, let milliseconds = Int64(parts[0]),
                let subject = ScreenedSubject.ID(String(parts[1]))
            else { return nil }
            last = Instant(milliseconds: milliseconds)
            self.subject = subject
        }

        var text: String { "\(last.milliseconds) \(subject)" }

        /// The book goes on behind a subject, of which it asks no more than this.
        fileprivate var mark: ScreenedSubject {
            ScreenedSubject(
                id: subject, details: ScreenedSubject.Details(kind: .unspecified, name: ""), first: last,
                last: last)
        }
    }

    struct Answer: Sendable {
        var found: [ScreenedSubject] = []
        /// How many names were read.
        var read = 0
        /// Where to go on; nil where the book is at its end, or as many were found as were asked for.
        var rest: Place?
    }

    private let book: any ScreeningBook
    private let reach: Int
    private let pageSize: Int

    /// - Parameters:
    ///   - reach: How many names a question reads: a second or two.
    ///   - pageSize: How many of them are read together.
    init(_ book: any ScreeningBook, reach: Int = 100_000, pageSize: Int = 1000) {
        self.book = book
        self.reach = reach
        self.pageSize = pageSize
    }

    /// Those each of whose words begins a word of the name, or of the number that is known of it.
    ///
    /// - Parameters:
    ///   - before: When they were last screened.
    ///   - limit: After how many it ends; the last page may have a few more.
    func names(like asked: String, before: Instant, from start: Place?, limit: Int) async throws -> Answer {
        let wanted = Self.words(of: asked)
        var answer = Answer()
        guard !wanted.isEmpty else { return answer }
        var last = start?.mark
        while true {
            try Task.checkCancellation()
            let page = try book.subjects(before: before, after: last, limit: pageSize)
            answer.found += page.filter { Self.has($0, wanted) }
            answer.read += page.count
            guard let end = page.last, answer.found.count < limit else { return answer }
            guard answer.read < reach else {
                answer.rest = Place(end)
                return answer
            }
            last = end
            await Task.yield()
        }
    }

    /// The same among those of one run.
    func names(like asked: String, in run: ScreeningRun.ID) throws -> Answer {
        let wanted = Self.words(of: asked)
        let tokens = try book.subjects(of: run)
        let subjects = try book.subjects(tokens)
        var answer = Answer(read: tokens.count)
        guard !wanted.isEmpty else { return answer }
        answer.found = tokens.compactMap { subjects[$0] }.filter { Self.has($0, wanted) }
        return answer
    }

    private static func words(of text: String) -> [String] { SearchWord.words(of: text).map(\.folded) }

    private static func has(_ subject: ScreenedSubject, _ wanted: [String]) -> Bool {
        let known = words(of: "\(subject.details.name) \(subject.details.identifier ?? "")")
        return wanted.allSatisfy { part in known.contains { $0.hasPrefix(part) } }
    }
}
