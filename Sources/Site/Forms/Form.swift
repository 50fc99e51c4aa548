// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// A form, built question by question. Labels come from the catalogue: a form called "propose" asks for "title"
/// with the phrase `propose.title`, else `field.title`, and shows its `.hint` below it where there is one; its
/// button says `propose.submit`, else what `propose.title` says.
///
///     var form = Form("propose", call, action: "/initiatives/new")
///     form.languages("title", isLong: false)
///     form.radios("domain", choices)
package struct Form: Component {
    private let name: String
    private let words: Words
    /// Questions may follow from more than what was typed, and add to it before they are asked.
    var input: FormInput
    let errors: [String: String]
    private let csrf: String
    private let action: String
    private(set) var questions: [Field] = []
    /// Where "cancel" leads.
    package var cancel: String?
    /// The act cannot be undone, so its button is red.
    package var isGrave = false
    /// A second button leads back to the questions, with all answers.
    var leadsBack = false
    /// Another button, which sends the same answers with one more.
    var second: Second?
    /// Under whose name its words are put away as a draft; nil where it keeps none.
    var seal: String?
    /// What the answers would come to; a script renews it as one types.
    var previews: [any Component] = []
    private var takesFiles = false
    /// The phrase on the button, where it is not `<name>.submit`.
    package var submit: String?

    struct Second {
        let name: String
        let value: String
        let label: String
    }

    /// - Parameters:
    ///   - action: the address below the language, "/initiatives/new".
    ///   - input: what was typed; a fresh form starts from the values to be changed.
    ///   - errors: what is wrong, by the name of the question.
    package init(
        _ name: String,
        words: Words,
        csrf: String,
        action: String,
        input: FormInput = FormInput(),
        errors: [String: String] = [:]
    ) {
        self.name = name
        self.words = words
        self.csrf = csrf
        self.action = action
        self.input = input
        self.errors = errors
    }

    /// Whether it asks for more than a choice or a word, so that its words are worth keeping.
    var asksForText: Bool {
        questions.contains { question in
            switch question.kind {
            case .area, .languages: true
            default: false
            }
        }
    }

    package mutating func hidden(_ name: String, _ value: String) {
        questions.append(
            Field(
                kind: .hidden,
                name: name,
                label: "",
                hint: nil,
                error: nil,
                isOptional: true,
                input: FormInput([name: [value]]),
                words: words
            )
        )
    }

    package mutating func line(
        _ name: String,
        type: String = "text",
        autocomplete: String? = nil,
        isOptional: Bool = false,
        language: Language? = nil
    ) {
        add(.line(type: type, autocomplete: autocomplete), name, isOptional, language)
    }

    package mutating func area(
        _ name: String,
        rows: Int = 6,
        isOptional: Bool = false,
        language: Language? = nil
    ) {
        add(.area(rows: rows), name, isOptional, language)
    }

    /// A file, so that the whole form travels as `multipart/form-data`.
    mutating func file(_ name: String, accept: String, isOptional: Bool = false) {
        takesFiles = true
        add(.file(accept: accept), name, isOptional)
    }

    package mutating func day(_ name: String, isOptional: Bool = false) {
        add(.line(type: "date", autocomplete: nil), name, isOptional)
    }

    /// A day and a time of day; read it with `FormInput.instant(_:in:)`.
    package mutating func moment(_ name: String, isOptional: Bool = false) {
        add(.line(type: "date", autocomplete: nil), "\(name).day", isOptional)
        add(.line(type: "time", autocomplete: nil), "\(name).time", isOptional)
    }

    /// - Parameter isSigned: whether it may be below zero: the keypad of a phone has no minus.
    package mutating func number(_ name: String, isOptional: Bool = false, isSigned: Bool = false) {
        add(.line(type: isSigned ? "text" : "number", autocomplete: isSigned ? "off" : nil), name, isOptional)
    }

    package mutating func select(_ name: String, _ choices: [Choice], isOptional: Bool = false) {
        add(.select(choices), name, isOptional)
    }

    package mutating func radios(_ name: String, _ choices: [Choice], isOptional: Bool = false) {
        add(.radios(choices), name, isOptional)
    }

    package mutating func checkboxes(_ name: String, _ choices: [Choice], isOptional: Bool = false) {
        add(.checkboxes(choices), name, isOptional)
    }

    /// The same text in every language; read it with `FormInput.multilingual(_:)`.
    package mutating func languages(
        _ name: String,
        isLong: Bool,
        of languages: [Language] = Language.allCases,
        isOptional: Bool = false
    ) {
        add(.languages(languages, isLong: isLong), name, isOptional)
    }

    private mutating func add(
        _ kind: Field.Kind,
        _ name: String,
        _ isOptional: Bool,
        _ language: Language? = nil
    ) {
        // The phrase `<form>.title` is the form's own title: a question about a title says `<form>.title.label`.
        let key = name == "title" ? "\(self.name).title.label" : "\(self.name).\(name)"
        // "statement.language" and "closes.day" are worded like "language" and "day" everywhere.
        let common = name.split(separator: ".").last.map(String.init) ?? name
        questions.append(
            Field(
                kind: kind,
                name: name,
                label: words.phrase(key) ?? words("field.\(common)"),
                hint: words.phrase("\(key).hint") ?? words.phrase("field.\(common).hint"),
                error: errors[name],
                isOptional: isOptional,
                input: input,
                language: language,
                words: words
            )
        )
    }

    /// A question whose words come from elsewhere than the catalogue: the vocabulary of the law book, a state's name.
    mutating func ask(
        _ name: String, _ kind: Field.Kind, _ label: String, why: String? = nil, isOptional: Bool = false
    ) {
        questions.append(
            Field(
                kind: kind, name: name, label: label, hint: why, error: errors[name], isOptional: isOptional,
                input: input, words: words))
    }

    package var template: String { "shared/form" }
    package var fields: Fields {
        [
            "enctype": takesFiles ? "multipart/form-data" : nil, "style": "form", "method": "post",
            "action": "/\(words.language.rawValue)\(action)", "csrf": csrf,
            "fieldset": questions.map(\.filled),
            "submit": submit ?? words.phrase("\(name).submit") ?? words("\(name).title"),
            "filter": false, "cancel": cancel, "edit": leadsBack, "grave": isGrave, "seal": seal,
            "second": second != nil, "secondName": second?.name, "secondValue": second?.value,
            "secondLabel": second?.label,
            "offline": seal.map { _ in words("draft.offline") },
            "unsaved": seal.map { _ in words("draft.unsaved") }, "hasPreview": !previews.isEmpty,
            "previews": previews,
        ]
    }
}

/// A form that narrows a list: it changes nothing, so it is a GET and has no token.
package struct FilterForm: Component {
    private var form: Form
    private let words: Words
    private let action: String

    package init(_ name: String, words: Words, action: String, input: FormInput) {
        form = Form(name, words: words, csrf: "", action: action, input: input)
        self.words = words
        self.action = action
    }

    package mutating func select(_ name: String, _ choices: [Choice]) {
        form.select(name, choices)
    }
    package mutating func line(_ name: String) { form.line(name, type: "search") }
    package mutating func day(_ name: String) { form.day(name) }
    package mutating func hidden(_ name: String, _ value: String) { form.hidden(name, value) }

    package var template: String { "shared/form" }
    package var fields: Fields {
        form.fields.merging([
            "style": "filters", "method": "get", "csrf": nil, "filter": true,
        ])
    }
}
