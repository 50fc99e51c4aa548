// SPDX-License-Identifier: Apache-2.0

/// One line of a file of FollowTheMoney.
struct FTMEntity: Decodable {
    let id: String
    let schema: String
    let properties: [String: [FTMValue]]?
    let first_seen: String?
    let last_seen: String?
    let last_change: String?
    /// False for what is only tied to somebody who is listed; nil where the file does not tell.
    let target: Bool?
    let datasets: [String]?
    let referents: [String]?

    /// Whether its publisher lists it; nil where the file does not tell. Where it says both that somebody is no target and that
    /// he is sanctioned, the topic holds: to pass somebody over is the worse of two mistakes.
    var isListed: Bool? {
        let isSanctioned = properties?["topics"]?.contains { $0.text == "sanction" } ?? false
        return isSanctioned ? true : target
    }
}

/// No more of a line than what it is about.
struct FTMSchema: Decodable {
    let schema: String
}

/// A property's value: a text or, in the nested form, an entity of its own.
struct FTMValue: Decodable {
    struct Nested: Decodable {
        let schema: String?
        let properties: [String: [FTMValue]]?
    }

    let text: String?
    let nested: Nested?

    init(text: String) {
        self.text = text
        nested = nil
    }

    init(from decoder: any Decoder) throws {
        text = try? decoder.singleValueContainer().decode(String.self)
        nested = text == nil ? (try? Nested(from: decoder)) : nil
    }
}

/// The texts of an entity's properties, and the notes nested in them. What was taken is not left.
struct FTMProperties {
    private(set) var texts: [String: [String]]
    let notes: [FTMNote]

    init(_ values: [String: [FTMValue]]) {
        texts = values.mapValues { $0.compactMap(\.text) }
        // In an order of its own: that of a dictionary is another one at every start.
        notes = values.sorted { $0.key < $1.key }.flatMap { property, values in
            values.compactMap(\.nested).compactMap { nested in
                let kind = nested.schema.map(FTMNote.Kind.init(schema:)) ?? FTMNote.Kind(property: property)
                return kind.map { FTMNote($0, nested.properties ?? [:]) }
            }
        }
    }

    mutating func take(_ names: String...) -> [String] {
        names.flatMap { texts.removeValue(forKey: $0) ?? [] }
    }
}
