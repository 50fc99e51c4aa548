// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What states do in a vote: cast their ballot, have another state cast it, cast it for another. And its early close.
enum VoteActs {
    static let routes: [Route] = [
        cast.routes, castFor.routes, proxy.routes, withdrawProxy.routes, close.routes,
    ].flatMap(\.self)

    static let cast = ActForm<Decision>(
        name: "decision.vote", path: "/decisions/:id/vote", section: .decisions, isWeighty: true,
        find: find, crumbs: DecisionActs.crumbs,
        preface: { call, decision in DecisionActs.preface(decision, call) },
        start: { call, decision in
            let own = call.view.organisation.flatMap { decision.votes[$0.id] }
            return FormInput([
                "remark.language": [call.language.rawValue],
                "choice": [call.query["choice"] ?? own?.choice.rawValue].compactMap(\.self),
            ])
        },
        questions: { form, call, decision in
            form.radios("choice", choices(in: decision, call))
            form.remark("remark", call, isOptional: true)
        },
        deed: { reader, _, decision in
            let choice: Ballot.Choice? = reader.choice("choice")
            let remark = choice == .constructive ? reader.remark("remark") : reader.optionalRemark("remark")
            guard let choice, choice != .constructive || remark != nil else { return nil }
            return .decision(.cast(decision: decision.id, choice: choice, remark: remark))
        })

    static let castFor = ActForm<Represented>(
        name: "decision.vote-for", path: "/decisions/:id/vote-for", section: .decisions, isWeighty: true,
        find: { call in
            let decision = try find(call)
            let own = call.view.organisation?.id
            guard let giver = own.flatMap({ decision.represented(by: $0) }) else { throw Fault.notFound }
            return Represented(decision: decision, giver: giver)
        },
        crumbs: { call, thing in DecisionActs.crumbs(call, thing.decision) },
        preface: { call, thing in
            let giver = SummaryList([
                .init(call.words("decision.vote-for.state"), .text(call.name(thing.giver)))
            ])
            return [giver] + DecisionActs.preface(thing.decision, call)
        },
        start: { call, thing in
            FormInput([
                "remark.language": [call.language.rawValue],
                "choice": [thing.decision.votes[thing.giver]?.choice.rawValue].compactMap(\.self),
            ])
        },
        questions: { form, call, thing in
            form.radios("choice", choices(in: thing.decision, call).filter { $0.value != "constructive" })
            form.remark("remark", call, isOptional: true)
        },
        deed: { reader, _, thing in
            let choice: Ballot.Choice? = reader.choice("choice")
            return choice.map {
                .decision(
                    .castFor(
                        decision: thing.decision.id, state: thing.giver, choice: $0,
                        remark: reader.optionalRemark("remark")))
            }
        })

    /// A vote, and the state for which the reader's holds a proxy.
    struct Represented: Sendable {
        let decision: Decision
        let giver: Organisation.ID
    }

    private static func choices(in decision: Decision, _ call: Call) -> [Choice] {
        let knowsConstructive = decision.ruleSet.ballots?.constructiveLimit != nil
        return Ballot.Choice.allCases.filter { knowsConstructive || $0 != .constructive }.map { choice in
            let key = "decision.vote.choice.\(choice.rawValue)"
            return Choice(choice.rawValue, call.words(key), note: call.words.phrase("\(key).note"))
        }
    }

    static let proxy = ActForm<Decision>(
        name: "decision.proxy", path: "/decisions/:id/proxy", section: .decisions, isWeighty: true,
        find: find, crumbs: DecisionActs.crumbs,
        preface: { call, decision in DecisionActs.preface(decision, call) },
        start: { call, _ in FormInput(["remark.language": [call.language.rawValue]]) },
        questions: { form, call, decision in
            let holders = call.sorted(call.view.possibleHolders(in: decision))
            form.select("state", holders.map { Choice($0.text, call.name($0)) })
            form.remark("remark", call)
        },
        deed: { reader, _, decision in
            let state: Organisation.ID? = reader.identifier("state")
            let remark = reader.remark("remark")
            guard let state, let remark else { return nil }
            return .decision(.appointProxy(decision: decision.id, state: state, remark: remark))
        })

    static let withdrawProxy = ActForm<Decision>(
        name: "decision.withdraw-proxy", path: "/decisions/:id/proxy/withdraw", section: .decisions,
        isWeighty: true, find: find, crumbs: DecisionActs.crumbs,
        preface: { call, decision in
            let given = call.view.organisation.flatMap { decision.proxy(of: $0.id) }
            return given.map {
                [SummaryList([.init(call.words("decision.proxy.state"), .text(call.name($0.holder)))])]
            } ?? []
        },
        deed: { _, _, decision in .decision(.withdrawProxy(decision: decision.id)) })

    static let close = ActForm<Decision>(
        name: "decision.close-vote", path: "/decisions/:id/close", section: .decisions, isWeighty: true,
        find: { call in
            guard call.may(.chair) else { throw Fault.forbidden }
            return try find(call)
        },
        crumbs: DecisionActs.crumbs,
        preface: { call, decision in DecisionPage.tally(decision, call) },
        deed: { _, _, decision in .decision(.closeVote(decision: decision.id)) })

    /// A decision that is put to the vote.
    @Sendable static func find(_ call: Call) throws -> Decision {
        let decision = try DecisionActs.find(call)
        guard decision.method == .vote else { throw Fault.notFound }
        return decision
    }
}
