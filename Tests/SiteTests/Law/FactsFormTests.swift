// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Law
import Testing

@testable import Site

/// The facts form and the law book ask the same.
@Suite struct FactsFormTests {
    private static let cases: [[String: String]] = [
        ["act.kind": "awareness_campaign"], ["act.kind": "rehabilitation_programme"],
        TestLaw.harmless, TestLaw.bulk,
        [
            "act.kind": "rehabilitation_programme", "act.participation": "voluntary",
            "act.concerns_children": "yes",
        ],
        ["act.kind": "person_transfer", "act.disappearance_risk": "unknown"],
    ]

    private static func expected(_ answers: [String: String], states: [StateCode]) throws -> [String] {
        var facts = Facts(date: LawDate(try #require(Day("2027-01-01"))))
        for (term, answer) in answers { facts.act[.init(term)] = answer }
        for state in states { facts.states[state] = [:] }
        return try TestLaw.present.questions(facts).filter { $0.matters && $0.answer == nil }
            .map { FactSheet.name(of: $0.term.id, for: $0.state) }
            .filter { answers[String($0.dropFirst("fact.".count))] == nil }
    }

    @Test(arguments: cases) func `it asks what the law book asks, in its order, eight at a time`(
        answers: [String: String]
    ) async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let guest = try await TestSite.signedIn("legal", client)
            let path = "/en/law/assessments/new"
            var form = try await guest.fields(of: path)
            form.merge(["name.en": ["A question"], "date": ["2027-01-01"], "state": ["ML", "SA"]]) { $1 }
            for (term, answer) in answers { form["fact.\(term)"] = [answer] }
            let page = try await guest.send(path, form).text
            let wanted = try Self.expected(answers, states: ["ML", "SA"].compactMap { StateCode($0) })
            var asked: [String] = []
            for match in page.matches(
                of: /<input(?: class="[^"]*")? type="(?:radio|date)"[^>]* name="(fact\.[^"]+)"/)
            {
                let name = String(match.output.1)
                if asked.last != name { asked.append(name) }
            }
            #expect(asked == Array(wanted.prefix(8)))
            let left = page.firstMatch(of: /(\d+) questions? still/).flatMap { Int($0.output.1) } ?? 0
            #expect(left == wanted.count)
            #expect(page.contains("Asked by:") == !wanted.isEmpty)
        }
    }

    @Test func `an answer that makes no difference any more is marked as such`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let guest = try await TestSite.signedIn("legal", client)
            let path = "/en/law/assessments/new"
            var form = try await guest.fields(of: path)
            form.merge(["name.en": ["A question"], "date": ["2027-01-01"], "state": ["ML"]]) { $1 }
            // Nothing of a campaign asks how people take part in a programme.
            form["fact.act.kind"] = ["awareness_campaign"]
            #expect(try await !guest.send(path, form).text.contains("makes no difference now"))
            form["fact.act.participation"] = ["voluntary"]
            let page = try await guest.send(path, form).text
            #expect(page.contains("makes no difference now"))
            // Names that are none of the form's are nobody's answers.
            for name in ["fact.", "fact.@", "fact.@ML", "fact.no.such@ML@SA"] { form[name] = ["yes"] }
            #expect(try await guest.send(path, form).status == .ok)
        }
    }

    @Test func `nobody is asked again what they said they do not know`() async throws {
        let answers = ["act.kind": "person_transfer", "act.disappearance_risk": "unknown"]
        let names = try Self.expected(answers, states: [])
        let all = try Self.expected(["act.kind": "person_transfer"], states: [])
        #expect(all.contains("fact.act.disappearance_risk"))
        #expect(!names.contains("fact.act.disappearance_risk") && !names.isEmpty)
    }
}
