// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Synchronization
import Testing

@testable import Site

/// Names that are past their time and held back: remembered until when, not read again at every turn.
@Suite struct RetentionTests {
    private let site = TestSite()

    @Test func `what holds names back is not worked out again while nothing is done`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            let book = CountingBook(desk.desk.book)
            let counting = ScreeningDesk(library: desk.library, lists: desk.lists, book: book)
            func keepUp() async throws {
                try await ScreeningKeeping(desk: counting, registry: registry).keepUp(at: site.clock.now)
            }
            await scene.wait(.days(366))
            for _ in 0..<5 { try await keepUp() }
            #expect(book.given == 1, "the name was read once")
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            for _ in 0..<5 { try await keepUp() }
            #expect(book.given == 1, "what was done about it is on the record")
            #expect(try book.tokens().count == 1, "somebody has just written about it")
            await scene.wait(.days(366))
            try await keepUp()
            #expect(try book.tokens().isEmpty)
        }
    }

    @Test func `a name that was held back and is screened again is kept from then on`() async throws {
        try await site.atDesk { scene, registry, desk in
            let hit = try await scene.raise()
            await scene.wait(.days(366))
            try await desk.keepUp(registry, at: site.clock.now)
            try await scene.decide(hit, "different")
            try await scene.confirm(hit)
            try await desk.keepUp(registry, at: site.clock.now)
            await scene.wait(.days(300))
            _ = try await scene.screen()
            await scene.wait(.days(100))
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(try desk.desk.book.tokens().count == 1, "it was screened a hundred days ago")
            await scene.wait(.days(266))
            try await desk.keepUp(registry, at: site.clock.now)
            #expect(try desk.desk.book.tokens().isEmpty)
        }
    }

    @Test func `more names than go into one act go turn by turn`() async throws {
        try await site.atDesk { scene, registry, desk in
            let rows = (1...7).map { "Somebody Number \($0)" }.joined(separator: "\n")
            _ = try await scene.upload("analyst", "/screening/uploads", "name\n\(rows)\n")
            try await desk.keepUp(registry, at: site.clock.now)
            await scene.wait(.days(366))
            var left: [Int] = []
            for _ in 0..<3 {
                var keeping = ScreeningKeeping(desk: desk.desk, registry: registry)
                keeping.expiryLimit = 3
                try await keeping.keepUp(at: site.clock.now)
                left.append(try desk.desk.book.tokens().count)
            }
            #expect(left == [4, 1, 0])
        }
    }
}

/// A book that counts how many old names it was asked to give.
private final class CountingBook: ScreeningBook {
    private let book: any ScreeningBook
    private let count = Mutex(0)

    init(_ book: any ScreeningBook) { self.book = book }

    var given: Int { count.withLock { $0 } }

    func subjects(before: Instant, after: ScreenedSubject?, limit: Int) throws -> [ScreenedSubject] {
        let subjects = try book.subjects(before: before, after: after, limit: limit)
        count.withLock { $0 += subjects.count }
        return subjects
    }

    func take(_ details: [ScreenedSubject.Details], at now: Instant) async throws -> [ScreenedSubject] {
        try await book.take(details, at: now)
    }
    func commitment(to subjects: [ScreenedSubject.ID]) throws -> Hash { try book.commitment(to: subjects) }
    func subject(_ id: ScreenedSubject.ID) throws -> ScreenedSubject? { try book.subject(id) }
    func subjects(_ ids: [ScreenedSubject.ID]) throws -> [ScreenedSubject.ID: ScreenedSubject] {
        try book.subjects(ids)
    }
    func subjects(since: Instant) throws -> [ScreenedSubject] { try book.subjects(since: since) }
    func tokens() throws -> [ScreenedSubject.ID] { try book.tokens() }
    func subjects(of run: ScreeningRun.ID) throws -> [ScreenedSubject.ID] { try book.subjects(of: run) }
    func note(_ subjects: [ScreenedSubject.ID], in run: ScreeningRun.ID) async throws {
        try await book.note(subjects, in: run)
    }
    func destroy(_ subjects: [ScreenedSubject.ID]) async throws { try await book.destroy(subjects) }
    func note(_ access: ScreeningAccess) throws { try book.note(access) }
    func accesses(_ places: Range<Int>) throws -> (accesses: [ScreeningAccess], count: Int) {
        try book.accesses(places)
    }
    func accesses(after number: Int?, descending: Bool, limit: Int) throws -> (
        accesses: [(number: Int, access: ScreeningAccess)], count: Int
    ) { try book.accesses(after: number, descending: descending, limit: limit) }
    func add(_ upload: ScreeningUpload, of subjects: [ScreenedSubject.ID]) async throws {
        try await book.add(upload, of: subjects)
    }
    func uploads() throws -> [ScreeningUpload] { try book.uploads() }
    func upload(_ id: ScreeningUpload.ID) throws -> ScreeningUpload? { try book.upload(id) }
    func waitingRows(of upload: ScreeningUpload.ID, limit: Int) throws -> [ScreeningUpload.Row] {
        try book.waitingRows(of: upload, limit: limit)
    }
    func rows(of upload: ScreeningUpload.ID, from first: Int, limit: Int) throws -> [ScreeningUpload.Row] {
        try book.rows(of: upload, from: first, limit: limit)
    }
    func rowCount(of upload: ScreeningUpload.ID) throws -> Int { try book.rowCount(of: upload) }
    func finish(_ rows: [ScreeningUpload.Row], of upload: ScreeningUpload.ID) async throws {
        try await book.finish(rows, of: upload)
    }
    func fail(_ upload: ScreeningUpload.ID, because reason: String) async throws {
        try await book.fail(upload, because: reason)
    }
}
