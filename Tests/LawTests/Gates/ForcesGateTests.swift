// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// Support to forces: an assessment in the manner of the UN's human rights due diligence policy, and training in
/// humanitarian law. Both have to be on record with a yes.
struct ForcesGateTests {
    private static let kinds = [
        "training", "exercise", "capability_deployment", "joint_programme", "initiative",
    ]
    private static let asked: [Term.ID] = [
        "act.due_diligence_done", "act.forces_risk", "act.ihl_training_included",
    ]

    private func assess(_ facts: Facts) throws -> Assessment {
        try LawBook(GateCatalogue.parts()).assess(facts, for: SmallBook.mali)
    }

    @Test(arguments: kinds)
    func `support without due diligence needs review, on condition that it is done`(_ kind: String) throws {
        let facts = GateTests.open(kind)
        #expect(try assess(facts).verdict == .compatible)
        let undone = try assess(facts.answering("act.due_diligence_done", "no", for: nil))
        #expect(undone.verdict == .needsReview && undone.isHard && undone.shutGates == [.forces])
        #expect(undone.conditions.map(\.id) == ["do_due_diligence"])
        let remedy = Remedy.Change(term: "act.due_diligence_done", from: "no", to: "yes")
        #expect(undone.remedies.contains(Remedy(changes: [remedy], verdict: .compatible)))
    }

    @Test(arguments: kinds)
    func `due diligence, risk and training are asked for, and each that is missing blocks`(_ kind: String)
        throws
    {
        let book = try LawBook(GateCatalogue.parts())
        var facts = GateTests.open(kind)
        for term in Self.asked { facts = facts.answering(term, nil, for: nil) }
        let questions = try book.questions(facts).filter { $0.matters && $0.answer == nil }
        #expect(Set(questions.map(\.term.id)) == Set(Self.asked))
        for term in Self.asked {
            let missing = try assess(GateTests.open(kind).answering(term, nil, for: nil))
            #expect(missing.verdict == .needsReview && missing.missing == [term] && missing.isHard)
            #expect(missing.unansweredGates == [.forces])
        }
    }

    @Test func `to leave a question open is never milder than to answer no`() throws {
        for kind in Self.kinds {
            let facts = GateTests.open(kind)
            for (term, worst) in zip(Self.asked, ["no", "grave_risk", "no"]) {
                let open = try assess(facts.answering(term, nil, for: nil))
                let answered = try assess(facts.answering(term, worst, for: nil))
                #expect(answered.verdict >= open.verdict && answered.isHard && open.isHard, "\(term)")
            }
        }
    }

    @Test(arguments: kinds) func `an act that supports no forces is asked none of it`(_ kind: String) throws {
        var facts = GateTests.open(kind).answering("act.supports_forces", "no", for: nil)
        for term in Self.asked { facts = facts.answering(term, nil, for: nil) }
        #expect(try assess(facts).verdict == .compatible)
    }
}
