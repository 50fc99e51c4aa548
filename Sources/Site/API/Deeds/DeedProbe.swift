// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation

/// Finds out what a type reads from JSON by letting it read: every property that it asks for is noted, and answered
/// with a value that will do. So the description of a deed is what the deed's own decoding asks for, and nothing else.
struct DeedProbe: Decoder {
    /// What was asked for.
    final class Notes {
        fileprivate(set) var properties: [Schema.Property] = []
    }

    /// A type that is not read property by property and says itself what it is.
    enum Fault: Error, CustomStringConvertible {
        case undescribed(String)

        var description: String {
            switch self {
            case .undescribed(let type): "`\(type)` has no description for programs"
            }
        }
    }

    let notes = Notes()
    /// The one key that an enumeration finds in its object.
    var onlyKey: String?
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// What a verb of a concept's deeds takes.
    static func schema<Verbs: Decodable>(of verb: String, in verbs: Verbs.Type) throws -> Schema {
        var probe = DeedProbe()
        probe.onlyKey = verb
        _ = try Verbs(from: probe)
        return .object(probe.notes.properties)
    }

    /// What a type takes, and a value of it.
    static func describe<Value: Decodable>(_ type: Value.Type) throws -> (schema: Schema, value: Value) {
        if let described = type as? any Described.Type, let value = described.sample as? Value {
            return (try described.described, value)
        }
        let probe = DeedProbe()
        let value = try Value(from: probe)
        let name = String(describing: type) + "Input"
        return (.named(name, about: "", .object(probe.notes.properties)), value)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(probe: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Fault.undescribed("a list") }
    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw Fault.undescribed("a single value")
    }
}

extension DeedProbe {
    fileprivate struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let probe: DeedProbe
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { probe.onlyKey.flatMap { Key(stringValue: $0) }.map { [$0] } ?? [] }

        func contains(_ key: Key) -> Bool { true }
        func decodeNil(forKey key: Key) throws -> Bool { false }

        private func note<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
            let (schema, value) = try DeedProbe.describe(type)
            probe.notes.properties.append(.init(name: key.stringValue, schema: schema))
            return value
        }

        private func noteOptional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
            let (schema, _) = try DeedProbe.describe(type)
            probe.notes.properties.append(
                .init(name: key.stringValue, schema: .orNull(schema), isRequired: false))
            return nil
        }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try note(type, key)
        }
        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try note(type, key) }
        func decode(_ type: String.Type, forKey key: Key) throws -> String { try note(type, key) }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try note(type, key) }
        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
            try noteOptional(type, key)
        }
        func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
            try noteOptional(type, key)
        }
        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
            try noteOptional(type, key)
        }
        func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try noteOptional(type, key) }

        func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key) throws
            -> KeyedDecodingContainer<Inner>
        {
            KeyedDecodingContainer(Keyed<Inner>(probe: probe))
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            throw Fault.undescribed(key.stringValue)
        }
        func superDecoder() throws -> any Decoder { throw Fault.undescribed("super") }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw Fault.undescribed(key.stringValue) }
    }
}
