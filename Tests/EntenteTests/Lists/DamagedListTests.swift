// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Screening
import Storage
import Testing

@testable import entente

/// `entente screen` where the files of one list are damaged.
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
