// SPDX-License-Identifier: Apache-2.0

/// The lines of which iCalendar and vCard files consist: escaped, folded at 75 octets, each ended by CR LF (RFC 5545,
/// section 3.1; RFC 6350, section 3.2).
struct ContentLines {
    private(set) var text = ""

    /// A line whose value is structured already: a date, a version, a component's name.
    mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

    /// A line whose value is what people wrote.
    mutating func add(_ name: String, text value: String) { fold("\(name):\(Self.escaped(value))") }

    /// A line with a list of texts; none where the list is empty.
    mutating func add(_ name: String, list: [String]) {
        guard !list.isEmpty else { return }
        fold("\(name):\(list.map(Self.escaped).joined(separator: ","))")
    }

    /// Folds between characters, never inside one: some readers decode a line before they join it to the next.
    private mutating func fold(_ line: String) {
        var width = 0
        for character in line {
            let octets = character.utf8.count
            if width + octets > 75 {
                // A single cluster may be longer than a line; it then parts between its scalars.
                text += "\r\n "
                width = 1
            }
            guard octets > 74 else {
                text.append(character)
                width += octets
                continue
            }
            for scalar in character.unicodeScalars {
                let octets = String(scalar).utf8.count
                if width + octets > 75 {
                    text += "\r\n "
                    width = 1
                }
                text.unicodeScalars.append(scalar)
                width += octets
            }
        }
        text += "\r\n"
    }

    /// Backslash, comma, semicolon and line ends escaped; other control characters, which the formats do not know, left
    /// out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ",": escaped += "\\,"
            case ";": escaped += "\\;"
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
            case "\t": escaped += " "
            case _ where scalar.properties.generalCategory == .control: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
