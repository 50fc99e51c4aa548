// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The rules and hard gates of the law book, as a lawyer reads them.
extension Resources {
    /// A rule, and the book in whose words it is read.
    struct ReadRule: Sendable {
        let rule: Rule
        let book: LawBook

        /// The premise as an outline, in each language.
        var when: Multilingual {
            func text(_ tongue: Tongue) -> String {
                RuleProse(rule, vocabulary: book.parts.vocabulary, in: tongue).text()
            }
            return Multilingual(ar: text(.arabic), fr: text(.french), en: text(.english))
        }

        /// The cases beside the rules that name it, and whether it applies to each.
        var cases: [(test: RuleTest, applies: Bool)] {
            book.parts.tests.compactMap { test in
                let wanted = test.expectation
                if wanted.fires.contains(rule.id) || wanted.rules?.contains(rule.id) ?? false {
                    return (test, true)
                }
                return wanted.without.contains(rule.id) ? (test, false) : nil
            }
        }

        var conditions: [Law.Condition] {
            rule.conditions.compactMap { id in book.parts.conditions.first { $0.id == id } }
        }
    }

    static let lawRuleSummary = Shape<ReadRule>.object(
        "LawRuleSummary", "A rule of the law book, or a hard gate of the engine."
    ) { it in outline(&it) }

    static let lawRule = Shape<ReadRule>.object(
        "LawRule", "A rule of the law book, or a hard gate of the engine."
    ) { it in
        outline(&it)
        it.has("when", multilingual, "What has to be so, as an outline.") { $0.when }
        it.has("because", wording, "The sentence that an assessment shows.") { $0.rule.because }
        it.has(
            "instrument", Shape<String>.text.orNull, "Of whose standing it depends; null where it binds all."
        ) {
            $0.rule.binds.instrument?.text
        }
        it.has(
            "footing", footing.orNull,
            "By what a hard gate holds whatever a state has signed; null of a rule of the law book."
        ) { $0.rule.footing }
        it.has("verdicts", Shape<LegalVerdict>.word().map(by: .free), "What it advises, by standing.") {
            item in
            Standing.allCases.reduce(into: [:]) { $0[$1.rawValue] = item.rule.binds.verdict(for: $1) }
        }
        it.has("floor", wording, "What the coalition's policy asks of states that are not bound.") {
            $0.rule.floor
        }
        it.has("conditions", lawCondition.list) { $0.conditions }
        it.has("yieldsTo", Shape<String>.text.list, "The rules that set it aside where they apply.") {
            $0.rule.yieldsTo.map(\.text)
        }
        it.has("from", Shape<Day>.day.orNull) { $0.rule.validity.from.map { Day($0) } }
        it.has("to", Shape<Day>.day.orNull) { $0.rule.validity.to.map { Day($0) } }
        it.has("readings", reading.list, "Of contested law; none is chosen.") { $0.rule.readings }
        it.has("cases", ruleCase.list, "The cases that test it.") { $0.cases }
    }

    private static func outline(_ it: inout Outline<ReadRule>) {
        it.has("id", .text(.identifier)) { $0.rule.id.text }
        it.has("title", wording) { $0.rule.title }
        it.has("hard", .truth, "Only new facts change what it says.") { $0.rule.isHard }
        it.has("gate", Shape<Gate>.word().orNull, "The gate of the engine that it belongs to.") {
            $0.rule.gate
        }
        it.has("advises", Shape<LegalVerdict>.word().list, "Every verdict that it can give.") {
            $0.rule.binds.verdicts.sorted()
        }
        it.has("cites", citation.list) { $0.rule.cites }
        it.has("links", links) { "/law/rules/\($0.rule.id)" }
    }

    private static let citation = Shape<Citation>.object("Citation") { it in
        it.has("instrument", .text(.identifier)) { $0.instrument.text }
        it.has("provision", .text) { $0.provision }
        it.has("layer", .word(), "Where the norm draws its force from.") { $0.layer }
        it.has("note", wording) { $0.note }
    }

    private static let footing = Shape<Footing>.object(
        "Footing", "On what a hard gate holds for every state, party or not to the treaties that it cites."
    ) { it in
        it.has("layers", Shape<Layer>.word().list, "Where its force comes from: never a treaty.") {
            $0.layers
        }
        it.has("wording", wording, "The sentence that an assessment shows.") { $0.wording }
    }

    private static let lawCondition = Shape<Law.Condition>.object(
        "LawCondition", "What has to be done for an act to be compatible."
    ) { it in
        it.has("id", .text) { $0.id.text }
        it.has("text", wording) { $0.text }
        it.has("beforeTabling", .truth) { $0.isBeforeTabling }
    }

    private static let reading = Shape<Reading>.object("LawReading") { it in
        it.has("text", wording) { $0.text }
        it.has("verdict", .word()) { $0.verdict }
        it.has("cites", citation.list) { $0.cites }
    }

    private static let ruleCase = Shape<(test: RuleTest, applies: Bool)>.object("LawCase") { it in
        it.has("name", .text) { $0.test.name }
        it.has("applies", .truth, "Whether the rule applies to it.") { $0.applies }
        it.has("verdict", Shape<LegalVerdict>.word().orNull, "That is expected.") {
            $0.test.expectation.verdict
        }
        it.has("state", Shape<String>.text.orNull) { $0.test.state?.text }
        it.has("date", .day) { Day($0.test.facts.date) }
        it.has("facts", Shape<String>.text.map(by: .free), "Answers by term.") { item in
            Dictionary(uniqueKeysWithValues: item.test.facts.act.map { ($0.key.text, $0.value) })
        }
        it.has("supposed", Shape<Standing>.word().map(by: .free), "Where its state is supposed to stand.") {
            item in
            Dictionary(uniqueKeysWithValues: item.test.supposed.map { ($0.key.text, $0.value) })
        }
    }
}
