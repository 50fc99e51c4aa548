// SPDX-License-Identifier: Apache-2.0

/// Why bytes are no list: what is wrong, and where.
package struct ListFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which file of a set; nil where there is only one.
    package var part: String?
    /// From 1; nil where the fault has no line of its own.
    package var line: Int?
    package var message: String

    package init(_ message: String, part: String? = nil, line: Int? = nil) {
        self.message = message
        self.part = part
        self.line = line
    }

    package var description: String {
        let place = [part.map { "`\($0)`" }, line.map { "line \($0)" }].compactMap(\.self).joined(
            separator: ", ")
        return place.isEmpty ? message : "\(place): \(message)"
    }
}

/// The bytes of one version of a list, file by file.
package struct ListBytes: Sendable {
    /// By the names of `ListFormat.parts`.
    package var parts: [String: [UInt8]]

    package init(_ parts: [String: [UInt8]]) { self.parts = parts }
    package init(_ bytes: [UInt8]) { parts = ["list": bytes] }
}

/// What a list says of itself beside its entries.
package struct ListHead: Hashable, Sendable {
    /// When the publisher made this version: "2025-04-19T23:00:04.625Z" or "2025-04-19"; in the publisher's own words
    /// where they are no date.
    package let published: String?

    /// - Parameter published: As the publisher writes it.
    package init(published: String? = nil) {
        self.published = published.map { PublicationDate($0)?.text ?? $0 }
    }
}

/// Reads a list of one format. Entries come one after the other, so that no reader holds a whole list in memory.
package protocol ListReading: Sendable {
    /// Throws `ListFault` for what is no list of this format; whatever was handed out before is then void.
    func read(_ bytes: ListBytes, as format: ListFormat, _ take: (ListEntry) throws -> Void) throws
        -> ListHead
}
