// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Reading what a program hands in: strictly as JSON, then against its description, then as what it is.
extension APICall {
    /// The body as JSON.
    ///
    /// - Throws: `malformed`, with what is wrong with its form.
    func json() throws -> JSON {
        do {
            return try JSONReader.read(body)
        } catch {
            throw Problem(
                .malformed,
                faults: [SchemaFault(pointer: "", reason: .form, expected: "JSON (\(error.reason.rawValue))")]
            )
        }
    }

    /// The body as what `schema` describes.
    ///
    /// - Throws: `malformed`, or `schema` with the places that do not fit.
    func read<Body: Decodable>(_ type: Body.Type, as schema: Schema) throws -> Body {
        let faults = schema.faults(in: try json())
        guard faults.isEmpty, let read = try? JSONDecoder().decode(type, from: Data(body)) else {
            throw Problem(.schema, faults: faults)
        }
        return read
    }
}
