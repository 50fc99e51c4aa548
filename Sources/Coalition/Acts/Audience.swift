// SPDX-License-Identifier: Apache-2.0

/// Who may know of an act. Written as "public", "coalition", "coalition+UNCCT", "ML+BF" or "secretariat".
///
/// The secretariat is in every audience: it keeps the record.
package struct Audience: Hashable, Sendable {
    package enum Breadth: Hashable, Sendable {
        case everyone
        /// Every member state.
        case coalition
        /// Only those named.
        case named
    }

    package let breadth: Breadth
    /// Organisations beside the breadth: partners of a joint item, sponsors of a draft.
    package let organisations: [Organisation.ID]

    package init(_ breadth: Breadth, _ organisations: [Organisation.ID] = []) {
        self.breadth = breadth
        self.organisations = organisations.sorted()
    }

    package static let everyone = Audience(.everyone)
    package static let coalition = Audience(.coalition)

    package static func only(_ organisations: [Organisation.ID]) -> Audience {
        Audience(.named, organisations)
    }
}

extension Audience: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let audience = Audience(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text)` is no audience")
        }
        self = audience
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Parses what `text` writes. "secretariat" alone is the narrowest: nobody beside it.
    package init?(text: String) {
        switch text {
        case "coalition", "public", "secretariat":
            self.init(text == "coalition" ? .coalition : text == "public" ? .everyone : .named)
            return
        default: break
        }
        var parts = text.split(separator: "+", omittingEmptySubsequences: false)
        let breadth: Breadth =
            switch parts.first {
            case "public": .everyone
            case "coalition": .coalition
            default: .named
            }
        if breadth != .named { parts.removeFirst() }
        let organisations = parts.compactMap { Organisation.ID($0) }
        guard organisations.count == parts.count else { return nil }
        self.init(breadth, organisations)
    }

    /// Words that a written audience keeps for itself: an organisation of that name would open what is confined.
    package static let reservedNames: Set<String> = ["public", "coalition"]

    package var text: String {
        if organisations.isEmpty {
            return breadth == .everyone ? "public" : breadth == .coalition ? "coalition" : "secretariat"
        }
        let names = organisations.map(\.text)
        return switch breadth {
        case .everyone: (["public"] + names).joined(separator: "+")
        case .coalition: (["coalition"] + names).joined(separator: "+")
        case .named: names.joined(separator: "+")
        }
    }
}
