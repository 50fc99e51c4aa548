// SPDX-License-Identifier: Apache-2.0
import Identity
import Record

/// Where a page of a list ends, in a text that means nothing to others. It fits only the list that it came from.
///
/// Nobody gains anything by making one up: it names a place in an order, and everything after it is the reader's to see.
struct Cursor: Hashable, Sendable {
    let place: Place
    private let seal: String

    init(_ place: Place, sort: String, question: String) {
        self.place = place
        seal = Self.seal(place, sort, question)
    }

    /// Fails unless `text` is a cursor of the same list: the same order, and the same filters.
    init?(_ text: String, sort: String, question: String) {
        guard text.utf8.count <= 2000, let bytes = Base64URL.decode(text),
            let line = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let parts = line.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let key = Self.key(parts[0], parts[1]) else { return nil }
        self.init(Place(key: key, id: parts[2]), sort: sort, question: question)
        guard seal == parts[3], self.text == text else { return nil }
    }

    var text: String {
        let (kind, value) =
            switch place.key {
            case .number(let number): ("n", String(number))
            case .text(let text): ("t", text)
            }
        let line = [kind, value, place.id, seal].joined(separator: "\u{1F}")
        return Base64URL.encode(line.utf8)
    }

    private static func key(_ kind: String, _ value: String) -> SortKey? {
        switch kind {
        case "n": Int(value).map { .number($0) }
        case "t": .text(value)
        default: nil
        }
    }

    private static func seal(_ place: Place, _ sort: String, _ question: String) -> String {
        let line = "cursor\n\(sort)\n\(question)\n\(place.key)\n\(place.id)"
        return String(Hash.of(Array(line.utf8)).hex.prefix(16))
    }
}
