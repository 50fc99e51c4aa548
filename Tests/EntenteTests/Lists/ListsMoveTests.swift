// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Screening
import Storage
import Testing

@testable import entente

/// `entente lists move`, and `entente lists update --from`.
@Suite struct ListsMoveTests {
    private let path = NSTemporaryDirectory() + "lists-move-" + UUID().uuidString
    private var store: ListStore { ListStore(DataDirectory(path)) }

    private static func lines(_ numbers: ClosedRange<Int>) -> String {
        numbers.map { #"{"id":"\#($0)","schema":"Person","properties":{"name":["A \#($0)"]}}"# }.joined(
            separator: "\n")
    }

    private func write(_ text: String, _ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    private func begin() async throws {
        let source = try write(Self.lines(1...20), "old.jsonl")
        try await ListsAddCommand.parse(["own", "--format", "ftm", "--source", source, "--data", path]).run()
    }

    private func move(_ source: String, _ more: String...) async throws {
        try await ListsMoveCommand.parse(["own", "--source", source, "--data", path] + more).run()
    }

    @Test(arguments: [20, 21])
    func `a list comes from elsewhere, and its versions stay`(last: Int) async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await begin()
        let source = try write(Self.lines(1...last), "new.jsonl")
        try await move(source)
        let list = try #require(try store.state(of: "own"))
        #expect(list.source == source && list.version?.counts.people == last)
        #expect(list.versions.count == last - 19)
    }

    @Test func `a source that gives no good version changes nothing`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await begin()
        let before = try store.state(of: "own")
        let (bad, small) = (try write("{", "bad.jsonl"), try write(Self.lines(1...3), "small.jsonl"))
        for source in [bad, small, path + "/none", "http://lists.example/own.jsonl"] {
            await #expect(throws: Failure.exitCode, "\(source)") { try await move(source) }
            #expect(try store.state(of: "own") == before, "\(source)")
        }
        try await move(small, "--accept-loss")
        #expect(try store.state(of: "own")?.source == small)
    }

    @Test func `a list that is not there is not moved`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(throws: Failure.exitCode) { try await move("/none") }
    }

    @Test(arguments: [[], ["un", "eu"]])
    func `a file is given to one list only`(names: [String]) {
        #expect(throws: (any Error).self) {
            _ = try ListsUpdateCommand.parse(["--from", "file", "--data", path] + names)
        }
    }

    @Test func `a file is given to the list that is named`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await begin()
        let source = try write(Self.lines(1...22), "once.jsonl")
        try await ListsUpdateCommand.parse(["own", "--from", source, "--data", path]).run()
        #expect(try store.state(of: "own")?.version?.counts.people == 22)
        #expect(try store.state(of: "own")?.source.hasSuffix("old.jsonl") == true)
    }
}
