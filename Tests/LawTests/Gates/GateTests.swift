// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// Each gate shut, open and unanswered. The book has no rule of its own but one that calls everything compatible: a gate
/// must hold against it.
struct GateTests {
    static let vocabulary: [Term] = {
        var values: [Term.ID: [String]] = [:]
        for comparison in Gate.allCases.flatMap(\.rules).flatMap({ $0.when.comparisons(at: "") }) {
            guard case .isOneOf(let term, let read) = comparison.premise else { continue }
            values[term, default: []] += read.filter { !(values[term] ?? []).contains($0) }
        }
        let others: [Term.ID: String] = [
            "act.torture_risk": "none_found_after_assessment",
            "act.death_penalty_risk": "none_found_after_assessment",
            "act.disappearance_risk": "none_found_after_assessment",
            "act.forces_risk": "low_after_assessment", "act.rabat_factors": "all_six_met",
            "act.protected_speech": "none", "act.sanctions_source": "national_1373_list",
        ]
        return values.sorted { $0.key < $1.key }.map { term, read in
            let isYesNo = Set(read).isSubset(of: ["yes", "no"])
            return SmallBook.choice(term, isYesNo ? ["yes", "no"] : read + [others[term] ?? "other"])
        }
    }()

    static func book() throws -> LawBook {
        let everything = SmallBook.rule("ANYTHING", .compatible, when: [.not(.is("act.bulk_list", "yes"))])
        return try LawBook(SmallBook.parts(rules: [everything], terms: vocabulary, gates: Gate.allCases))
    }

    /// Facts on which every gate is open for a kind of act.
    static func open(_ kind: String) -> Facts {
        var facts = SmallBook.facts([Vocabulary.kind: kind], states: [SmallBook.mali: [:]])
        let safe: [Term.ID: String] = [
            "act.torture_risk": "none_found_after_assessment",
            "act.death_penalty_risk": "none_found_after_assessment",
            "act.disappearance_risk": "none_found_after_assessment",
            "act.forces_risk": "low_after_assessment", "act.rabat_factors": "all_six_met",
            "act.protected_speech": "none", "act.sanctions_source": "national_1373_list",
            "act.bulk_list": "no", "act.reaches_state_of_origin": "no",
            "act.selects_by_protected_ground": "no",
        ]
        for term in vocabulary where term.id != Vocabulary.kind {
            facts = facts.answering(term.id, safe[term.id] ?? "yes", for: SmallBook.mali)
        }
        return facts
    }

    static let cases: [(gate: Gate, kind: String, term: Term.ID, shutting: String)] = [
        (.persons, "data_transfer", "act.bulk_list", "yes"),
        (.persons, "data_transfer", "act.lawful_basis_recorded", "no"),
        (.persons, "information_release", "act.purpose_recorded", "no"),
        (.persons, "listing_request", "act.necessity_recorded", "no"),
        (.persons, "asset_freeze", "act.retention_limit_set", "no"),
        (.persons, "joint_programme", "act.onward_transfer_barred", "no"),
        (.persons, "capability_deployment", "act.lawful_basis_recorded", "no"),
        (.persons, "training", "act.purpose_recorded", "no"),
        (.persons, "exercise", "act.necessity_recorded", "no"),
        (.persons, "visit", "act.onward_transfer_barred", "no"),
        (.persons, "civil_society_funding", "act.bulk_list", "yes"),
        (.persons, "awareness_campaign", "act.retention_limit_set", "no"),
        (.tortureAndDeath, "person_transfer", "act.torture_risk", "substantial_grounds"),
        (.tortureAndDeath, "data_transfer", "act.torture_risk", "substantial_grounds"),
        (.tortureAndDeath, "person_transfer", "act.death_penalty_risk", "substantial_grounds"),
        (.tortureAndDeath, "person_transfer", "act.disappearance_risk", "substantial_grounds"),
        (.tortureAndDeath, "information_release", "act.disappearance_risk", "substantial_grounds"),
        (.refugees, "data_transfer", "act.reaches_state_of_origin", "yes"),
        (.children, "rehabilitation_programme", "act.best_interests_assessed", "no"),
        (.forces, "training", "act.forces_risk", "grave_risk"),
        (.forces, "exercise", "act.ihl_training_included", "no"),
        (.freezes, "asset_freeze", "act.humanitarian_exemption_applied", "no"),
        (.freezes, "asset_freeze", "act.basic_needs_exception_open", "no"),
        (.freezes, "listing_request", "act.notice_given", "no"),
        (.freezes, "listing_request", "act.delisting_route_open", "no"),
        (.speech, "content_takedown", "act.restriction_in_law", "no"),
        (.speech, "content_takedown", "act.legitimate_aim_recorded", "no"),
        (.speech, "awareness_campaign", "act.restriction_necessary", "no"),
        (.speech, "content_takedown", "act.rabat_factors", "not_all_met"),
        (.civilSociety, "civil_society_funding", "act.measure_risk_based", "no"),
        (.nonDiscrimination, "visit", "act.selects_by_protected_ground", "yes"),
        (.sovereignty, "capability_deployment", "state.consent_recorded", "no"),
        (.sovereignty, "asset_freeze", "state.consent_recorded", "no"),
        (.sovereignty, "content_takedown", "state.consent_recorded", "no"),
    ]

    @Test(arguments: cases.indices)
    func `a gate opens, shuts, and blocks on what is unknown`(_ index: Int) throws {
        let (gate, kind, term, shutting) = Self.cases[index]
        let book = try Self.book()
        let open = try book.assess(Self.open(kind), for: SmallBook.mali)
        #expect(open.verdict == .compatible, "\(open.grounds.map(\.rule))")
        let shut = try book.assess(
            Self.open(kind).answering(term, shutting, for: SmallBook.mali), for: SmallBook.mali)
        #expect(shut.verdict == .incompatible && shut.shutGates == [gate] && shut.isHard)
        let unknown = try book.assess(
            Self.open(kind).answering(term, nil, for: SmallBook.mali), for: SmallBook.mali)
        #expect(unknown.verdict == .needsReview && unknown.missing == [term] && unknown.isHard)
        #expect(unknown.unansweredGates.contains(gate))
    }

    @Test func `every gate and every rule of a gate is tried`() {
        #expect(Set(Self.cases.map(\.gate)) == Set(Gate.allCases))
        let shutting = Gate.allCases.flatMap(\.rules).filter {
            $0.binds == .everyone(.incompatible) && !$0.readsOnlyStated
        }
        #expect(shutting.count <= Self.cases.count)
    }

    @Test(arguments: ["act.torture_risk", "act.death_penalty_risk"] as [Term.ID])
    func `assurances never clear alone`(_ term: Term.ID) throws {
        let facts = Self.open("person_transfer").answering(term, "assurances_only", for: nil)
        let assessment = try Self.book().assess(facts, for: SmallBook.mali)
        #expect(assessment.verdict == .needsReview && assessment.isHard)
        #expect(assessment.shutGates == [.tortureAndDeath])
    }

    private static let risks: [Term.ID] = [
        "act.torture_risk", "act.death_penalty_risk", "act.disappearance_risk",
    ]

    @Test(arguments: ["initiative", "joint_programme", "rehabilitation_programme", "visit", "data_transfer"])
    func `what is on file about torture, death and disappearance bites whatever the act is called`(
        _ kind: String
    ) throws {
        let book = try Self.book()
        for risk in Self.risks {
            for isAboutSomebody in ["no", nil] {
                let facts = Self.open(kind).answering(
                    "act.about_identified_person", isAboutSomebody, for: nil
                )
                .answering(risk, "substantial_grounds", for: nil)
                let shut = try book.assess(facts, for: SmallBook.mali)
                #expect(shut.verdict == .incompatible && shut.isHard, "\(risk)")
                #expect(shut.shutGates == [.tortureAndDeath], "\(risk)")
                #expect(shut.grounds.filter { $0.gate == .tortureAndDeath && $0.applies }.count == 1)
            }
        }
        let assured = Self.open(kind).answering("act.about_identified_person", "no", for: nil)
            .answering("act.torture_risk", "assurances_only", for: nil)
        #expect(try book.assess(assured, for: SmallBook.mali).verdict == .needsReview)
    }

    @Test(arguments: ["initiative", "joint_programme", "rehabilitation_programme", "visit"])
    func `an act that exposes nobody is not asked about torture, death and disappearance`(_ kind: String)
        throws
    {
        let book = try Self.book()
        var facts = Self.open(kind)
        for risk in Self.risks { facts = facts.answering(risk, nil, for: nil) }
        let open = try book.assess(facts, for: SmallBook.mali)
        #expect(open.verdict == .compatible && open.missing.isEmpty && open.unansweredGates.isEmpty)
        #expect(try book.questions(facts).allSatisfy { !Self.risks.contains($0.term.id) })
    }

    @Test(arguments: ["journalism", "satire", "scholarship"])
    func `journalists, satire and scholars go to a human, who may decide`(_ speech: String) throws {
        let facts = Self.open("content_takedown").answering("act.protected_speech", speech, for: nil)
        let assessment = try Self.book().assess(facts, for: SmallBook.mali)
        #expect(assessment.verdict == .needsReview && !assessment.isHard)
    }

    @Test func `what a campaign publishes has no recipient who could be bound`() throws {
        let facts = Self.open("awareness_campaign").answering("act.onward_transfer_barred", "no", for: nil)
        #expect(try Self.book().assess(facts, for: SmallBook.mali).grounds.allSatisfy { $0.gate != .persons })
    }

    @Test func `the six factors of Rabat measure incitement and nothing else`() throws {
        let book = try Self.book()
        let facts = Self.open("content_takedown").answering("act.rabat_factors", "not_all_met", for: nil)
        let other = try book.assess(facts.answering("act.incites_violence", "no", for: nil), for: nil)
        #expect(other.grounds.allSatisfy { $0.gate != .speech })
        let unsaid = try book.assess(
            facts.answering("act.incites_violence", nil, for: nil), for: SmallBook.mali)
        #expect(unsaid.verdict == .needsReview && unsaid.missing == ["act.incites_violence"])
        #expect(unsaid.unansweredGates == [.speech])
    }

    @Test(arguments: [
        ("un_1267_list", "2022-12-09", true), ("un_other_list", "2026-11-23", true),
        ("un_1267_list", "2022-12-08", false), ("national_1373_list", "2026-11-23", false),
    ])
    func `the Council's exemption reaches its own freezes since it was decided, custom and policy all others`(
        source: String, day: String, isDecided: Bool
    ) throws {
        var facts = Self.open("asset_freeze").answering("act.sanctions_source", source, for: nil)
            .answering("act.humanitarian_exemption_applied", "no", for: nil)
        facts.date = SmallBook.date(day)
        let grounds = try Self.book().assess(facts, for: SmallBook.mali).grounds.filter(\.applies)
            .filter { $0.gate == .freezes }
        let general = Footing([.custom, .policy])
        let expected = isDecided ? [Footing([.councilDecision]), general] : [general]
        #expect(grounds.compactMap(\.footing) == expected)
        #expect(grounds.contains { $0.cites.contains { $0.instrument == "UNSCR-2664" } } == isDecided)
    }

    @Test func `a kind of act is asked only what it can raise`() throws {
        let facts = SmallBook.facts(
            [
                Vocabulary.kind: "visit", "act.selects_by_protected_ground": "no", "act.bulk_list": "no",
                "act.about_identified_person": "no",
            ], states: [SmallBook.mali: ["state.hosts_act": "no"]])
        #expect(try Self.book().assess(facts, for: SmallBook.mali).verdict == .compatible)
    }

    @Test func `every state consents for itself`() throws {
        var facts = Self.open("exercise")
        facts.states[SmallBook.oman] = ["state.hosts_act": "yes", "state.consent_recorded": "no"]
        let whole = try Self.book().assess(facts)
        #expect(
            whole[SmallBook.mali]?.verdict == .compatible && whole[SmallBook.oman]?.verdict == .incompatible)
        #expect(whole.deciding.map(\.state) == [SmallBook.oman])
    }

    @Test func `no rule of the files sets a gate aside or takes its name`() {
        let rule = SmallBook.rule("gate.mine", .compatible, when: [.is("act.bulk_list", "no")])
        let parts = SmallBook.parts(rules: [rule], terms: Self.vocabulary, gates: Gate.allCases)
        #expect(throws: LawError.self) { try LawBook(parts) }
        let yielding = Gate.allCases.flatMap(\.rules).flatMap(\.yieldsTo)
        #expect(yielding.isEmpty)
    }

    @Test func `every gate says why in three languages and cites something that binds`() {
        for rule in Gate.allCases.flatMap(\.rules) {
            #expect(rule.title.missing.isEmpty && rule.because.missing.isEmpty, "\(rule.id)")
            #expect(rule.cites.contains { !$0.layer.isSoft }, "\(rule.id)")
            #expect(rule.footing?.wording.missing == [], "\(rule.id)")
        }
    }

    @Test func `a book without a word that a gate reads is refused`() {
        let parts = SmallBook.parts(
            rules: [], terms: Self.vocabulary.filter { $0.id != "act.torture_risk" }, gates: Gate.allCases)
        let error = #expect(throws: LawError.self) { try LawBook(parts) }
        #expect(
            error?.description
                == "terms: there is no term `act.torture_risk`, which the gate `torture_and_death` reads")
    }
}
