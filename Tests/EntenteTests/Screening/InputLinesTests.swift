// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import entente

struct InputLinesTests {
    private func lines(_ text: String) -> [(Int, String)] {
        let pipe = Pipe()
        pipe.fileHandleForWriting.write(Data(text.utf8))
        pipe.fileHandleForWriting.closeFile()
        var lines = InputLines(pipe.fileHandleForReading)
        var found: [(Int, String)] = []
        while let line = lines.next() { found.append((lines.number, String(decoding: line, as: UTF8.self))) }
        return found
    }

    @Test(arguments: [
        ("", []), ("one", ["one"]), ("one\n", ["one"]), ("one\n\nthree", ["one", "", "three"]), ("\n", [""]),
    ])
    func `lines come one after the other, with their numbers`(text: String, expected: [String]) {
        #expect(lines(text).map(\.1) == expected)
        #expect(lines(text).map(\.0) == Array(1..<expected.count + 1))
    }

    @Test(arguments: [
        (#"{"query": "a"}"#, "line 7: `candidate` is missing"),
        (#"{"query": 1, "candidate": "b"}"#, "line 7: `query` is not of the expected kind"),
        ("nothing of the sort", "line 7: not a JSON object"), ("", "line 7: not a JSON object"),
    ])
    func `a fault names its line and what is wrong`(line: String, message: String) {
        struct Asked: Decodable { var query: String, candidate: String }
        #expect(throws: (any Error).self) { try JSONDecoder().decode(Asked.self, from: Data(line.utf8)) }
        do {
            _ = try JSONDecoder().decode(Asked.self, from: Data(line.utf8))
        } catch {
            #expect(LineFault(line: 7, error).description == message)
        }
    }

    @Test func `text is written as JSON writes it`() {
        #expect(JSONText("a \"quoted\"\n\u{1}name").description == #""a \"quoted\"\n\u0001name""#)
    }
}
