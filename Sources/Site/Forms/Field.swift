// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// One question of a form, already filled with what was typed.
struct Field: Component {
    enum Kind {
        case hidden
        /// One line; the HTML input type ("text", "date", "number", "password", "time").
        case line(type: String, autocomplete: String?)
        case area(rows: Int)
        /// A file; which kinds, as HTML's `accept` says it.
        case file(accept: String)
        case select([Choice])
        case radios([Choice])
        case checkboxes([Choice])
        /// The same text in several languages.
        case languages([Language], isLong: Bool)
    }

    let kind: Kind
    let name: String
    let label: String
    let hint: String?
    let error: String?
    let isOptional: Bool
    let input: FormInput
    /// The language of what is to be typed, where it is not the page's.
    var language: Language?
    var words: Words

    var id: String { "f-\(name.replacing(".", with: "-"))" }

    var template: String {
        switch kind {
        case .hidden: "shared/field-hidden"
        case .line: "shared/field-line"
        case .area: "shared/field-area"
        case .file: "shared/field-file"
        case .select: "shared/field-select"
        case .radios, .checkboxes: "shared/field-choices"
        case .languages: "shared/field-languages"
        }
    }

    var fields: Fields {
        let described = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        let common: Fields = [
            "id": id, "name": name, "label": label, "hint": hint, "error": error,
            // What is missing after all is not called optional once more.
            "optional": isOptional && error == nil,
            // Nobody has to search.
            "required": !isOptional && !isSearch,
            "described": described.joined(separator: " "), "mode": nil, "language": language?.rawValue,
            "direction": language?.direction, "value": input.values[name]?.first,
        ]
        return common.merging(particulars)
    }

    private var isSearch: Bool {
        if case .line("search", _) = kind { true } else { false }
    }

    private var particulars: Fields {
        switch kind {
        case .hidden: return [:]
        case .line(let type, let autocomplete):
            // Browsers take the digits of no other keyboard into a field for numbers, and the wheel changes what it holds.
            let isNumber = type == "number"
            let fields: Fields = [
                "type": isNumber ? "text" : type, "mode": isNumber ? "numeric" : nil,
                "autocomplete": isNumber ? "off" : autocomplete,
            ]
            return type == "password" ? fields.merging(["value": nil]) : fields
        case .area(let rows): return ["rows": String(rows)]
        case .file(let accept): return ["accept": accept]
        case .select(let choices): return ["optionsHTML": (unchosen(choices) + choices).map(option).joined()]
        case .radios(let choices):
            return ["many": false, "folded": nil, "choicesHTML": buttons(choices, type: "radio")]
        case .checkboxes(let choices):
            return [
                "many": choices.count > 8, "choicesHTML": buttons(choices, type: "checkbox"),
                // A list as long as the membership opens on demand, or where something in it is chosen or wrong.
                "folded": choices.count > 12 && input.all(name).isEmpty && error == nil
                    ? words("form.show-all", ["count": words.numerals.written(choices.count)]) : nil,
            ]
        case .languages(let languages, let isLong):
            return ["tongues": languages.map { tongue($0, isLong: isLong) }]
        }
    }

    /// Nothing is chosen for the reader: where an answer is needed and none is given yet, the first line asks for it.
    private func unchosen(_ choices: [Choice]) -> [Choice] {
        let isGiven =
            isOptional || preset != nil || choices.count < 2 || choices.contains { $0.value.isEmpty }
        return isGiven || input[name] != nil ? [] : [Choice("", words("form.choose"))]
    }

    /// What is typed beside a choice of its language is most likely in the language of the page.
    private var preset: String? { name.hasSuffix(".language") ? words.language.rawValue : nil }

    private func isChosen(_ choice: Choice) -> Bool {
        input.values[name]?.contains(choice.value) ?? (preset == choice.value)
    }

    private func tongue(of choice: Choice) -> HTML {
        guard let language = choice.language, language != words.language else { return "" }
        return " lang=\"\(language.rawValue)\""
    }

    /// Written here and not by a template: forms ask for one of forty members, some of them many times.
    private func option(_ choice: Choice) -> HTML {
        let selected: HTML = isChosen(choice) ? " selected" : ""
        return """
            <option value="\(choice.value)"\(tongue(of: choice))\(selected)>\(choice.label.plain)</option>

            """
    }

    private func buttons(_ choices: [Choice], type: HTML) -> HTML {
        choices.enumerated().map { index, choice -> HTML in
            let checked: HTML = isChosen(choice) ? " checked" : ""
            let note: HTML = choice.note.map { "<p class=\"hint\">\($0)</p>" } ?? ""
            return """
                <div class="choice"><input type="\(type)" id="\(id)-\(index)" name="\(name)" \
                value="\(choice.value)"\(checked)><div><label for="\(id)-\(index)"\(tongue(of: choice))>\
                \(choice.label.html)</label>\(note)</div></div>

                """
        }.joined()
    }

    private func tongue(_ language: Language, isLong: Bool) -> Fields {
        [
            "tongueID": "\(id)-\(language.rawValue)", "code": language.rawValue,
            "direction": language.direction, "languageName": words.speaking(language)("frame.language"),
            "name": "\(name).\(language.rawValue)",
            "value": input.values["\(name).\(language.rawValue)"]?.first,
            "long": isLong,
        ]
    }
}

/// One answer among several.
package struct Choice: Sendable {
    package struct Label: Sendable {
        let plain: String
        let html: HTML
    }

    package let value: String
    package let label: Label
    package let note: String?
    /// The language of the label, where it may be another than the page's.
    package let language: Language?

    package init(_ value: String, _ label: String, note: String? = nil, language: Language? = nil) {
        self.value = value
        self.language = language
        self.label = Label(plain: label, html: .text(label))
        self.note = note
    }
}
