// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Screening
import Storage
import Testing

@testable import entente

/// `entente screen` and `entente lists` where the files of one list are damaged.
@Suite struct DamagedListTests {
    private let path = NSTemporaryDirectory() + "damaged-" + UUID().uuidString

    /// Lists "good" and "bad", a byte too long.
    private func prepare() throws {
        let store = ListStore(DataDirectory(path))
        let line = #"{"id":"a","schema":"Person","properties":{"name":["Mohammed Ali"]}}"#
        for name in ["bad", "good"] {
            try store.add(name, format: .ftm, source: "here")
            _ = try store.offer(ListBytes(Array(line.utf8)), to: name, at: 1)
        }
        let version = try #require(try store.state(of: "bad")?.inForce)
        let file = URL(fileURLWithPath: "\(DataDirectory(path).lists)/bad/versions/\(version)/list")
        try (Data(contentsOf: file) + Data([10])).write(to: file)
    }

    private func screen(_ arguments: [String]) async throws {
        try await ScreenNamesCommand.parse(arguments + ["--data", path]).run()
    }

    @Test(arguments: [[], ["bad"]])
    func `lists show says which files are damaged`(names: [String]) async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try prepare()
        await #expect(throws: Failure.exitCode) {
            try await ListsShowCommand.parse(names + ["--data", path]).run()
        }
        try await ListsShowCommand.parse(["good", "--data", path]).run()
    }

    @Test func `its server is asked for all of it, and not only for what is newer`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try prepare()
        let store = ListStore(DataDirectory(path))
        let update = ListUpdate(store: store)
        for (name, isAsked) in [("good", true), ("bad", false)] {
            var list = try #require(try store.state(of: name))
            list.tags = ["list": ListTag(entityTag: "v1")]
            #expect(update.tags(of: list).isEmpty != isAsked)
            #expect(update.tags(of: list, movingTo: "https://lists.example/list").isEmpty)
        }
    }

    @Test func `where nothing is known of one list any more, the others go on, and it is named`() async throws
    {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try prepare()
        let lists = DataDirectory(path).lists
        try Data("{".utf8).write(to: URL(fileURLWithPath: "\(lists)/bad/state.json"))
        try await screen(["Mohammed Ali", "--list", "good"])
        await #expect(throws: Failure.exitCode) { try await screen(["Mohammed Ali"]) }
        for names in [[], ["bad"]] {
            await #expect(throws: Failure.exitCode) {
                try await ListsShowCommand.parse(names + ["--data", path]).run()
            }
        }
        await #expect(throws: Failure.exitCode) {
            try await ListsUpdateCommand.parse(["bad", "--data", path]).run()
        }
    }

    @Test func `another list can be screened against alone`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try prepare()
        try await screen(["Mohammed Ali", "--list", "good"])
    }

    @Test(arguments: [[], ["--list", "bad"], ["--list", "good", "--list", "bad"]])
    func `whoever is not looked up in a list that was asked for is told so`(lists: [String]) async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try prepare()
        await #expect(throws: Failure.exitCode) { try await screen(["Mohammed Ali"] + lists) }
    }

    @Test func `a file is screened against the others, and the run has failed all the same`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try prepare()
        let (rows, hits) = (path + "/names.csv", path + "/hits.csv")
        try Data("name\nMohammed Ali\n".utf8).write(to: URL(fileURLWithPath: rows))
        await #expect(throws: Failure.exitCode) { try await screen(["--csv", rows, "--out", hits]) }
        let lines = try String(contentsOfFile: hits, encoding: .utf8)
        #expect(lines.contains(",good,") && !lines.contains(",bad,"))
    }
}
