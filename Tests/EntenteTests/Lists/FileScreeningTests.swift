// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Screening
import Testing

@testable import entente

/// Files of names against a list, also when the run was stopped in between.
@Suite struct FileScreeningTests {
    private let folder: String
    private let lists: ReadyLists

    init() throws {
        folder = NSTemporaryDirectory() + "screening-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        lists = Self.lists(hash: "4f3a2b1c9d0e1122")
    }

    private static func lists(hash: String) -> ReadyLists {
        var entry = ListEntry(id: "1", kind: .person, names: [ListName("Wadih Nuwayr al-Qalami", .principal)])
        entry.reference = "QDi.9901"
        let version = ListVersion(
            hash: hash, accepted: 0, published: nil, counts: ListCounts(of: [entry]), bytes: 1)
        return ReadyLists([ReadyList(name: "un", format: .un, version: version, index: ListIndex([entry]))])
    }

    private func job(
        _ rows: String, lists: ReadyLists? = nil, column: String = "name", birth: String? = nil,
        all: Bool = false
    ) throws -> FileScreening {
        let input = folder + "/names.csv"
        try Data(rows.utf8).write(to: URL(fileURLWithPath: input))
        return FileScreening(
            input: input, output: folder + "/hits.csv",
            columns: .init(name: column, birth: birth, country: nil), kind: .unspecified,
            lists: lists ?? self.lists,
            threshold: 0.7, limit: 5, writesAll: all)
    }

    private func output() throws -> [String] {
        try String(contentsOfFile: folder + "/hits.csv", encoding: .utf8).split(separator: "\r\n").map(
            String.init)
    }

    private static let names =
        "id,name\n1,Someone Else\n2,Wadih Nuwayr al-Qalami\n3,\"\"\n4,\"Qalami,\nWadih Nuwayr al\"\n"

    @Test func `each hit is a line that names row, list, version and entry`() async throws {
        try await job(Self.names).run(restart: false)
        let lines = try output()
        let head = "row,name,score,list,version,entry,reference,caption,matched,legal basis,engine"
        #expect(lines[0] == head + ",not screened because")
        let hit = try #require(lines.dropFirst().first)
        #expect(hit.hasPrefix("2,Wadih Nuwayr al-Qalami,"))
        #expect(hit.contains(",un,4f3a2b1c9d0e,1,QDi.9901,"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/hits.csv.progress"))
    }

    @Test func `rows without a hit are written where someone asks for them`() async throws {
        try await job(Self.names, all: true).run(restart: false)
        #expect(try output().contains("1,Someone Else,,,,,,,,,,"))
    }

    @Test func `a run that was stopped goes on where it was, and nothing is written twice`() async throws {
        let rows =
            "name\n" + (0..<9000).map { $0 % 100 == 7 ? "Wadih Nuwayr al-Qalami\n" : "Name \($0)\n" }.joined()
        let job = try job(rows)
        try await job.run(restart: false)
        let whole = try output()
        // As a kill leaves it: a portion is noted, and half of the next is written.
        try FileManager.default.removeItem(atPath: folder + "/hits.csv")
        var progress = try job.startingPoint(restart: false)
        let cut = whole.prefix(1 + whole.dropFirst().count { (Int($0.prefix { $0 != "," }) ?? 0) <= 4096 })
        let kept = cut.joined(separator: "\r\n") + "\r\n"
        try Data((kept + "4108,Wadih Nu").utf8).write(to: URL(fileURLWithPath: folder + "/hits.csv"))
        progress.rows = 4096
        progress.outputBytes = Int64(kept.utf8.count)
        try job.save(progress)
        try await job.run(restart: false)
        #expect(try output() == whole)
    }

    @Test func `a run that was stopped before its first rows were written goes on from the first row`()
        async throws
    {
        let job = try job(Self.names, all: true)
        try await job.run(restart: false)
        let whole = try output()
        try FileManager.default.removeItem(atPath: folder + "/hits.csv")
        // As a kill leaves it in the midst of the first portion: rows were read, and half a line was written.
        let begun = try job.begin(restart: false)
        #expect(begun.rows.count == 4 && FileManager.default.fileExists(atPath: folder + "/hits.csv"))
        try Data("row,name,score\r\n1,Some".utf8).write(to: URL(fileURLWithPath: folder + "/hits.csv"))
        try await job.run(restart: false)
        #expect(try output() == whole)
        #expect(!FileManager.default.fileExists(atPath: folder + "/hits.csv.progress"))
    }

    @Test func `a run that could not begin leaves nothing behind, and one that cannot write says where`()
        async throws
    {
        for rows in ["", "name\n\"Wadih", "id,person\n1,Wadih\n"] {
            await #expect(throws: (any Error).self) { try await job(rows).run(restart: false) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["names.csv"])
        }
        let sound = try job(Self.names)
        let nowhere = FileScreening(
            input: sound.input, output: folder + "/none/hits.csv", columns: sound.columns, kind: sound.kind,
            lists: sound.lists, threshold: 0.7, limit: 5, writesAll: false)
        await #expect(throws: ScreeningFailure.notWritable(folder + "/none/hits.csv.progress")) {
            try await nowhere.run(restart: false)
        }
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@A", "\u{FF1D}1+1", "\n=1"])
    func `what a spreadsheet would compute is given as text`(value: String) {
        #expect(FileScreening.line([value]).drop { $0 == "\"" }.hasPrefix("'"))
    }

    private static let faulty =
        "name,born\nSomeone Else,1970\n ,1971\nWadih Nuwayr al-Qalami\nWadih,yesterday\n"
        + "Wadih Nuwayr al-Qalami, 1971 \n\(String(repeating: "a", count: 513)),\n"

    private static let reasons = [
        (2, "there is no name"), (3, "1 columns, expected at least 2"),
        (4, "`yesterday` is no date, expected 1961, 1961-04, 1961-04-12 or, the day first, 12/04/1961"),
        (6, "the name has more than 512 characters"),
    ]

    @Test func `rows that cannot be screened are counted with their reasons, and the others are screened`()
        async throws
    {
        let left = try await job(Self.faulty, birth: "born", all: true).run(restart: false)
        #expect(left.count == 4 && left.first.map(\.number) == Self.reasons.map(\.0))
        #expect(left.first.map(\.reason) == Self.reasons.map(\.1))
        let lines = try output().dropFirst()
        #expect(lines.map { $0.prefix { $0 != "," } } == (1...6).map { String($0)[...] })
        #expect(lines.contains("2,,,,,,,,,,,there is no name"), "each says why not")
        #expect(lines.contains("3,Wadih Nuwayr al-Qalami,,,,,,,,,,\"1 columns, expected at least 2\""))
        #expect(throws: ScreeningFailure.unscreened(left)) { try left.requireNone() }
        try await job("name\nWadih\n").run(restart: true).requireNone()
    }

    @Test func `a run that goes on remembers the rows that could not be screened before`() async throws {
        let job = try job(Self.faulty, birth: "born")
        var progress = try job.startingPoint(restart: false)
        let reader = try RowReader(job.input, columns: job.columns, kind: job.kind, skipping: 0)
        progress.unscreened.note(try reader.next(3))
        progress.rows = 3
        try job.save(progress)
        let left = try await job.run(restart: false)
        #expect(left.first.map(\.number) == Self.reasons.map(\.0))
        #expect(try output().dropFirst().map { $0.prefix { $0 != "," } } == ["4", "5", "6"])
    }

    @Test func `of many rows that could not be screened the first ten are named`() async throws {
        let left = try await job("id,name\n" + String(repeating: "1,\n", count: 12)).run(restart: false)
        let lines = left.description.split(separator: "\n")
        #expect(lines.first == "12 rows could not be screened" && lines.last == "  and 2 more")
        #expect(lines.count == 12 && lines[10] == "  row 10: there is no name")
    }

    @Test func `a run does not go on with another list, nor over another's output`() async throws {
        let job = try job(Self.names)
        try job.save(job.startingPoint(restart: false))
        let other = try self.job(Self.names, lists: Self.lists(hash: "0000000000000000"))
        await #expect(throws: ScreeningFailure.otherJob(folder + "/hits.csv.progress")) {
            try await other.run(restart: false)
        }
        try await other.run(restart: true)
        await #expect(throws: ScreeningFailure.outputExists(folder + "/hits.csv")) {
            try await other.run(restart: false)
        }
    }

    @Test func `faults of a file name what is wrong`() async throws {
        await #expect(throws: MissingColumn("person", among: ["id", "name"])) {
            try await job(Self.names, column: "person").run(restart: true)
        }
        await #expect(throws: ListFault("a quotation mark is never closed", line: 2)) {
            try await job("name\n\"Wadih").run(restart: true)
        }
        await #expect(throws: ListFault("the file is empty", line: 1)) {
            try await job("").run(restart: true)
        }
        let failures: [ScreeningFailure] = [
            .outputExists("a"), .otherJob("a"), .notWritable("a"), .unscreened(UnscreenedRows()),
        ]
        #expect(
            failures.map(\.description) == [
                "`a` is there already",
                "`a` belongs to a run with another file, other lists or other settings",
                "`a` cannot be written", "0 rows could not be screened",
            ])
        #expect(failures.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test(arguments: [
        (["a", "b,c", "d\"e", "=1+1", "-2", "x\ny"], "a,\"b,c\",\"d\"\"e\",'=1+1,'-2,\"x\ny\"\r\n"),
        ([""], "\r\n"),
    ])
    func `values are quoted where they must be, and no spreadsheet computes them`(
        values: [String], line: String
    ) {
        #expect(FileScreening.line(values) == line)
    }

    @Test(arguments: [(0.0, "0.000"), (1.0, "1.000"), (0.7284, "0.728"), (0.05, "0.050")])
    func `scores have three places`(score: Double, text: String) {
        #expect(FileScreening.decimal(score) == text)
    }
}
