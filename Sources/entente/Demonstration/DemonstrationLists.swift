// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening
import Site
import Storage

/// Small lists of invented people, one in each format, that come with the project.
enum DemonstrationLists {
    /// What stands in the place of an address.
    static let prefix = "shipped:"

    static let all: [(name: String, format: ListFormat, file: String)] = [
        ("demo-un", .un, "un.xml"), ("demo-ofac", .ofac, "ofac"), ("demo-eu", .eu, "eu.xml"),
        ("demo-uk", .uk, "uk.csv"), ("demo-ftm", .ftm, "ftm.jsonl"),
    ]

    /// The files behind a source that begins with `prefix`.
    static func bytes(_ source: String, _ format: ListFormat) throws -> ListBytes {
        let file = "lists/" + source.dropFirst(prefix.count)
        var parts: [String: [UInt8]] = [:]
        for part in format.parts {
            parts[part] = EmbeddedFiles.all[format.parts.count == 1 ? file : "\(file)/\(part)"]
        }
        return ListBytes(parts)
    }
}
