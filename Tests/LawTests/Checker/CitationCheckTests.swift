// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// What a rule cites: that it is on file, that it stood on the day, and that it is cited as what it is.
struct CitationCheckTests: BookChecking {
    private func instrument(
        _ kind: Instrument.Kind, id: Instrument.ID = "CITED", isUnderChapterSeven: Bool? = nil,
        ended: PartialDate? = nil
    ) -> Instrument {
        Instrument(
            id: id, title: SmallBook.said, kind: kind, isUnderChapterSeven: isUnderChapterSeven,
            adopted: PartialDate(SmallBook.date("1990-01-01")), ended: ended,
            provisions: [SmallBook.provision("art. 1")], verification: .checked)
    }

    /// The problems of a rule that rests on one provision of an instrument, and on custom.
    private func problems(
        citing cited: Instrument, as layer: Layer, validity: Validity = SmallBook.since2000
    ) -> [String] {
        let cites = citing(cited.id, "art. 1", layer) + [SmallBook.citation]
        return problems(rules: [rule(cites: cites, validity: validity)]) { parts in
            parts.catalogue = Catalogue(parts.catalogue.instruments + [cited])
        }
    }

    @Test func `an instrument by whose parties a rule binds is on file`() {
        let stray = rule(binds: .byStanding("TRAETY", [.party: .needsReview]))
        #expect(
            problems(rules: [stray])
                == [
                    "rules.R.binds.instrument: there is no instrument `TRAETY` in the catalogue; did you mean `TREATY`?"
                ])
        #expect(problems(rules: [rule(binds: .byStanding("TREATY", [.party: .needsReview]))]) == [])
    }

    @Test func `what a reading of contested law cites is looked at as well`() {
        func contested(_ provision: String) -> Rule {
            let readings = [
                Reading(
                    text: SmallBook.said, verdict: .compatible, cites: citing("TREATY", provision, .treaty)),
                Reading(text: SmallBook.said, verdict: .incompatible),
            ]
            return Rule(
                id: "R", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"),
                cites: [SmallBook.citation], binds: .everyone(.needsReview), because: SmallBook.said,
                validity: SmallBook.since2000, readings: readings)
        }
        #expect(
            problems(rules: [contested("art. 3")])
                == [
                    "rules.R.readings[0].cites[0].provision: `TREATY` has no provision `art. 3` on file, expected art. 1, "
                        + "art. 2; did you mean `art. 1`?"
                ])
        #expect(problems(rules: [contested("art. 2")]) == [])
    }

    @Test func `an instrument that has ended is not cited for acts after its end`() {
        let ended = instrument(.treaty, ended: PartialDate("2010"))
        #expect(
            problems(citing: ended, as: .treaty)
                == [
                    "rules.R.cites[0]: `CITED` ended on 2010-12-31, cited until today: write `valid: {to: 2010-12-31}`"
                ])
        let days = Validity(from: SmallBook.date("2000-01-01"), to: SmallBook.date("2010-12-31"))
        #expect(problems(citing: ended, as: .treaty, validity: days) == [])
        let long = Validity(from: days.from, to: SmallBook.date("2011-01-01"))
        #expect(problems(citing: ended, as: .treaty, validity: long).count == 1)
    }

    @Test func `a rule without a first day is older than what it cites`() {
        #expect(
            problems(rules: [rule(validity: Validity())])
                == [
                    "rules.R.cites[0]: `TREATY` is in force from 1990-01-01, cited from the beginning: write "
                        + "`valid: {from: 1990-01-01}`"
                ])
    }

    @Test func `what has no day of entry into force stands from its adoption`() {
        func since(_ day: String) -> [String] {
            let cites = citing("RESOLUTION", "OP1", .councilDecision)
            return problems(rules: [rule(cites: cites, validity: Validity(from: SmallBook.date(day)))])
        }
        #expect(
            since("1999-12-31")
                == [
                    "rules.R.cites[0]: `RESOLUTION` is in force from 2000-01-01, cited from 1999-12-31: write "
                        + "`valid: {from: 2000-01-01}`"
                ])
        #expect(since("2000-01-01") == [])
    }

    @Test func `a call cited as a call, and a decision cited as a decision`() {
        #expect(problems(rules: [rule(cites: citing("RESOLUTION", "OP2", .recommendation))]) == [])
        #expect(problems(rules: [rule(cites: citing("RESOLUTION", "OP1", .councilDecision))]) == [])
    }

    @Test func `a resolution of the Council that does not bind is no decision`() {
        let mild = instrument(.councilResolution, isUnderChapterSeven: false)
        #expect(
            problems(citing: mild, as: .councilDecision)
                == ["rules.R.cites[0].layer: `CITED` is no sc_decision, expected recommendation, policy"])
        #expect(problems(citing: mild, as: .recommendation) == [])
        let binding = instrument(.councilResolution, isUnderChapterSeven: true)
        #expect(problems(citing: binding, as: .councilDecision) == [])
    }

    @Test func `a resolution that does not say whether it is under Chapter VII decides nothing`() {
        let unsaid = instrument(.councilResolution)
        #expect(
            problems(citing: unsaid, as: .councilDecision)
                == [
                    "rules.R.cites[0].layer: `CITED` does not say whether it is under Chapter VII: write "
                        + "`chapter_seven: yes` or `no`"
                ])
        #expect(problems(citing: unsaid, as: .recommendation) == [])
    }

    private static let treatyAlone =
        "for every state rests on treaties alone: bind by standing, or cite custom, the Charter or a decision of the "
        + "Council"

    /// The problems of a rule with this advice for everyone, or bound otherwise, that cites one treaty and more.
    private func problems(
        _ verdict: LegalVerdict, citingTreatyAnd others: [Citation] = [], binds: Binding? = nil
    ) -> [String] {
        let cites = citing("TREATY", "art. 2", .treaty) + others
        return problems(rules: [rule(cites: cites, verdict: verdict, binds: binds)])
    }

    @Test(arguments: [LegalVerdict.compatibleWithConditions, .needsReview, .incompatible])
    func `what is asked of every state does not rest on treaties alone`(_ verdict: LegalVerdict) {
        #expect(problems(verdict) == ["rules.R.cites: `\(verdict.rawValue)` \(Self.treatyAlone)"])
        #expect(problems(verdict, citingTreatyAnd: [SmallBook.citation]) == [])
        #expect(
            problems(verdict, citingTreatyAnd: citing("RESOLUTION", "OP1", .councilDecision)) == [])
        #expect(problems(verdict, binds: .byStanding("TREATY", [.party: verdict])) == [])
    }

    @Test func `policy asks the same of every state, and makes nothing incompatible beside a treaty`() {
        let policy = citing("POLICY", "para. 1", .policy)
        #expect(problems(.compatible) == [])
        #expect(problems(.compatibleWithConditions, citingTreatyAnd: policy) == [])
        #expect(problems(.needsReview, citingTreatyAnd: policy) == [])
        #expect(
            problems(.incompatible, citingTreatyAnd: policy)
                == ["rules.R.cites: `incompatible` \(Self.treatyAlone)"])
        // The coalition draws its policy from whatever text it likes.
        #expect(problems(rules: [rule(cites: citing("TREATY", "art. 1", .policy))]) == [])
    }

    private static let layers: [(kind: Instrument.Kind, right: Layer, wrong: Layer, expected: String)] = [
        (.treaty, .custom, .charter, "peremptory, treaty, custom, policy"),
        (.commissionArticles, .custom, .treaty, "peremptory, custom, recommendation, policy"),
        (.declaration, .peremptory, .councilDecision, "peremptory, custom, recommendation, policy"),
        (.study, .recommendation, .charter, "peremptory, custom, recommendation, policy"),
        (.assemblyResolution, .custom, .councilDecision, "custom, recommendation, policy"),
        (.standard, .policy, .custom, "recommendation, policy"),
        (.principles, .recommendation, .peremptory, "recommendation, policy"),
        (.guidance, .policy, .treaty, "recommendation, policy"),
    ]

    @Test(arguments: layers.indices)
    func `each kind of instrument is cited as a layer that it can be of`(_ index: Int) {
        let (kind, right, wrong, expected) = Self.layers[index]
        #expect(problems(citing: instrument(kind), as: right) == [])
        #expect(
            problems(citing: instrument(kind), as: wrong)
                == ["rules.R.cites[0].layer: `CITED` is no \(wrong.rawValue), expected \(expected)"])
    }

    @Test func `the Charter ranks above other treaties`() {
        let charter = instrument(.treaty, id: "UN-CHARTER")
        #expect(problems(citing: charter, as: .charter) == [])
        #expect(
            problems(citing: charter, as: .treaty)
                == [
                    "rules.R.cites[0].layer: `UN-CHARTER` is no treaty, expected peremptory, charter, custom, policy"
                ])
    }
}
