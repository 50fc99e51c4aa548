// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Every refusal in an initiative's life, produced by a deed that deserves it.
struct InitiativeRefusalTests {
    static let scenarios: [InitiativeRefusal: Scenario] = relations.merging(proposals) { first, _ in first }
        .merging(texts) { first, _ in first }.merging(debates) { first, _ in first }
        .merging(reviews) { first, _ in first }.merging(carryingOut) { first, _ in first }

    @Test(arguments: InitiativeRefusal.allCases)
    func `each refusal is given where it is due`(refusal: InitiativeRefusal) throws {
        let scenario = try #require(Self.scenarios[refusal], "no scenario for \(refusal.code)")
        var story = Story()
        scenario(&story)
    }

    @Test(arguments: InitiativeRefusal.allCases.map(\.wording) + ExecutionRefusal.allCases.map(\.wording))
    func `each refusal has words and a remedy of its own`(wording: Wording) {
        #expect(!wording.summary.contains("this step is refused"))
        #expect(!wording.summary.hasSuffix(".") && !wording.remedy.hasSuffix("."))
        #expect(!wording.remedy.isEmpty && wording.summary.first?.isUppercase != true)
    }

    @Test func `a finding fills every parameter of its words`() {
        for scenario in Self.scenarios.values {
            var story = Story()
            scenario(&story)
            for finding in story.findings {
                #expect(!finding.summary.contains("{") && !finding.remedy.contains("{"), "\(finding)")
            }
        }
    }

    private static func d(_ deed: InitiativeDeed) -> Deed { .initiative(deed) }

    private static let relations: [InitiativeRefusal: Scenario] = [
        .unknown: story(at: .draft) { story in
            story.refuse(d(.submit(initiative: "I-99")), by: "delegate-ML", with: InitiativeRefusal.unknown)
            let comment = InitiativeDeed.comment(initiative: "I-1", paragraph: 1, remark: Story.remark())
            story.refuse(d(comment), by: "delegate-TD", with: InitiativeRefusal.unknown)
            story.refuse(d(comment), by: "uncct", with: InitiativeRefusal.unknown)
        },
        .wrongStage: refused(
            .admit(initiative: "I-1", note: Story.note), by: "officer", at: .draft, with: .wrongStage),
        .notMember: { story in
            story.refuse(
                d(.propose(proposal: Story.proposal())), by: "officer", with: InitiativeRefusal.notMember)
            story.refuse(
                d(.propose(proposal: Story.proposal())), by: "uncct", with: InitiativeRefusal.notMember)
        },
        .notSponsor: story(at: .draft) { story in
            story.expect(d(.cosponsor(initiative: "I-1")), by: "delegate-NE")
            story.refuse(d(.submit(initiative: "I-1")), by: "delegate-NE", with: InitiativeRefusal.notSponsor)
        },
        .notSecretariat: story(at: .submitted, charter: Story.charter(delegatesMay: .administer)) { story in
            story.refuse(
                d(.admit(initiative: "I-1", note: Story.note)), by: "delegate-NE",
                with: InitiativeRefusal.notSecretariat)
        },
        .notInvolved: story(at: .inDebate) { story in
            story.expect(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
            story.expect(.publication(.publishInitiative(initiative: "I-1")), by: "press")
            story.refuse(
                d(.comment(initiative: "I-1", paragraph: nil, remark: Story.remark())), by: "observer-FR",
                with: InitiativeRefusal.notInvolved)
        },
        .notAuthor: story(at: .inDebate) { story in
            story.amend(by: "delegate-NE")
            story.refuse(
                d(.settleAmendment(initiative: "I-1", amendment: 1, outcome: .withdrawn)), by: "delegate-ML",
                with: InitiativeRefusal.notAuthor)
        },
        .alreadySponsor: refused(
            .cosponsor(initiative: "I-1"), by: "delegate-ML", at: .draft, with: .alreadySponsor),
        .notCosponsor: refused(
            .leaveCosponsors(initiative: "I-1"), by: "delegate-ML", at: .draft, with: .notCosponsor),
    ]
}

extension Story {
    /// An amendment of the first paragraph, in French.
    mutating func amend(by person: Person.ID, in language: Language = .french) {
        var replacement = Multilingual()
        replacement[language] = "Nouveau"
        expect(
            .initiative(
                .amend(
                    initiative: "I-1", paragraph: 1, replacement: replacement, reason: Story.remark("Clearer")
                )),
            by: person)
    }

    mutating func comment(by person: Person.ID) {
        expect(.initiative(.comment(initiative: "I-1", paragraph: 1, remark: Story.remark())), by: person)
    }
}
