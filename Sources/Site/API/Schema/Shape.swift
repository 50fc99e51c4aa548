// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// How values of one type are written for programs, and how that is described to them: said once, so that both agree.
struct Shape<Value>: Sendable {
    let schema: Schema
    let write: @Sendable (Value, View, inout JSONText) -> Void

    init(_ schema: Schema, _ write: @escaping @Sendable (Value, View, inout JSONText) -> Void) {
        self.schema = schema
        self.write = write
    }

    /// The same, or null.
    var orNull: Shape<Value?> {
        Shape<Value?>(.orNull(schema)) { value, view, json in
            if let value { write(value, view, &json) } else { json.null() }
        }
    }

    var list: Shape<[Value]> {
        Shape<[Value]>(.list(schema)) { values, view, json in
            json.list { json in for value in values { write(value, view, &json) } }
        }
    }

    /// Values by name, in the order of the names.
    func map(by form: Schema.Text) -> Shape<[String: Value]> {
        Shape<[String: Value]>(.map(form, schema)) { values, view, json in
            json.object { json in
                for (name, value) in values.sorted(by: { $0.key < $1.key }) {
                    json.key(name)
                    write(value, view, &json)
                }
            }
        }
    }

    /// An object, property by property.
    static func object(
        _ name: String, _ about: String = "", _ outline: (inout Outline<Value>) -> Void
    ) -> Shape {
        var parts = Outline<Value>()
        outline(&parts)
        let members = parts.members
        return Shape(.named(name, about: about, .object(parts.properties))) { value, view, json in
            json.object { json in
                for member in members { member(value, view, &json) }
            }
        }
    }
}

/// The properties of an object while they are listed.
struct Outline<Value> {
    typealias Member = @Sendable (Value, View, inout JSONText) -> Void

    fileprivate(set) var properties: [Schema.Property] = []
    fileprivate(set) var members: [Member] = []

    mutating func has<Part>(
        _ name: String, _ shape: Shape<Part>, _ about: String = "",
        _ part: @escaping @Sendable (Value) -> Part
    ) {
        properties.append(.init(name: name, schema: shape.schema, about: about))
        members.append { value, view, json in
            json.key(name)
            shape.write(part(value), view, &json)
        }
    }

    /// What depends on who looks.
    mutating func shows<Part>(
        _ name: String, _ shape: Shape<Part>, _ about: String = "",
        _ part: @escaping @Sendable (Value, View) -> Part
    ) {
        properties.append(.init(name: name, schema: shape.schema, about: about))
        members.append { value, view, json in
            json.key(name)
            shape.write(part(value, view), view, &json)
        }
    }
}

extension Shape where Value == String {
    static var text: Shape { text(.free) }
    static var address: Shape { text(.address) }

    static func text(_ form: Schema.Text) -> Shape {
        Shape(.text(form)) { value, _, json in json.text(value) }
    }
}

extension Shape where Value == Int {
    static var integer: Shape {
        Shape(.integer(Schema.safeIntegers)) { value, _, json in json.number(value) }
    }

    static var count: Shape {
        Shape(.integer(0...Schema.safeIntegers.upperBound)) { value, _, json in json.number(value) }
    }
}

extension Shape where Value == Bool {
    static var truth: Shape { Shape(.truth) { value, _, json in json.truth(value) } }
}

extension Shape where Value == Instant {
    static var instant: Shape { Shape(.text(.instant)) { value, _, json in json.text(value.description) } }
}

extension Shape where Value == Day {
    static var day: Shape { Shape(.text(.day)) { value, _, json in json.text(value.description) } }
}

extension Shape where Value == Span {
    static var span: Shape { Shape(.text(.span)) { value, _, json in json.text(value.description) } }
}

extension Shape where Value == Fraction {
    static var part: Shape { Shape(.text(.part)) { value, _, json in json.text(value.text) } }
}

extension Shape where Value == Quorum {
    static var quorum: Shape { Shape(.text(.quorum)) { value, _, json in json.text(value.text) } }
}

extension Shape where Value == Hash {
    static var hash: Shape { Shape(.text(.hash)) { value, _, json in json.text(value.hex) } }
}

extension Shape {
    static func id<Named>() -> Shape where Value == Identifier<Named> {
        Shape(.text(.identifier)) { value, _, json in json.text(value.text) }
    }

    static func word() -> Shape
    where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
        Shape(.word(Value.allCases.map(\.rawValue))) { value, _, json in json.text(value.rawValue) }
    }
}
