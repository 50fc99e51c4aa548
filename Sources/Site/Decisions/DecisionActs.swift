// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What a state does in a decision: let it pass or break it, withdraw, state its position for the print.
enum DecisionActs {
    static let routes: [Route] =
        [answer.routes, withdraw.routes, statement.routes].flatMap(\.self) + VoteActs.routes

    static let answer = ActForm<Decision>(
        name: "decision.answer", path: "/decisions/:id/answer", section: .decisions, isWeighty: true,
        find: { call in
            let decision = try find(call)
            // A vote is answered with a ballot.
            guard decision.method != .vote else { throw Fault.notFound }
            return decision
        },
        crumbs: crumbs, preface: { call, decision in preface(decision, call) },
        start: { call, _ in
            FormInput([
                "remark.language": [call.language.rawValue],
                "choice": [call.query["choice"]].compactMap(\.self),
            ])
        },
        questions: { form, call, decision in
            form.radios("choice", choices(for: decision, call))
            form.remark("remark", call, isOptional: true)
        },
        deed: { reader, _, decision in
            guard let choice = reader.input["choice"] else {
                reader.fail("choice", "error.choice")
                return nil
            }
            if choice == "pass" {
                return .decision(.letPass(decision: decision.id, remark: reader.optionalRemark("remark")))
            }
            guard let form: Objection.Form = reader.choice("choice"), let remark = reader.remark("remark")
            else {
                return nil
            }
            return .decision(.object(decision: decision.id, form: form, remark: remark))
        })

    private static func choices(for decision: Decision, _ call: Call) -> [Choice] {
        let words = call.words
        let breaks = words(
            decision.method == .silence ? "decision.answer.note.breaks" : "decision.answer.note.objects")
        func choice(_ value: String, _ note: String) -> Choice {
            Choice(value, words("decision.answer.choice.\(value)"), note: note)
        }
        var choices = [choice("objection", breaks), choice("amendment", breaks)]
        if call.isAwaited(decision) {
            choices.insert(choice("pass", words("decision.answer.note.pass")), at: 0)
        }
        if decision.method == .silence, decision.ruleSet.reserveExtension != nil, !decision.reserveUsed {
            choices.append(choice("reserve", words("decision.answer.note.reserve")))
        }
        return choices
    }

    static let withdraw = ActForm<Decision>(
        name: "decision.withdraw", path: "/decisions/:id/withdraw", section: .decisions, isWeighty: true,
        find: find, crumbs: crumbs,
        preface: { call, decision in
            DecisionPage.ownObjections(to: decision, call) + preface(decision, call)
        },
        deed: { _, _, decision in .decision(.withdrawObjection(decision: decision.id)) })

    static let statement = ActForm<Decision>(
        name: "decision.statement", path: "/decisions/:id/statement", section: .decisions, isWeighty: true,
        find: find,
        crumbs: crumbs, preface: { call, decision in preface(decision, call) },
        start: { call, _ in FormInput(["remark.language": [call.language.rawValue]]) },
        questions: { form, call, _ in
            let kinds = Statement.Kind.allCases.filter(\.isDeclarable)
            form.radios("kind", kinds.map { Choice($0.rawValue, call.words("decision.kind.\($0.rawValue)")) })
            form.number("paragraph", isOptional: true)
            form.remark("remark", call)
        },
        deed: { reader, _, decision in
            let kind: Statement.Kind? = reader.choice("kind")
            let remark = reader.remark("remark")
            guard let kind, let remark else { return nil }
            return .decision(
                .declare(
                    decision: decision.id, statement: kind, paragraph: reader.input.number("paragraph"),
                    remark: remark))
        })

    /// By when, and the text that the answer is about.
    static func preface(_ decision: Decision, _ call: Call) -> [any Component] {
        var rows: [SummaryList.Row] = []
        if let initiative = call.view.initiative(decision.initiative) {
            rows.append(.init(call.words("decision.initiative"), initiative.link(call)))
        }
        if let deadline = decision.deadline {
            rows.append(.init(call.words("decision.deadline"), call.dates.deadline(deadline)))
            rows.append(
                .init(call.words("decision.remaining"), .text(call.dates.remaining(until: deadline))))
        }
        return [SummaryList(rows), DecisionPage.paragraphs(of: decision, call)]
    }

    @Sendable static func find(_ call: Call) throws -> Decision {
        guard let decision = call.view.decision(try call.identifier()) else { throw Fault.notFound }
        return decision
    }

    @Sendable static func crumbs(_ call: Call, _ decision: Decision) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("decisions.title")), path: "/decisions"),
            .init(label: .leftToRight(decision.id.text), path: "/decisions/\(decision.id)"),
        ]
    }
}
