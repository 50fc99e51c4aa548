// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Testing

/// Deeds travel as JSON, on the record and in files, and come back as they were.
struct DeedJSONTests {
    @Test(arguments: DeedSamples.all)
    func `a deed comes back from its JSON as it was`(deed: Deed) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try encoder.encode(deed)
        let again = try JSONDecoder().decode(Deed.self, from: bytes)
        #expect(again == deed)
        #expect(try encoder.encode(again) == bytes)
    }

    @Test func `there is a sample of every deed whose power a table names`() throws {
        let names = Set(DeedSamples.all.map { $0.name })
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Coalition").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var verbs = 0
        for case let file as URL in files where file.lastPathComponent.hasSuffix("+Verb.swift") {
            verbs +=
                try String(contentsOf: file, encoding: .utf8).components(separatedBy: ": Verb(\"").count - 1
        }
        // The clock's two have no table of their own.
        #expect(verbs > 80)
        #expect(names.count == verbs + 2)
    }

    @Test(arguments: [#"{}"#, #"{"initiative":{},"clock":{}}"#, #"{"initiative":{"fly":{}}}"#, #"[]"#])
    func `what is no deed is refused by the decoder`(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Deed.self, from: Data(text.utf8)) }
    }
}
