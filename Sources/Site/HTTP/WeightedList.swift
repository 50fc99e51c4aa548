// SPDX-License-Identifier: Apache-2.0

/// What a reader takes, and how gladly: the list of `Accept`, `Accept-Encoding` or `Accept-Language`
/// (RFC 9110, section 12.4.2).
struct WeightedList: Sendable {
    struct Item: Hashable, Sendable {
        /// In lower case, without parameters: "text/*", "gzip", "fr-ca".
        let name: String
        /// From 0, not at all, to 1; what is no number says nothing, and counts as 1.
        let weight: Double
    }

    /// As they stand in the header.
    let items: [Item]

    /// Of a header that is much longer than any browser's, the beginning.
    init(_ header: String) {
        items = header.prefix(2000).lowercased().split(separator: ",").compactMap { item -> Item? in
            let parts = item.split(separator: ";").map { String($0.filter { !$0.isWhitespace }) }
            guard let name = parts.first, !name.isEmpty else { return nil }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return Item(name: name, weight: weight ?? 1)
        }
    }

    /// The greatest weight under this name, which may stand in the list with several parameters; nil where it does not.
    func weight(of name: String) -> Double? {
        items.lazy.filter { $0.name == name }.map(\.weight).max()
    }

    /// Whether the reader takes what the first of these names that stands in the list is for, from the closest to the
    /// widest.
    func takes(_ names: String...) -> Bool {
        (names.lazy.compactMap { weight(of: $0) }.first ?? 0) > 0
    }
}
