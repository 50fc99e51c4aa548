// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Law
import Record

@testable import Site

/// The law books of the tests: the one that ships, and the same without the rules on rehabilitation.
enum TestLaw {
    static let files = EmbeddedFiles.all.filter { $0.key.hasPrefix("law/") }.sorted { $0.key < $1.key }
        .map { LawFile(name: String($0.key.dropFirst("law/".count)), bytes: $0.value) }

    static let books: [LawBook] = {
        let earlier = files.filter { !$0.name.hasSuffix("/rehabilitation.yaml") }
        guard let present = try? LawFolder.book(of: files), let before = try? LawFolder.book(of: earlier)
        else { preconditionFailure("the law book that ships cannot be read") }
        return [present, before]
    }()

    static var present: LawBook { books[0] }
    static var earlier: LawBook { books[1] }

    static let shelf = LawShelf { books }

    /// Answers under which an ordinary initiative is compatible.
    static let harmless: [String: String] = [
        "act.kind": "initiative", "act.mandate_recorded": "yes", "act.about_identified_person": "no",
        "act.armed_conflict": "no", "act.concerns_children": "no", "act.concerns_asylum": "no",
        "act.council_decision_in_conflict": "no", "act.supports_forces": "no", "act.force_planned": "no",
        "act.detention_planned": "no", "act.weapons_transferred": "no", "act.restricts_expression": "no",
        "act.restricts_civil_society": "no", "act.selects_by_protected_ground": "no",
        "act.financing_intent_known": "no", "act.women_take_part": "yes", "act.funds_traceable": "yes",
        "act.vilifies_a_group": "no",
    ]

    /// A programme that needs oversight, under the rules on rehabilitation.
    static let rehabilitation = harmless.merging([
        "act.kind": "rehabilitation_programme", "act.participation": "voluntary",
        "act.conscience_coerced": "no", "act.independent_oversight": "no",
    ]) { $1 }

    /// Lists of people in bulk: a hard gate is shut.
    static let bulk = harmless.merging([
        "act.kind": "data_transfer", "act.about_identified_person": "yes", "act.bulk_list": "yes",
    ]) { $1 }
}

extension Scene {
    /// Two advisers bring a law book in force.
    func adoptLaw(_ book: LawBook = TestLaw.present, as change: String = "B-1") async throws {
        try await proposeLaw(book)
        try await act("legal-2", "/law/changes/\(change)/act/approve")
    }

    /// The first of the two signatures.
    func proposeLaw(_ book: LawBook) async throws {
        try await act(
            "legal", "/law/changes/new",
            ["book": [book.pins.hash.hex]] + Scene.three("note", "The rules of the house"))
    }

    /// Answers the facts form, and puts the assessment on the record.
    @discardableResult
    func assess(
        _ facts: [String: String], of initiative: String? = "I-1", states: [String] = ["ML", "SA"]
    ) async throws -> Int {
        var answers: [String: [String]] = [
            "date": [(clock.now.day).description], "state": states, "step": ["store"],
        ]
        for (term, answer) in facts { answers["fact.\(term)"] = [answer] }
        for state in states { answers["fact.state.hosts_act@\(state)"] = ["no"] }
        if initiative == nil { answers = answers + Scene.three("name", "Onyx") }
        let query = initiative.map { "?initiative=\($0)" } ?? ""
        return try await act("legal", "/law/assessments/new\(query)", answers)
    }

    /// A law book, assessments of the initiative and of a question of the secretariat's own, and a departure.
    func workAtLawDesk() async throws {
        try await adoptLaw()
        // Mali leads it, and Chad takes part where the story has come so far.
        try await assess(TestLaw.rehabilitation, states: ["ML", "SA", "TD"])
        try await assess(TestLaw.harmless, of: nil)
        try await act(
            "officer", "/law/assessments/A-1/act/override",
            ["direction": ["withhold"], "expires": [day(after: .days(20))]]
                + Scene.three("reasons", "Three capitals asked."))
        try await act("chair", "/law/overrides/O-1/act/countersign")
    }

    /// An initiative of Mali's own, in legal review.
    func bringToReview() async throws {
        try await propose("Quartz", as: "delegate-ml")
        let text = ["rows": ["1"], "lead": ["en"], "en.1": ["One."], "fr.1": ["Un."], "ar.1": ["واحد."]]
        try await act("delegate-ml", "/initiatives/I-1/act/set-text", text)
        try await act(
            "delegate-ml", "/initiatives/I-1/act/declare-authentic", ["languages": ["ar", "fr", "en"]])
        try await act("delegate-ml", "/initiatives/I-1/act/submit")
        try await act("officer", "/initiatives/I-1/act/admit", Scene.three("note", "In form"))
        try await act(
            "chair", "/initiatives/I-1/act/open-debate", moment("closes", after: .days(4)))
        wait(.days(5))
        try await act("delegate-ml", "/initiatives/I-1/act/request-review")
        try await act("officer", "/initiatives/I-1/act/begin-review")
    }

    func opine(
        _ finding: Opinion.Finding, on assessment: String = "A-1"
    ) -> [String: [String]] {
        var answers =
            [
                "finding": [finding.rawValue], "instruments": ["UN Charter, art. 2"],
                "assessment": [assessment],
            ]
            + Scene.three("reasoning", "Reasons")
        if finding == .clearWithConditions {
            answers =
                answers + Scene.three("condition-1", "Open it to oversight")
                + ["owner-1": ["ML"], "before-1": ["yes"]]
        }
        return answers
    }
}

extension Guest {
    /// The hidden fields of the form on a page.
    func fields(of path: String) async throws -> [String: [String]] {
        try await get(path).hidden
    }
}
