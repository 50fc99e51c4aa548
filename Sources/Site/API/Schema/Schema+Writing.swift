// SPDX-License-Identifier: Apache-2.0

/// Schemas as JSON Schema 2020-12, the dialect of OpenAPI 3.1.
extension Schema {
    func write(_ json: inout JSONText) {
        switch self {
        case .named(let name, _, _):
            json.object { json in
                json.key("$ref")
                json.text("#/components/schemas/\(name)")
            }
        default: json.object { describe(&$0) }
        }
    }

    /// The keywords, inside an object that is begun.
    func describe(_ json: inout JSONText, or isNullable: Bool = false) {
        switch self {
        case .text(let form): Self.describe(form, isNullable, &json)
        case .integer(let range):
            Self.type("integer", isNullable, &json)
            json.key("minimum")
            json.number(range.lowerBound)
            json.key("maximum")
            json.number(range.upperBound)
        case .truth: Self.type("boolean", isNullable, &json)
        case .word(let words):
            Self.type("string", isNullable, &json)
            Self.describe(words, isNullable, &json)
        case .list(let schema):
            Self.type("array", isNullable, &json)
            json.key("items")
            schema.write(&json)
        case .orNull(let schema): Self.describeNullable(schema, &json)
        case .either(let schemas):
            json.key("anyOf")
            json.list { json in for schema in schemas { schema.write(&json) } }
        case .map(let form, let schema):
            Self.type("object", isNullable, &json)
            json.key("propertyNames")
            Schema.text(form).write(&json)
            json.key("additionalProperties")
            schema.write(&json)
        case .object(let properties):
            Self.type("object", isNullable, &json)
            Self.describe(properties, &json)
        case .choice(let properties):
            Self.type("object", isNullable, &json)
            Self.describeChoice(of: properties, &json)
        case .named(_, let about, let schema):
            if !about.isEmpty {
                json.key("description")
                json.text(about)
            }
            schema.describe(&json, or: isNullable)
        }
    }

    private static func type(_ type: String, _ isNullable: Bool, _ json: inout JSONText) {
        json.key("type")
        guard isNullable else { return json.text(type) }
        json.list { json in
            json.text(type)
            json.text("null")
        }
    }

    private static func describe(_ form: Text, _ isNullable: Bool, _ json: inout JSONText) {
        type("string", isNullable, &json)
        for (keyword, value) in [("format", form.format), ("pattern", form.pattern)] {
            guard let value else { continue }
            json.key(keyword)
            json.text(value)
        }
    }

    private static func describe(_ words: [String], _ isNullable: Bool, _ json: inout JSONText) {
        json.key("enum")
        json.list { json in
            for word in words { json.text(word) }
            if isNullable { json.null() }
        }
    }

    /// Exactly one of them.
    private static func describeChoice(of properties: [Property], _ json: inout JSONText) {
        describe(properties.map { Property(name: $0.name, schema: $0.schema, isRequired: false) }, &json)
        for keyword in ["minProperties", "maxProperties"] {
            json.key(keyword)
            json.number(1)
        }
    }

    private static func describeNullable(_ schema: Schema, _ json: inout JSONText) {
        guard case .named = schema else { return schema.describe(&json, or: true) }
        json.key("anyOf")
        json.list { json in
            schema.write(&json)
            json.object { json in
                json.key("type")
                json.text("null")
            }
        }
    }

    private static func describe(_ properties: [Property], _ json: inout JSONText) {
        json.key("properties")
        json.object { json in
            for property in properties {
                json.key(property.name)
                guard !property.about.isEmpty else {
                    property.schema.write(&json)
                    continue
                }
                json.object { json in
                    json.key("description")
                    json.text(property.about)
                    property.schema.describeInPlace(&json)
                }
            }
        }
        let required = properties.filter(\.isRequired)
        if !required.isEmpty {
            json.key("required")
            json.list { json in for property in required { json.text(property.name) } }
        }
        json.key("additionalProperties")
        json.truth(false)
    }

    private func describeInPlace(_ json: inout JSONText) {
        guard case .named(let name, _, _) = self else { return describe(&json) }
        json.key("$ref")
        json.text("#/components/schemas/\(name)")
    }

    /// Everything that it refers to by name, itself included.
    func collectNames(into names: inout [String: Schema]) {
        switch self {
        case .named(let name, _, let schema):
            guard names[name] == nil else { return }
            names[name] = self
            schema.collectNames(into: &names)
        case .list(let schema), .orNull(let schema), .map(_, let schema): schema.collectNames(into: &names)
        case .either(let schemas): for schema in schemas { schema.collectNames(into: &names) }
        case .object(let properties), .choice(let properties):
            for property in properties { property.schema.collectNames(into: &names) }
        case .text, .integer, .truth, .word: break
        }
    }
}
