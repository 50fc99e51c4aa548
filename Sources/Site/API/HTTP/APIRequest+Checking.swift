// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird
import Record

extension APIReply {
    /// A strong tag: what a reader sees, digested. Another viewer, another state, another tag.
    var tag: String { "\"\(Hash.of(bytes).hex.prefix(32))\"" }
}

extension APIRoute {
    /// Refuses parameters that the table does not know, and values that it does not allow: a filter that is misspelt
    /// must not give the whole list. What the path names in another form than the table describes is not there.
    func check(_ path: [String: String], _ query: FormInput, _ headers: HTTPFields) throws {
        for parameter in pathParameters {
            guard let value = path[parameter.name], parameter.accepts(value) else {
                throw Problem(.notFound)
            }
        }
        let known = parameters.filter { $0.place == .query }
        for (name, values) in query.values.sorted(by: { $0.key < $1.key }) {
            guard let parameter = known.first(where: { $0.name == name }), values.count == 1,
                parameter.accepts(values[0])
            else { throw Problem(.parameter, values: ["name": String(name.prefix(60))]) }
        }
        for parameter in known where parameter.isRequired && query.values[parameter.name] == nil {
            throw Problem(.parameter, values: ["name": parameter.name])
        }
        for parameter in parameters where parameter.place == .header {
            let value = HTTPField.Name(parameter.name).flatMap { headers[$0] }
            if value == nil, parameter.isRequired { throw Problem(.keyMissing) }
            if let value, !parameter.accepts(value) {
                throw Problem(.parameter, values: ["name": parameter.name])
            }
        }
    }

    var type: String {
        switch gives {
        case .json, .receipt: "application/json"
        case .text(let type): type.split(separator: ";").first.map(String.init) ?? type
        }
    }
}

extension Request {
    /// Whether the reader takes what the route gives (RFC 9110, section 12.5.1).
    func requireAccepted(_ route: APIRoute) throws {
        guard let header = headers[.accept] else { return }
        let family = route.type.prefix { $0 != "/" } + "/*"
        guard WeightedList(header).takes(route.type, String(family), "*/*") else {
            throw Problem(.notAcceptable, values: ["type": route.type])
        }
    }
}
