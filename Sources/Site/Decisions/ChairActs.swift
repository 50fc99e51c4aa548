// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the chair does with a decision.
enum ChairActs {
    static let routes: [Route] = [
        open.routes, extend.routes, annul.routes, `defer`.routes, put.routes, certify.routes,
    ].flatMap(\.self)

    static let open = ActForm<Void>(
        name: "decision.open", path: "/decisions/new", section: .decisions, isWeighty: true,
        find: { call in
            guard call.may(.chair) else { throw Fault.forbidden }
        },
        crumbs: { call, _ in [.init(label: .text(call.words("decisions.title")), path: "/decisions")] },
        start: { call, _ in FormInput(["initiative": call.query.all("initiative")]) },
        questions: { form, call, _ in
            let ready = call.view.initiativesInMotion.filter {
                [.tabled, .noConsensus, .deferred].contains($0.stage)
            }
            form.select(
                "initiative", ready.map { Choice($0.id.text, "\($0.id) · \(call.plain($0.proposal.title))") })
            form.radios(
                "rules", (call.view.charter?.ruleSets(on: call.now.day) ?? []).map { choice($0, call) })
            form.moment("deadline", isOptional: true)
        },
        deed: { reader, call, _ in
            let initiative: Initiative.ID? = reader.identifier("initiative")
            let rules: RuleSet.ID? = reader.identifier("rules")
            let deadline =
                reader.input["deadline.day"] == nil ? nil : reader.instant("deadline", in: call.dates.seat)
            guard let initiative, let rules else { return nil }
            return .decision(.open(initiative: initiative, ruleSet: rules, deadline: deadline))
        })

    private static func choice(_ rules: RuleSet, _ call: Call) -> Choice {
        let window = call.words.length(rules.minimumWindow)
        let note =
            rules.method != .consensus ? call.words("decision.open.rules.window", ["hours": window]) : nil
        return Choice(rules.id.text, call.plain(rules.title), note: note)
    }

    static let extend = ActForm<Decision>(
        name: "decision.extend", path: "/decisions/:id/extend", section: .decisions, isWeighty: true,
        find: find, crumbs: DecisionActs.crumbs,
        preface: { call, decision in
            guard let deadline = decision.deadline else { return [] }
            return [SummaryList([.init(call.words("decision.deadline"), call.dates.deadline(deadline))])]
        },
        start: { call, decision in
            decision.deadline.map { FormInput().filling("deadline", $0, in: call.dates.seat) } ?? FormInput()
        },
        questions: { form, _, _ in
            form.moment("deadline")
            form.languages("reason", isLong: false)
        },
        deed: { reader, call, decision in
            let deadline = reader.instant("deadline", in: call.dates.seat)
            let reason = reader.multilingual("reason")
            guard let deadline, let reason else { return nil }
            return .decision(.extend(decision: decision.id, deadline: deadline, reason: reason))
        })

    static let annul = ActForm<Decision>(
        name: "decision.annul", path: "/decisions/:id/annul", section: .decisions, isWeighty: true,
        isGrave: true,
        find: find, crumbs: DecisionActs.crumbs,
        questions: { form, _, _ in form.languages("reason", isLong: false) },
        deed: { reader, _, decision in
            reader.multilingual("reason").map { .decision(.annul(decision: decision.id, reason: $0)) }
        })

    static let `defer` = ActForm<Decision>(
        name: "decision.defer", path: "/decisions/:id/defer", section: .decisions, isWeighty: true,
        find: find,
        crumbs: DecisionActs.crumbs,
        questions: { form, _, _ in form.languages("reason", isLong: false) },
        deed: { reader, _, decision in
            reader.multilingual("reason").map { .decision(.defer(decision: decision.id, reason: $0)) }
        })

    static let put = ActForm<Decision>(
        name: "decision.put", path: "/decisions/:id/put", section: .decisions, isWeighty: true,
        find: find, crumbs: DecisionActs.crumbs,
        preface: { call, decision in [DecisionPage.paragraphs(of: decision, call)] },
        deed: { _, _, decision in .decision(.putText(decision: decision.id)) })

    static let certify = ActForm<Decision>(
        name: "decision.certify", path: "/decisions/:id/certify", section: .decisions, isWeighty: true,
        find: find, crumbs: DecisionActs.crumbs,
        preface: { call, decision in DecisionPage.result(decision, call) },
        deed: { _, _, decision in .decision(.certify(decision: decision.id)) })

    @Sendable private static func find(_ call: Call) throws -> Decision {
        guard call.may(.chair) else { throw Fault.forbidden }
        return try DecisionActs.find(call)
    }
}
