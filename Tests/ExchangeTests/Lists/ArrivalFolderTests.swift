// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Exchange

/// What downloads leave behind where their process was killed.
@Suite struct ArrivalFolderTests {
    private let directory = FileManager.default.temporaryDirectory.appending(
        path: "arrivals-\(UUID().uuidString)")

    private func make(_ name: String, with files: [String] = []) throws {
        let folder = directory.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files { try Data("x".utf8).write(to: folder.appending(path: file)) }
    }

    private var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []).sorted()
    }

    @Test func `a folder that is in use stays, and goes with the last who needs it`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        var folder: ArrivalFolder? = try ArrivalFolder(in: directory)
        let path = try #require(folder?.path)
        ArrivalFolder.removeLeftovers(in: directory)
        #expect(FileManager.default.fileExists(atPath: path))
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path) && names.isEmpty)
    }

    @Test func `a folder that nobody has locked any more is removed, with all that is in it`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        try make("entente-arrival-1", with: ["lock", "list"])
        try make("entente-arrival-2", with: ["lock"])
        let used = try ArrivalFolder(in: directory)
        ArrivalFolder.removeLeftovers(in: directory)
        #expect(names == [URL(filePath: used.path).lastPathComponent])
    }

    @Test func `what is not a download's stays, and what another process is about to lock`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        try make("entente-demonstration", with: ["lock"])
        try make("entente-arrival-3", with: ["list"])
        try make("entente-arrival-4.new", with: ["lock"])
        try make("elsewhere", with: ["lock", "list"])
        try FileManager.default.createSymbolicLink(
            at: directory.appending(path: "entente-arrival-5"),
            withDestinationURL: directory.appending(path: "elsewhere"))
        let before = names
        ArrivalFolder.removeLeftovers(in: directory)
        #expect(names == before)
        #expect(
            FileManager.default.fileExists(atPath: directory.appending(path: "elsewhere/list").path))
    }

    @Test func `a folder that was never locked is removed once it is a day old`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        try make("entente-arrival-6.new", with: ["lock"])
        try make("entente-arrival-7.new")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -90_000)],
            ofItemAtPath: directory.appending(path: "entente-arrival-6.new").path)
        ArrivalFolder.removeLeftovers(in: directory)
        #expect(names == ["entente-arrival-7.new"])
    }

    @Test func `where nothing can be written, the fault names the folder`() {
        let path = "/proc/no-such-place"
        #expect {
            _ = try ArrivalFolder(in: URL(filePath: path))
        } throws: { error in
            (error as? SourceFault)?.message.contains("cannot be written") == true
        }
    }
}
