// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// What a list says of an entry, in the reader's words: "about 1961", "passport", a country's name. What the publisher
/// wrote stands as it was written.
enum ListedValue {
    static func html(_ value: ListDifference.Value, _ call: Call) -> HTML {
        let words = call.words
        return switch value {
        case .text(let text): ScreeningPages.isolated(text)
        case .kind(let kind): .text(words("screening.kind.\(kind.rawValue)"))
        case .name(let name): self.name(name, call)
        case .birth(let birth): self.birth(birth, call)
        case .country(let code): .text(country(code, call))
        case .gender(let gender): .text(words("screening.gender.\(gender.rawValue)"))
        case .identifier(let identifier): self.identifier(identifier, call)
        case .listed(let day): words.filled("screening.value.listed", ["date": .leftToRight(day.text)])
        case .updated(let day): words.filled("screening.value.updated", ["date": .leftToRight(day.text)])
        }
    }

    /// One below the other.
    static func lines(_ values: [ListDifference.Value], _ call: Call) -> HTML {
        values.isEmpty ? "–" : values.map { html($0, call) }.joined(separator: "<br>")
    }

    static func name(_ name: ListName, _ call: Call) -> HTML {
        "\(ScreeningPages.isolated(name.text)) <span class=\"muted small\">\(call.words("screening.role.\(name.role.rawValue)"))</span>"
    }

    static func birth(_ birth: ListBirth, _ call: Call) -> HTML {
        let span = birth.from.text + (birth.to.map { "–\($0.text)" } ?? "")
        let date = HTML.leftToRight(span)
        return birth.isApproximate ? call.words.filled("screening.about", ["date": date]) : date
    }

    static func country(_ code: String, _ call: Call) -> String {
        code.utf8.count == 2 ? Countries.name(of: code.uppercased(), in: call.language) : code
    }

    static func identifier(_ identifier: ListIdentifier, _ call: Call) -> HTML {
        // What the publisher calls it says more than that it is some number.
        let label = identifier.kind == .other ? identifier.label : nil
        let kind: HTML =
            label.map { ScreeningPages.isolated($0) }
            ?? .text(call.words("screening.identifier.\(identifier.kind.rawValue)"))
        let country = identifier.country.map { " (\(self.country($0, call)))" } ?? ""
        return "\(kind)\(call.words.colon)\(.leftToRight(identifier.number))\(country)"
    }

    /// A number that somebody typed, with its kind where they said it.
    static func number(_ details: ScreenedSubject.Details, _ call: Call) -> HTML {
        guard let number = details.identifier else { return "" }
        guard let kind = details.identifierKind else { return ScreeningPages.isolated(number) }
        let name = call.words("screening.identifier.\(kind.rawValue)")
        return "\(name)\(call.words.colon)\(ScreeningPages.isolated(number))"
    }
}
