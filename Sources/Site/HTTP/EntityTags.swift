// SPDX-License-Identifier: Apache-2.0

/// The tags that a reader holds: the list of `If-Match` or `If-None-Match` (RFC 9110, section 13.1). "*" is any.
struct EntityTags: Sendable {
    private let tags: [String]

    init(_ header: String) {
        tags = header.split(separator: ",").map { item -> String in
            let tag = String(item.filter { !$0.isWhitespace })
            return tag.hasSuffix(Self.packedEnd) ? String(tag.dropLast(Self.packedEnd.count)) + "\"" : tag
        }
    }

    /// Whether this one is among them, by strong comparison as a writer must (section 13.1.1).
    func namesExactly(_ tag: String) -> Bool { tags.contains { $0 == "*" || $0 == tag } }

    /// Whether this one is among them, by weak comparison as caches ask (section 13.1.2).
    func names(_ tag: String) -> Bool {
        tags.contains { $0 == "*" || Self.opaque($0) == Self.opaque(tag) }
    }

    /// The tag of the same answer compressed: other bytes, so another strong tag (section 8.8.3.3). Either says that one
    /// has read the thing as it stands.
    static func compressed(_ tag: String) -> String { tag.dropLast() + packedEnd }

    private static let packedEnd = "-gzip\""

    private static func opaque(_ tag: String) -> Substring {
        tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
    }
}
