// SPDX-License-Identifier: Apache-2.0

/// A form that carries files (RFC 7578). Every part is read as text: what is no UTF-8 is refused, for what people send here
/// are tables of names.
enum MultipartForm {
    /// The boundary in a content type; nil for another type, and for a boundary that cannot be one.
    static func boundary(of type: String) -> String? {
        let parts = type.split(separator: ";").map { $0.drop(while: { $0 == " " }) }
        guard parts.first?.lowercased() == "multipart/form-data",
            let field = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        var text = field.dropFirst("boundary=".count)
        if text.count >= 2, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
        return (1...70).contains(text.utf8.count) ? String(text) : nil
    }

    /// The fields of the form; nil where it is malformed.
    static func read(_ body: some Collection<UInt8>, boundary: String) -> FormInput? {
        let bytes = Array(body)
        let mark = Array("--\(boundary)".utf8)
        var values: [String: [String]] = [:]
        var count = 0
        guard var place = find(mark, in: bytes, from: 0), place == 0 else { return nil }
        while true {
            place += mark.count
            // "--" behind the mark ends the form.
            if bytes[place...].starts(with: [0x2D, 0x2D]) { return FormInput(values) }
            guard bytes[place...].starts(with: [0x0D, 0x0A]),
                let end = find([0x0D, 0x0A] + mark, in: bytes, from: place),
                let (name, value) = part(bytes[(place + 2)..<max(end, place + 2)])
            else { return nil }
            values[name, default: []].append(value)
            count += 1
            guard count <= 2000 else { return nil }
            place = end + 2
        }
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> (name: String, value: String)? {
        let whole = Array(bytes)
        guard let gap = find([0x0D, 0x0A, 0x0D, 0x0A], in: whole, from: 0),
            let head = String(validating: whole[..<gap], as: UTF8.self),
            let value = String(validating: whole[(gap + 4)...], as: UTF8.self),
            !value.utf8.contains(0)
        else { return nil }
        let disposition = head.split(whereSeparator: \.isNewline).first {
            $0.lowercased().hasPrefix("content-disposition:")
        }
        guard
            let field = disposition?.split(separator: ";").lazy
                .map({ $0.drop(while: { $0 == " " }) }).first(where: {
                    $0.hasPrefix("name=\"") && $0.hasSuffix("\"")
                })
        else { return nil }
        return (String(field.dropFirst("name=\"".count).dropLast()), value)
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        var place = start
        while place <= bytes.count - needle.count {
            guard let next = bytes[place...(bytes.count - needle.count)].firstIndex(of: first) else {
                return nil
            }
            if bytes[next..<(next + needle.count)].elementsEqual(needle) { return next }
            place = next + 1
        }
        return nil
    }
}
