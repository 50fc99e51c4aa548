// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Reads the answers of a form, and notes what is missing or malformed under the name of its question.
struct Reader {
    let input: FormInput
    let words: Words
    private(set) var errors: [String: String] = [:]

    init(input: FormInput, words: Words) {
        self.input = input
        self.words = words
    }

    mutating func fail(_ name: String, _ phrase: String) {
        if errors[name] == nil { errors[name] = words(phrase) }
    }

    /// The same where no phrase of the catalogue says it.
    mutating func fail(_ name: String, saying text: String) {
        if errors[name] == nil { errors[name] = text }
    }

    mutating func text(_ name: String) -> String? {
        guard let text = input[name] else {
            fail(name, "error.text")
            return nil
        }
        return text
    }

    /// A text in one language at least; those that are missing the coalition itself asks for, where it needs them.
    mutating func multilingual(_ name: String) -> Multilingual? {
        let text = input.multilingual(name)
        guard !text.isEmpty else {
            fail(name, "error.languages")
            return nil
        }
        return text
    }

    /// What was typed, in the language that was chosen beside it (`name.language`), else in the page's.
    mutating func remark(_ name: String) -> Remark? {
        guard let text = text(name) else { return nil }
        return Remark(
            text, in: input["\(name).language"].flatMap { Language(rawValue: $0) } ?? words.language)
    }

    func optionalRemark(_ name: String) -> Remark? {
        input[name].map {
            Remark($0, in: input["\(name).language"].flatMap { Language(rawValue: $0) } ?? words.language)
        }
    }

    mutating func choice<Value: RawRepresentable<String>>(_ name: String, of: Value.Type = Value.self)
        -> Value?
    {
        guard let value = input[name].flatMap({ Value(rawValue: $0) }) else {
            fail(name, "error.choice")
            return nil
        }
        return value
    }

    mutating func identifier<Named>(_ name: String) -> Identifier<Named>? {
        guard let id = input[name].flatMap({ Identifier<Named>($0) }) else {
            fail(name, "error.choice")
            return nil
        }
        return id
    }

    func identifiers<Named>(_ name: String) -> [Identifier<Named>] {
        input.all(name).compactMap { Identifier<Named>($0) }
    }

    /// A whole number, not below the least; nil and noted otherwise.
    mutating func number(_ name: String, atLeast least: Int = 0) -> Int? {
        guard let number = input.number(name), number >= least else {
            fail(name, "error.number")
            return nil
        }
        return number
    }

    mutating func day(_ name: String) -> Day? {
        guard let day = input.day(name) else {
            fail(name, "error.day")
            return nil
        }
        return day
    }

    mutating func instant(_ name: String, in zone: Zone) -> Instant? {
        guard let instant = input.instant(name, in: zone) else {
            fail("\(name).day", "error.moment")
            return nil
        }
        return instant
    }
}
