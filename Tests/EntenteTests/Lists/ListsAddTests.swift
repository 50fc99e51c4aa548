// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Screening
import Storage
import Testing

@testable import entente

/// `entente lists add`, from a file.
@Suite struct ListsAddTests {
    private let path = NSTemporaryDirectory() + "lists-add-" + UUID().uuidString
    private var source: String { path + "/names.jsonl" }

    private func add(_ text: String?) async throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        if let text { try Data(text.utf8).write(to: URL(fileURLWithPath: source)) }
        try await ListsAddCommand.parse([
            "own", "--format", "ftm", "--source", source, "--data", path,
        ]).run()
    }

    @Test(arguments: ["{", nil] as [String?])
    func `a list whose first version is refused was not begun, and can be added again`(text: String?)
        async throws
    {
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(throws: ExitCode.self) { try await add(text) }
        let store = ListStore(DataDirectory(path))
        #expect(try store.state(of: "own") == nil)
        try await add(#"{"id":"a","schema":"Person","properties":{"name":["A B"]}}"#)
        #expect(try store.state(of: "own")?.version?.counts.people == 1)
    }

    @Test func `a list that there is stays as it is when it is added again`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await add(#"{"id":"a","schema":"Person","properties":{"name":["A B"]}}"#)
        await #expect(throws: ExitCode.self) { try await add("{") }
        #expect(try ListStore(DataDirectory(path)).state(of: "own")?.version?.counts.people == 1)
    }
}
