// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// A typesetter whose PDF is what it was given to set, so that a test can read it.
struct TestTypesetter {
    /// What stands on the paper of a list.
    struct List: Decodable {
        struct Run: Decodable { let text: String }
        struct Fact: Decodable {
            let label: String
            let runs: [Run]
        }
        struct Cell: Decodable { let runs: [Run] }
        struct Table: Decodable { let rows: [[Cell]] }
        struct Checkpoint: Decodable { let text: String }
        struct Demonstration: Decodable { let short: String }

        let language: String
        let title: String
        let found: String
        let demonstration: Demonstration?
        let facts: [Fact]
        let table: Table
        let checkpoint: Checkpoint

        /// Each row as one text.
        var rows: [String] {
            table.rows.map { row in
                row.map { $0.runs.map(\.text).joined() }.joined(separator: "|")
            }
        }

        /// "Stage: Draft".
        var conditions: String { facts.first?.runs.map(\.text).joined() ?? "" }
    }

    private let folder: URL
    let typst: Typst

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "typst-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let program = folder.appending(path: "typst").path
        try "#!/bin/sh\nprintf '%%PDF-'\ncat\n".write(toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        typst = Typst(program: program, fonts: [])
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// A site's settings with this typesetter.
    var settings: Website.Settings {
        var settings = Website.Settings()
        settings.typst = typst
        return settings
    }

    /// What an address gives in the end, however long its turn takes.
    static func answer(_ path: String, _ guest: Guest) async throws -> TestResponse {
        for _ in 0..<30 {
            let response = try await guest.get(path)
            if response.status != .accepted { return response }
        }
        Issue.record("\(path) is never ready")
        return try await guest.get(path)
    }

    /// The list that was set.
    static func list(_ path: String, _ guest: Guest) async throws -> List {
        let response = try await answer(path, guest)
        #expect(response.status == .ok, "\(path)")
        #expect(response.headers[.contentType] == "application/pdf", "\(path)")
        let line = try #require(response.text.split(separator: "\n").first)
        let literal = line.dropFirst("%PDF-#let data = json(bytes(\"".count).dropLast(3)
        let json = literal.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        return try JSONDecoder().decode(List.self, from: Data(json.utf8))
    }
}
