// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Logging
import Testing

@testable import Site

/// Programs are run within limits, data stays data, and documents are made one after the other.
@Suite struct TypesettingTests {
    private func run(_ command: [String], _ input: String = "", seconds: Int = 20, bytes: Int = 1_000_000)
        async throws -> String
    {
        var process = ChildProcess(command: command)
        process.limits.seconds = seconds
        process.limits.outputBytes = bytes
        return String(decoding: try await process.run(Array(input.utf8)), as: UTF8.self)
    }

    @Test func `a program gets its input and gives its output`() async throws {
        let text = String(repeating: "كتاب الإيجاز\n", count: 50_000)
        #expect(try await run(["/bin/cat"], text, bytes: 10_000_000) == text)
    }

    @Test func `a failure has the program's own words`() async throws {
        await #expect(throws: ChildProcess.Failure.failed("no such glyph\n")) {
            try await run(["/bin/sh", "-c", "echo no such glyph >&2; exit 3"])
        }
    }

    @Test func `a program that reads nothing ends nobody else`() async throws {
        let input = String(repeating: "x", count: 3_000_000)
        #expect(try await run(["/bin/echo", "done"], input) == "done\n")
    }

    @Test func `too long, too large and not there are refused`() async throws {
        await #expect(throws: ChildProcess.Failure.timedOut) {
            try await run(["/bin/cat", "/dev/zero"], seconds: 1, bytes: .max)
        }
        await #expect(throws: ChildProcess.Failure.tooLarge) {
            try await run(["/usr/bin/yes"], bytes: 10_000)
        }
        await #expect(throws: ChildProcess.Failure.self) { try await run(["/no/such/program"]) }
    }

    @Test func `a program has the memory it is given and no more`() async throws {
        var process = ChildProcess(command: ["/bin/sh", "-c", "ulimit -v"])
        process.limits.memory = 1_234_567
        #expect(String(decoding: try await process.run([]), as: UTF8.self) == "1234567\n")
    }

    @Test func `data is a text of the document and never a part of the program`() throws {
        struct Data: Encodable { let title: String }
        let hostile = "\"))\n#panic(\"x\") \\u{22} \\\" #eval(\"1\") \u{2028} ${} 1"
        let source = String(
            decoding: try Typst.source(template: "book", data: Data(title: hostile)), as: UTF8.self)
        let first = try #require(source.split(separator: "\n").first)
        #expect(first.hasPrefix("#let data = json(bytes(\"") && first.hasSuffix("\"))"))
        // Read the literal as Typst does, and the JSON in it: the text comes back as it was.
        let literal = first.dropFirst("#let data = json(bytes(\"".count).dropLast(3)
        var json = ""
        var isEscaped = false
        for character in literal {
            if !isEscaped, character == "\\" {
                isEscaped = true
            } else {
                #expect(isEscaped ? "\\\"".contains(character) : character != "\"")
                json.append(character)
                isEscaped = false
            }
        }
        let decoded = try JSONDecoder().decode([String: String].self, from: Foundation.Data(json.utf8))
        #expect(decoded["title"] == hostile)
    }

    @Test func `a character that no font has is written by its number`() {
        #expect(Glyphs.printable("Écoles – مدارس “x”\u{202F}1 ⁧ع⁩") == "Écoles – مدارس “x”\u{202F}1 ⁧ع⁩")
        #expect(Glyphs.printable("a😀中\u{E000}b") == "a[U+1F600][U+4E2D][U+E000]b")
    }

    @Test func `the program is found by its setting, or on the path, or not at all`() {
        #expect(Typst.find(environment: ["PATH": "/no/such"]) == nil)
        #expect(Typst.find(environment: ["ENTENTE_TYPST": "/no/such"]) == nil)
        let python = Typst.find(environment: [
            "ENTENTE_TYPST": "/usr/bin/python3", "ENTENTE_FONTS": "/usr:/no/such",
        ])
        #expect(python?.command.prefix(3) == ["/usr/bin/python3", "-I", "-c"])
        #expect(python?.command.dropFirst(4) == ["/usr"])
        let tool = Typst(program: "/usr/bin/typst", fonts: ["/f"])
        #expect(
            tool.command == [
                "/usr/bin/typst", "compile", "--ignore-system-fonts", "--pdf-standard", "ua-1", "--font-path",
                "/f", "-", "-",
            ])
    }

    @Test func `a document is made once for a state of what it is about, and a failure is told`() async throws
    {
        // A program that answers as the typesetter would: it gives back what it read.
        let folder = FileManager.default.temporaryDirectory.appending(path: "typst-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "typst").path
        try "#!/bin/sh\ncat\n".write(toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let typesetter = Typesetter(Typst(program: program, fonts: []), logger: FaultRecorder().logger())
        func key(_ act: Int) -> Typesetter.Key { .init(document: "V-1/1", language: "ar", act: act) }

        for (act, text) in [(1, "%PDF-a"), (2, "%PDF-b"), (3, "no pdf")] {
            _ = try await typesetter.order(key(act)) { Array(text.utf8) }
            _ = try await typesetter.order(key(act)) { Array("never asked".utf8) }
            let progress = try await typesetter.progress(of: key(act), within: .seconds(60))
            switch progress {
            case .ready(let pdf)?: #expect(String(decoding: pdf, as: UTF8.self) == text)
            case .failed?: #expect(act == 3)
            case .waiting?, nil: Issue.record("\(act) was not made")
            }
        }
        if case nil = await typesetter.progress(of: key(1)) {
        } else {
            Issue.record("a document of before is kept")
        }
    }

    @Test func `without a typesetter nothing can be ordered`() async throws {
        let typesetter = Typesetter(nil, logger: FaultRecorder().logger())
        #expect(!typesetter.isPresent)
        await #expect(throws: Typesetter.Refusal.absent) {
            try await typesetter.order(.init(document: "V-1/1", language: "ar", act: 1)) { [] }
        }
    }
}
