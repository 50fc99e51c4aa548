// SPDX-License-Identifier: Apache-2.0
import Coalition

typealias InitiativeForm = ActForm<Initiative>

extension ActForm<Initiative> {
    /// A form below `/initiatives/:id/act/`; its phrases begin with `initiative.<verb>`.
    init(
        _ verb: String, tab: InitiativePage.Tab, isWeighty: Bool = false, isGrave: Bool = false,
        preface: @escaping @Sendable (Call, Initiative) -> [any Component] = { _, _ in [] },
        start: @escaping @Sendable (Call, Initiative) -> FormInput = { _, _ in FormInput() },
        questions: @escaping @Sendable (inout Form, Call, Initiative) -> Void = { _, _, _ in },
        deed: @escaping @Sendable (inout Reader, Call, Initiative) -> Deed?,
        preview: (@Sendable (Call, Initiative, FormInput) -> [any Component])? = nil,
        draftKey: @escaping @Sendable (Call, Initiative) -> String = { call, _ in call.path },
        basis: (@Sendable (Initiative) -> Int)? = nil
    ) {
        self.init(
            name: "initiative.\(verb)", path: "/initiatives/:id/act/\(verb)", section: .initiatives,
            isWeighty: isWeighty, isGrave: isGrave, find: { try $0.initiative() },
            crumbs: { call, initiative in
                [
                    .init(label: .text(call.words("initiatives.title")), path: "/initiatives"),
                    .init(label: call.text(initiative.proposal.title), path: tab.path(of: initiative)),
                ]
            }, preface: preface, start: start, questions: questions, deed: deed, preview: preview,
            draftKey: draftKey, basis: basis)
    }

    /// A step that asks nothing: only whether it shall be done.
    static func plain(
        _ verb: String, tab: InitiativePage.Tab,
        _ deed: @escaping @Sendable (Initiative.ID) -> InitiativeDeed
    ) -> InitiativeForm {
        InitiativeForm(verb, tab: tab) { _, _, initiative in .initiative(deed(initiative.id)) }
    }

    /// A step that asks for a note in the languages of the coalition.
    static func noted(
        _ verb: String, tab: InitiativePage.Tab, field: String, isWeighty: Bool = false,
        isGrave: Bool = false,
        _ deed: @escaping @Sendable (Initiative.ID, Multilingual) -> Deed
    ) -> InitiativeForm {
        InitiativeForm(
            verb, tab: tab, isWeighty: isWeighty, isGrave: isGrave,
            questions: { form, _, _ in form.languages(field, isLong: true) },
            deed: { reader, _, initiative in
                guard let note = reader.multilingual(field) else { return nil }
                return deed(initiative.id, note)
            })
    }
}

extension ActForm {
    /// The last part of its address.
    var verb: String { path.split(separator: "/").last.map(String.init) ?? "" }
}

/// Answers that several forms offer.
enum Choices {
    static func organisations(_ ids: [Organisation.ID], _ call: Call) -> [Choice] {
        call.sorted(ids).map { Choice($0.text, call.name($0)) }
    }

    static func languages(_ call: Call) -> [Choice] {
        (call.view.charter?.languages ?? Language.allCases).map { Choice($0.rawValue, call.name($0)) }
    }

    static func domains(_ call: Call) -> [Choice] {
        (call.view.charter?.domains ?? []).map { Choice($0.id.text, call.plain($0.name)) }
    }

    static func paragraphs(_ initiative: Initiative, _ call: Call) -> [Choice] {
        let text = initiative.texts.current[call.language] ?? initiative.texts.current.values.first
        return (text?.paragraphs ?? []).enumerated().map { index, paragraph in
            Choice(
                String(index + 1),
                "\(call.numerals.written(index + 1)). \(paragraph.prefix(70))\(paragraph.count > 70 ? "…" : "")"
            )
        }
    }

    /// The values of an enumeration, worded `<prefix>.<value>`, with a note where there is `<prefix>.<value>.note`.
    static func of<Value: RawRepresentable<String>>(_ values: [Value], _ prefix: String, _ call: Call)
        -> [Choice]
    {
        values.map { value in
            Choice(
                value.rawValue, call.words("\(prefix).\(value.rawValue)"),
                note: call.words.phrase("\(prefix).\(value.rawValue).note"))
        }
    }
}
