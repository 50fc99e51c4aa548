// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What an act says beside its name: the position taken, the deadline set, the words that were written.
///
/// Whoever may know of an act may read what was said. Offices and things are called as this reader may know them, which the
/// bytes of the act cannot do: see `View.mayRead`.
struct ActSubstance {
    /// Short facts, in one line.
    private(set) var facts: [HTML] = []
    /// What somebody wrote, each in its own language.
    private(set) var quotes: [(text: String, language: Language?)] = []
    let call: Call

    var words: Words { call.words }

    init(of act: Act, _ call: Call) { self.init(of: act.deed, call) }

    /// Of what is on the record, or of what may become an act.
    init(of deed: Deed, _ call: Call) {
        self.call = call
        switch deed {
        case .charter(let deed): add(deed)
        case .clock(.expire): break
        case .clock(.outage(let from, let until)):
            fact("history.outage", ["from": call.dates.moment(from), "until": call.dates.moment(until)])
        case .directory(let deed): add(deed)
        case .initiative(let deed): add(deed)
        case .decision(let deed): add(deed)
        case .participation(let deed): add(deed)
        case .resource(let deed): add(deed)
        case .activity(let deed): add(deed)
        case .result(let deed): add(deed)
        case .visit(let deed): add(deed)
        case .meeting(let deed): add(deed)
        case .publication(let deed): add(deed)
        case .law(let deed): add(deed)
        case .screening(let deed): add(deed)
        case .strategy(let deed): add(deed)
        case .support(let deed): add(deed)
        }
    }

    var html: HTML {
        let line: HTML = facts.isEmpty ? "" : "<p>\(facts.joined(separator: " · "))</p>"
        return line
            + quotes.map { text, language -> HTML in
                let attributes: HTML =
                    language.map { "lang=\"\($0.rawValue)\" dir=\"\($0.direction)\"" }
                    ?? "lang=\"\" dir=\"auto\""
                return "<blockquote class=\"said\" \(attributes)>\(Self.shortened(text))</blockquote>"
            }.joined()
    }

    /// The first three hundred characters or so; the act itself has the rest.
    private static func shortened(_ text: String) -> HTML {
        text.count <= 320 ? .paragraphs(text) : .paragraphs(text.prefix(300) + " …")
    }

    // MARK: Building

    mutating func fact(_ html: HTML) { facts.append(html) }
    mutating func fact(_ key: String) { facts.append(.text(words(key))) }
    mutating func fact(_ key: String, _ values: [String: HTML]) { facts.append(words.filled(key, values)) }
    mutating func title(_ text: Multilingual) { facts.append("<strong>\(call.text(text))</strong>") }

    mutating func number(_ key: String, _ value: Int) {
        fact(key, ["number": .leftToRight(Numbers.text(value, in: call.numerals))])
    }

    mutating func quote(_ remark: Remark?) {
        if let remark { quotes.append((remark.text, remark.language)) }
    }

    mutating func quote(_ text: Multilingual?) {
        if let (text, language) = text?.text(in: call.language) { quotes.append((text, language)) }
    }

    mutating func quote(_ text: String) { quotes.append((text, nil)) }
}
