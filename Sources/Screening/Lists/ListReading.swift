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

/// What a list says of itself beside its entries.
package struct ListHead: Hashable, Sendable {
    /// When the publisher made this version: "2025-04-19T23:00:04.625Z" or "2025-04-19"; in the publisher's own words
    /// where they are no date.
    package let published: String?
    /// What it holds beside its entries.
    package let passedOver: PassedOver

    /// - Parameter published: As the publisher writes it.
    package init(published: String? = nil, passedOver: PassedOver = PassedOver()) {
        self.published = published.map { PublicationDate($0)?.text ?? $0 }
        self.passedOver = passedOver
    }
}

/// Reads a list of one format. Its files come piece by piece and its entries one after the other: no reader holds a whole
/// file in memory.
package protocol ListReading: Sendable {
    /// Throws `ListFault` for what is no list of this format; whatever was handed out before is then void. Errors of the
    /// source are passed on.
    func read(_ source: any ListSource, as format: ListFormat, _ take: (ListEntry) throws -> Void) throws
        -> ListHead
}
