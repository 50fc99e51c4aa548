// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Storage

/// Names beside the record: known again, kept for a time, and gone when they are gone.
@Suite struct ScreeningBookTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "screenings-\(UUID().uuidString)")
    private let now = Instant(milliseconds: 1_800_000_000_000)

    private var path: String { folder.appending(path: "screenings.sqlite").path }

    private func book() throws -> SQLiteScreenings {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try SQLiteScreenings(path: path)
    }

    private func details(_ name: String) -> ScreenedSubject.Details {
        .init(kind: .person, name: name, birth: "1971", country: "jo")
    }

    private func bytesOnDisk() -> String {
        ["", "-wal"].map { ending in
            String(decoding: (try? Data(contentsOf: URL(filePath: path + ending))) ?? Data(), as: UTF8.self)
        }.joined()
    }

    @Test func `the same details are the same subject, others another one`() async throws {
        let book = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try await book.take([details("Wadih"), details("Rafida")], at: now)
        let again = try await book.take([details("Wadih")], at: now + .days(3))
        #expect(again.map(\.id) == [first[0].id])
        #expect(again[0].first == now && again[0].last == now + .days(3))
        #expect(first[0].id != first[1].id)
        #expect(try book.subject(first[1].id)?.details == details("Rafida"))
        #expect(try book.subjects(since: now + .days(1)).map(\.id) == [first[0].id])
        let old = try book.subjects(before: now + .days(1), after: nil, limit: 9)
        #expect(old.map(\.id) == [first[1].id])
    }

    @Test func `a run is noted for those who are still kept`() async throws {
        let book = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = try await book.take([details("Wadih"), details("Rafida")], at: now).map(\.id)
        let run: ScreeningRun.ID = "Q-1"
        try await book.destroy([names[0]])
        try await book.note(names, in: run)
        #expect(try book.subjects(of: run) == [names[1]])
    }

    @Test func `old names are given page by page, the oldest first, those of one moment too`() async throws {
        let book = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        var expected: [ScreenedSubject.ID] = []
        for (days, names) in [(0, ["A", "B", "C"]), (1, ["D", "E"]), (2, ["F"])] {
            let taken = try await book.take(names.map { details($0) }, at: now + .days(days))
            expected += taken.map(\.id).sorted { $0.text < $1.text }
        }
        var found: [ScreenedSubject] = []
        while let next = try book.subjects(before: now + .days(9), after: found.last, limit: 1).first {
            found.append(next)
        }
        #expect(found.map(\.id) == expected)
    }

    @Test func `a token says nothing of the name, and another node draws another one`() async throws {
        let book = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        let other = try SQLiteScreenings(path: folder.appending(path: "other.sqlite").path)
        let one = try await book.take([details("Wadih")], at: now)
        let two = try await other.take([details("Wadih")], at: now)
        #expect(one[0].id != two[0].id)
        #expect(try book.commitment(to: [one[0].id]) != other.commitment(to: [two[0].id]))
        #expect(try book.commitment(to: [one[0].id]) == book.commitment(to: [one[0].id]))
    }

    @Test func `what is destroyed is gone from the file, with all that led to it`() async throws {
        let book = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        let taken = try await book.take([details("Zebediah Quartz"), details("Rafida")], at: now)
        try await book.note(taken.map(\.id), in: "Q-7")
        let upload = ScreeningUpload(
            id: "U-a", by: "analyst", organisation: "secretariat", at: now, lists: ["un"], total: 2)
        try await book.add(upload, of: taken.map(\.id))
        #expect(bytesOnDisk().contains("Zebediah Quartz"))
        try await book.destroy([taken[0].id])
        #expect(try book.subject(taken[0].id) == nil)
        #expect(try book.subjects(of: "Q-7") == [taken[1].id])
        #expect(try book.rows(of: "U-a", from: 1, limit: 9).map(\.number) == [2])
        #expect(!bytesOnDisk().contains("Zebediah Quartz"))
        let anew = try await book.take([details("Zebediah Quartz")], at: now)
        #expect(anew[0].id != taken[0].id, "nothing leads from the new token to the old one")
    }

    @Test func `a file is worked off row by row`() async throws {
        let book = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        let taken = try await book.take((1...5).map { details("N\($0)") }, at: now)
        let upload = ScreeningUpload(
            id: "U-a", by: "analyst", organisation: "secretariat", at: now, lists: [], total: 5)
        try await book.add(upload, of: taken.map(\.id))
        var rows = try book.waitingRows(of: "U-a", limit: 3)
        #expect(rows.map(\.number) == [1, 2, 3])
        for index in rows.indices { (rows[index].matches, rows[index].best) = (index, index > 0 ? 900 : nil) }
        try await book.finish(rows, of: "U-a")
        #expect(try book.upload("U-a")?.done == 3)
        #expect(try book.waitingRows(of: "U-a", limit: 9).map(\.number) == [4, 5])
        #expect(try book.rows(of: "U-a", from: 2, limit: 2).map(\.best) == [900, 900])
        try await book.fail("U-a", because: "screening.noList")
        #expect(try book.uploads().map(\.failure) == ["screening.noList"])
    }

    @Test func `accesses are read the latest first`() throws {
        let book = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        for number in 1...3 {
            try book.note(
                ScreeningAccess(
                    at: now + .minutes(number), person: "analyst", kind: .readHit, thing: "H-\(number).1",
                    names: 1))
        }
        let (accesses, count) = try book.accesses(0..<2)
        #expect(count == 3)
        #expect(accesses.map(\.thing) == ["H-3.1", "H-2.1"])
    }

    @Test func `nobody else on the machine can read the file`() throws {
        _ = try book()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(SystemFile.permissions(path).map { $0 & 0o077 } == 0)
    }
}
