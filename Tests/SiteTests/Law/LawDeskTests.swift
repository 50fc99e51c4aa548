// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Law
import Record
import Testing

@testable import Site

/// The law desk, as the people who work at it and those who read it meet it.
@Suite struct LawDeskTests {
    private func told(_ body: @Sendable @escaping (Scene) async throws -> Void) async throws {
        let site = TestSite()
        try await site.run { client in try await body(Scene(client, clock: site.clock)) }
    }

    @Test func `a law book comes into force by two people, the second of whom sees what changes`()
        async throws
    {
        try await told { scene in
            try await scene.adoptLaw(TestLaw.earlier)
            try await scene.assess(TestLaw.rehabilitation, of: nil)
            #expect(try await scene.read("/law/assessments/A-1", as: "legal").contains("Needs legal review"))
            try await scene.act(
                "legal", "/law/changes/new",
                ["book": [TestLaw.present.pins.hash.hex]] + Scene.three("note", "Rehabilitation"))
            let refusal = try await scene.refused("legal", "/law/changes/B-2/act/approve")
            #expect(refusal.contains("has signed already"))
            let shown = try await scene.read("/law/changes/B-2/act/approve", as: "legal-2")
            #expect(shown.contains("1 assessment changes") && shown.contains("A-1"))
            try await scene.act("legal-2", "/law/changes/B-2/act/approve")
            let page = try await scene.read("/law/changes/B-2", as: "legal")
            #expect(page.contains("Compatible with conditions") && page.contains("RH-03"))
            // The old assessment is computed under the book that it names.
            let old = try await scene.read("/law/assessments/A-1", as: "legal")
            #expect(old.contains("Needs legal review") && !old.contains("Computed again"))
        }
    }

    @Test func `the form asks what still matters, says why, and shows no advice before it is on the record`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.adoptLaw()
            let guest = try await TestSite.signedIn("legal", client)
            let first = try await guest.get("/en/law/assessments/new").text
            #expect(first.contains("Kind of act"))
            var answers = try await guest.fields(of: "/en/law/assessments/new")
            answers["name.en"] = ["A question"]
            answers["date"] = ["2027-01-01"]
            answers["state"] = ["ML"]
            answers["fact.act.kind"] = ["awareness_campaign"]
            let second = try await guest.send("/en/law/assessments/new", answers).text
            #expect(second.contains("questions still matter") && second.contains("Asked by:"))
            #expect(!second.contains("Needs legal review") && !second.contains("Compatible"))
            for (term, answer) in TestLaw.harmless where term != "act.kind" {
                answers["fact.\(term)"] = [answer]
            }
            let later = try await guest.send("/en/law/assessments/new", answers).text
            let left = { (text: String) in
                text.firstMatch(of: /(\d+) questions? still/).flatMap { Int($0.output.1) } ?? 0
            }
            #expect(left(later) < left(second))
            #expect(try await scene.read("/law/assessments", as: "legal").contains("No assessment so far"))
        }
    }

    @Test(arguments: ["date": "", "fact.act.kind": "", "name": ""])
    func `a first step without its answers is shown again with what is missing`(
        question: String, none: String
    )
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let guest = try await TestSite.signedIn("legal", client)
            var answers = try await guest.fields(of: "/en/law/assessments/new")
            answers.merge(["name.en": ["A question"], "date": ["2027-01-01"], "fact.act.kind": ["visit"]]) {
                $1
            }
            answers[question == "name" ? "name.en" : question] = [none]
            let response = try await guest.send("/en/law/assessments/new", answers)
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("#f-\(question.replacing(".", with: "-"))"))
        }
    }

    @Test func `an assessment says which state, why, what is missing and what would change it`() async throws
    {
        try await told { scene in
            try await scene.bringToReview()
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.rehabilitation)
            let page = try await scene.read("/law/assessments/A-1", as: "delegate-td")
            for words in ["Open eyes in closed places", "Mali", "Saudi Arabia", "Open the places", "RH-03"]
            where words != "Open the places" {
                #expect(page.contains(words), "\(words)")
            }
            #expect(
                page.contains("What would make it compatible") && page.contains("advises, it never certifies")
            )
            try await scene.assess(["act.kind": "rehabilitation_programme"])
            let open = try await scene.read("/law/assessments/A-2", as: "legal")
            #expect(open.contains("What is missing") && open.contains("Needs legal review"))
            #expect(open.contains("Only new facts help"))
        }
    }

    @Test func `an opinion rests on an assessment, its conditions are owed, and a dissent stands beside it`()
        async throws
    {
        try await told { scene in
            try await scene.bringToReview()
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.rehabilitation)
            let form = try await scene.read("/initiatives/I-1/act/give-opinion?assessment=A-1", as: "legal")
            #expect(form.contains("art. 16") && form.contains("oversight"))
            let refusal = try await scene.refused(
                "legal", "/initiatives/I-1/act/give-opinion", await scene.opine(.clear))
            #expect(refusal.contains("milder than assessment"))
            try await scene.act(
                "legal", "/initiatives/I-1/act/give-opinion", await scene.opine(.clearWithConditions))
            try await scene.act(
                "legal-2", "/initiatives/I-1/act/dissent",
                ["finding": ["notClear"], "instruments": ["CAT, art. 16"]]
                    + Scene.three("reasoning", "We part from it."))
            #expect(
                try await scene.read("/actions", as: "delegate-ml").contains("Report that a condition is met")
            )
            try await scene.act(
                "delegate-ml", "/initiatives/I-1/act/report-condition",
                ["condition": ["0"], "note": ["The ombudsman has access."], "note.language": ["en"]])
            let legal = try await scene.read("/initiatives/I-1/legal", as: "delegate-td")
            for words in ["We part from it.", "The ombudsman has access.", "A-1", "reported as met"] {
                #expect(legal.contains(words), "\(words)")
            }
            try await scene.act("legal", "/initiatives/I-1/act/meet-condition", ["condition": ["0"]])
            try await scene.act("officer", "/initiatives/I-1/act/table")
            await scene.wait(.days(3))
            try await scene.act("chair", "/decisions/new", scene.opening(after: .hours(96)))
            #expect(try await scene.read("/decisions/D-1", as: "delegate-td").contains("We part from it."))
        }
    }

    @Test func `before a hard gate there is no override, elsewhere it takes two`() async throws {
        try await told { scene in
            try await scene.bringToReview()
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.bulk)
            let override =
                ["direction": ["permit"], "expires": [await scene.day(after: .days(9))]]
                + Scene.three("reasons", "Urgent")
            let refusal = try await scene.refused("officer", "/law/assessments/A-1/act/override", override)
            #expect(
                refusal.contains("hard gate") && refusal.contains("Persons") || refusal.contains("persons"))
            try await scene.assess(TestLaw.rehabilitation)
            let clear = await scene.opine(.clear, on: "A-2")
            #expect(
                try await scene.refused("legal", "/initiatives/I-1/act/give-opinion", clear)
                    .contains("hard gate"), "what is assessed as another act as well opens none")
            try await scene.act(
                "legal-2", "/law/assessments/A-1/act/withdraw",
                ["reason": ["No data go to anybody."], "reason.language": ["en"]])
            try await scene.act("officer", "/law/assessments/A-2/act/override", override)
            #expect(
                try await scene.refused("legal", "/initiatives/I-1/act/give-opinion", clear)
                    .contains("milder"))
            try await scene.act("chair", "/law/overrides/O-1/act/countersign")
            try await scene.act(
                "legal", "/initiatives/I-1/act/give-opinion", await scene.opine(.clear, on: "A-2"))
            #expect(try await scene.read("/initiatives/I-1/legal", as: "delegate-td").contains("O-1"))
        }
    }

    @Test func `the library is everybody's, and each provision leads to the rules that cite it`() async throws
    {
        try await told { scene in
            let list = try await scene.read("/law/instruments?q=torture")
            #expect(list.contains("/law/instruments/CAT"))
            #expect(try await scene.read("/law/instruments?q=nothing-like-it").contains("No instrument fits"))
            let cat = try await scene.read("/law/instruments/CAT", as: "delegate-ml")
            #expect(cat.contains("/law/rules/RH-03") && cat.contains("id=\"provision-1\""))
            let matrix = try await scene.read("/law/participation?state=ML&state=SA")
            #expect(matrix.contains("Mali") && matrix.contains("Saudi Arabia") && matrix.contains("Party"))
            #expect(try await scene.status(of: "/law/instruments/NOTHING") == .notFound)
            #expect(try await scene.status(of: "/law/assessments") == .seeOther)
            #expect(try await scene.status(of: "/law/changes", as: "partner") == .notFound)
        }
    }

    @Test(arguments: Language.allCases)
    func `every rule and gate is shown as prose and table in each language`(language: Language) async throws {
        try await told { scene in
            for rule in TestLaw.present.rules {
                let page = try await scene.read("/law/rules/\(rule.id)", language: language)
                #expect(!page.contains("⟦"), "\(rule.id)")
            }
        }
    }
}
