// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// The law book: what may be cited, and who is party to what. Everybody may read by which law the coalition is advised.
extension Resources {
    static let lawBook = Shape<LawBook>.object(
        "LawBook", "The law book that is read here, and what is in it."
    ) { it in
        it.has("pins", lawPins, "Names every byte of it.") { $0.pins }
        it.shows("inForce", .truth, "Whether two advisers have adopted it; before, nothing can be assessed.")
        {
            $1.lawBook == $0.pins
        }
        it.has("instruments", .count) { $0.parts.catalogue.instruments.count }
        it.has("participation", .count, "How many standings of states are on file.") {
            $0.parts.register.rows.count
        }
        it.has("rules", .count, "Hard gates among them.") { $0.rules.count }
        it.has("links", links) { _ in "/law/book" }
    }

    /// An instrument, and the rules that cite each of its provisions.
    struct CitedInstrument: Sendable {
        let instrument: Instrument
        /// By the place of the provision.
        let rules: [[Rule.ID]]

        init(_ instrument: Instrument, _ citing: [LawBook.Place: [Rule]]) {
            self.instrument = instrument
            rules = instrument.provisions.map { (citing[.init(instrument, $0)] ?? []).map(\.id) }
        }
    }

    static let instrumentSummary = Shape<CitedInstrument>.object(
        "InstrumentSummary", "A treaty, a resolution, a standard: anything that a rule can cite."
    ) { it in outline(&it) }

    static let instrument = Shape<CitedInstrument>.object(
        "Instrument", "A treaty, a resolution, a standard: anything that a rule can cite."
    ) { it in
        outline(&it)
        it.has("binding", .text, "What binds and whom, in words.") { $0.instrument.binding }
        it.has("inForce", Shape<String>.text.orNull, "Of the instrument as a whole.") {
            $0.instrument.inForce?.description
        }
        it.has("ended", Shape<String>.text.orNull) { $0.instrument.ended?.description }
        it.has("depositary", Shape<String>.text.orNull) { $0.instrument.depositary }
        it.has("url", Shape<String>.text.orNull, "Where its text is read.") { $0.instrument.url }
        it.has("verificationNote", .text) { $0.instrument.verificationNote }
        it.has("note", wording) { $0.instrument.note }
        it.has("provisions", provision.list) { item in
            zip(item.instrument.provisions, item.rules).map { ($0, $1) }
        }
    }

    private static func outline(_ it: inout Outline<CitedInstrument>) {
        it.has("id", .text(.identifier)) { $0.instrument.id.text }
        it.has("title", wording) { $0.instrument.title }
        it.has("symbol", Shape<String>.text.orNull) { $0.instrument.symbol }
        it.has("kind", .word()) { $0.instrument.kind }
        it.has("topics", Shape<String>.text.list) { $0.instrument.topics }
        it.has(
            "adopted", Shape<String>.text.orNull, "As far as it is known: `1984-12-10`, `1984-12`, `1984`."
        ) {
            $0.instrument.adopted?.description
        }
        it.has("verification", .word(), "How far it was compared with its text.") {
            $0.instrument.verification
        }
        it.has("citedBy", Shape<String>.text.list, "The rules that cite it.") { item in
            Set(item.rules.joined()).map(\.text).sorted()
        }
        it.has("links", links) { "/law/instruments/\($0.instrument.id)" }
    }

    static let wording = Shape<Law.Wording>(multilingual.schema) { wording, view, json in
        multilingual.write(Multilingual(wording), view, &json)
    }

    private static let provision = Shape<(provision: Provision, rules: [Rule.ID])>.object(
        "Provision", "An article or paragraph, in our own words; the text itself is read at the depositary's."
    ) { it in
        it.has("reference", .text, "As it is cited: `art. 3`.") { $0.provision.reference }
        it.has("paraphrase", wording) { $0.provision.paraphrase }
        it.has("domains", Shape<String>.text.list) { $0.provision.domains }
        it.has("modality", .word()) { $0.provision.modality }
        it.has("safeguard", .truth, "It protects persons, and no duty to cooperate outweighs it.") {
            $0.provision.isSafeguard
        }
        it.has("checked", .truth, "Whether the number was compared with a text.") { $0.provision.isChecked }
        it.has("citedBy", Shape<String>.text.list) { $0.rules.map(\.text) }
    }

    static let standing = Shape<StandingOnFile>.object(
        "Standing", "Where a state stands towards an instrument on a day. Unknown never means not bound."
    ) { it in
        it.has("instrument", .text(.identifier)) { $0.instrument.text }
        it.has("state", Shape<String>.text(.identifier).orNull) { $0.state?.text }
        it.has("standing", .word()) { $0.standing }
        it.has("deposited", Shape<String>.text.orNull) { $0.row?.deposited?.description }
        it.has("inForce", Shape<String>.text.orNull, "For the state.") { $0.entryIntoForce?.description }
        it.has("withdrawn", Shape<String>.text.orNull) { $0.row?.withdrawn?.description }
        it.has("reservation", Shape<String>.text.orNull, "Where it is read.") { $0.row?.reservation }
        it.has("derogation", .truth, "Whether one covers the day.") { $0.derogation != nil }
        it.has("source", Shape<String>.text.orNull, "Null where nothing is on file.") { $0.row?.source }
        it.has("asOf", Shape<String>.text.orNull, "When the source was read.") { $0.row?.asOf?.description }
        it.has("stale", .truth, "Too old or too indirect to rest advice on.") { $0.isStale }
    }
}
