// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Testing

@testable import entente

/// What a lawyer reads under each reason: which part of the rule holds, and on what recorded answer.
@Suite struct AssessTraceTests {
    private func assess(_ arguments: [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "facts-\(UUID().uuidString).yaml")
        try Data(#"facts: {act.kind: listing_request, act.evidence_on_file: "no"}"#.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try AssessCommand.parse([file.path] + arguments).output()
    }

    @Test(arguments: [
        ("en", "[true] Kind of act: request to list", "(recorded: request to list)"),
        (
            "fr", "[vrai] Nature de l'acte : demande d'inscription sur une liste",
            "(consigné : demande d'inscription sur une liste)"
        ),
        ("ar", "[صحيح] نوع العمل: طلب إدراج في قائمة", "(المسجَّل: طلب إدراج في قائمة)"),
    ])
    func `the text tells how each rule comes to what it says`(
        language: String, sentence: String, recorded: String
    ) throws {
        let lines = try assess(["--language", language]).split(separator: "\n")
        let place = try #require(lines.firstIndex { $0.contains("[LI-01") })
        let tree = lines[(place + 1)...].prefix { $0.hasPrefix("  ") }
        #expect(tree.contains { $0.hasPrefix("  - \(sentence)") && $0.hasSuffix(recorded) }, "\(tree)")
    }

    private struct Document: Decodable {
        let answer: Answer

        struct Answer: Decodable { let results: [Result] }
        struct Result: Decodable { let findings: [Finding] }

        struct Finding: Decodable {
            let target: [String: Value]
            let props: [Property]
        }

        /// A text, or something else that is of no interest here.
        struct Value: Decodable {
            let text: String?

            init(from decoder: any Decoder) throws {
                text = try? decoder.singleValueContainer().decode(String.self)
            }
        }

        struct Property: Decodable {
            let name: String
            let value: String
            let group: String?
        }

        enum CodingKeys: String, CodingKey { case answer = "assessment-results" }
    }

    @Test func `the JSON tells it in the finding of the rule`() throws {
        let text = try assess(["--format", "json"])
        let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
        let findings = document.answer.results.flatMap(\.findings)
        let finding = try #require(findings.first { $0.target["target-id"]?.text == "LI-01" })
        let truths = finding.props.filter { $0.name == "trace-truth" }
        #expect(!truths.isEmpty && truths.allSatisfy { $0.value == "yes" && $0.group != nil })
        #expect(finding.props.contains { $0.name == "trace-answer" && $0.value == "listing_request" })
    }
}
