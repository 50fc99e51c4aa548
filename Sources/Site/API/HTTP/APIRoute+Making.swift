// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// The kinds of routes, so that the table says only what is particular to each.
extension APIRoute {
    /// One thing, found by what stands in the path.
    static func one<Value: Sendable>(
        _ path: String, _ name: String, _ about: String, _ access: Route.Access = .anyone,
        as shape: Shape<Value>, _ find: @escaping @Sendable (APICall) async throws -> Value
    ) -> APIRoute {
        APIRoute(
            method: .get, path: path, name: name, about: about, access: access, gives: .json(shape.schema)
        ) { .json(try await find($0), as: shape, $0) }
    }

    static func list<Item>(
        _ path: String, _ name: String, _ about: String, _ access: Route.Access = .anyone,
        of listing: Listing<Item>
    ) -> APIRoute {
        APIRoute(
            method: .get, path: path, name: name, about: about, access: access,
            parameters: listing.parameters, gives: .json(listing.schema)
        ) { try await listing.reply($0) }
    }

    /// A text of the record, as foreign tools read it.
    static func text(
        _ path: String, _ name: String, _ about: String, type: String = "text/plain; charset=utf-8",
        _ write: @escaping @Sendable (APICall) async throws -> String
    ) -> APIRoute {
        APIRoute(
            method: .get, path: path, name: name, about: about, access: .anyone, gives: .text(type)
        ) { .text(try await write($0), type: type) }
    }
}

extension Listing.Filter {
    /// Things of which a property is this word.
    static func word<Value: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ about: String, _ value: @escaping @Sendable (Item) -> Value
    ) -> Self {
        .init(parameter: APIParameter(name, .word(Value.allCases.map(\.rawValue)), about)) { item, word, _ in
            value(item).rawValue == word
        }
    }

    /// Things that are this to the reader, or at the moment.
    static func word<Value: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ about: String, _ value: @escaping @Sendable (Item, View) -> Value
    ) -> Self {
        .init(parameter: APIParameter(name, .word(Value.allCases.map(\.rawValue)), about)) {
            item, word, view in
            value(item, view).rawValue == word
        }
    }

    /// Things that name this one.
    static func id(
        _ name: String, _ about: String, _ matches: @escaping @Sendable (Item, String) -> Bool
    ) -> Self {
        .init(parameter: APIParameter(name, .text(.identifier), about)) { item, id, _ in matches(item, id) }
    }
}

extension Listing.Filter {
    /// What has been looked after before the list is asked.
    static func indexed(
        _ name: String, _ schema: Schema, _ about: String, isRequired: Bool = false
    ) -> Self {
        .init(parameter: APIParameter(name, schema, about, isRequired: isRequired)) { _, _, _ in true }
    }

    /// Things of which this is so, or is not.
    static func truth(
        _ name: String, _ about: String, _ holds: @escaping @Sendable (Item, View) -> Bool
    ) -> Self {
        .init(parameter: APIParameter(name, .truth, about)) { item, wanted, view in
            holds(item, view) == (wanted == "true")
        }
    }
}

extension Listing.Order {
    /// By the number of a series: the order in which things came about, which no act changes.
    static func number<Named>(_ id: @escaping @Sendable (Item) -> Identifier<Named>) -> Self {
        .init(name: "number") { .number(id($0).number ?? 0) }
    }

    static func instant(_ name: String, _ instant: @escaping @Sendable (Item) -> Instant?) -> Self {
        .init(name: name) { .number(instant($0).map { Int($0.milliseconds) } ?? 0) }
    }

    static func text(_ name: String, _ text: @escaping @Sendable (Item) -> String) -> Self {
        // A key stands in the address of the next page: its beginning decides.
        .init(name: name) { .text(String(text($0).prefix(80))) }
    }
}
