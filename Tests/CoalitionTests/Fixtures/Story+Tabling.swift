// SPDX-License-Identifier: Apache-2.0

import Coalition
import Record
import Testing

extension Story {
    static let threeParagraphs: [Language: [String]] = [
        .arabic: ["فقرة أولى", "فقرة ثانية", "فقرة ثالثة"],
        .french: ["Premier alinéa", "Deuxième alinéa", "Troisième alinéa"],
        .english: ["First paragraph", "Second paragraph", "Third paragraph"],
    ]

    /// Takes a new initiative of Mali from its proposal to the table, as real acts.
    mutating func tableInitiative(_ title: String = "Border schools", partners: [Organisation.ID] = [])
        -> Initiative.ID
    {
        let id = Initiative.ID(series: "I", coalition.initiatives.count + 1)
        let proposal = Proposal(
            kind: .initiative, title: SmallCharter.same(title),
            objective: SmallCharter.same("Objective of \(title)"),
            domains: ["ideology"], mandate: "founding", partners: partners, hosts: ["ML"])
        expect(.initiative(.propose(proposal: proposal)), by: "delegate-ML")
        write(Story.threeParagraphs, into: id)
        expect(
            .initiative(.declareAuthentic(initiative: id, languages: Language.allCases)), by: "delegate-ML")
        expect(.initiative(.submit(initiative: id)), by: "delegate-ML")
        expect(.initiative(.admit(initiative: id, note: SmallCharter.same("In form"))), by: "officer")
        expect(.initiative(.openDebate(initiative: id, closes: now + .days(3))), by: "sg")
        wait(.days(4))
        review(id)
        for partner in partners { signOff(id, by: partner == "UNCCT" ? "uncct" : "observer-FR") }
        if !partners.isEmpty { signOff(id, by: "sg") }
        expect(.initiative(.table(initiative: id)), by: "officer")
        return id
    }

    /// The text in the three languages, as one revision.
    mutating func write(_ paragraphs: [Language: [String]], into id: Initiative.ID) {
        for (index, language) in [Language.french, .arabic, .english].enumerated() {
            let revision = index == 0 ? nil : coalition.initiatives[id]?.texts.revision
            expect(
                .initiative(
                    .setText(
                        initiative: id, language: language, paragraphs: paragraphs[language] ?? [],
                        translationOf: revision)),
                by: "delegate-ML")
        }
    }

    /// From the end of the debate through a clear opinion.
    mutating func review(_ id: Initiative.ID) {
        expect(.initiative(.requestReview(initiative: id)), by: "delegate-ML")
        expect(.initiative(.beginReview(initiative: id)), by: "officer")
        let opinion = OpinionDraft(
            finding: .clear, reasoning: SmallCharter.same("Compatible"), instruments: ["ICCPR art. 19"])
        expect(
            .initiative(
                .giveOpinion(initiative: id, textHash: hash(of: id), opinion: opinion)),
            by: "legal")
    }

    mutating func signOff(_ id: Initiative.ID, by person: Person.ID) {
        expect(.initiative(.signOff(initiative: id, textHash: hash(of: id))), by: person)
    }

    func hash(of id: Initiative.ID) -> Hash { coalition.initiatives[id]?.texts.hash ?? Hash.of([]) }

    func stage(of id: Initiative.ID) -> Stage? { coalition.initiatives[id]?.stage }

    /// Opens a silence of 72 hours on a tabled initiative, once the notice period is over.
    mutating func openSilence(on id: Initiative.ID) -> Decision.ID {
        wait(.days(2))
        expect(
            .decision(.open(initiative: id, ruleSet: "silence", deadline: now + .hours(72))), by: "sg")
        return Decision.ID(series: "D", coalition.decisions.count)
    }

    mutating func openConsensus(on id: Initiative.ID) -> Decision.ID {
        wait(.days(2))
        expect(.decision(.open(initiative: id, ruleSet: "consensus", deadline: nil)), by: "sg")
        return Decision.ID(series: "D", coalition.decisions.count)
    }

    func decision(_ id: Decision.ID) -> Decision? { coalition.decisions[id] }
}
