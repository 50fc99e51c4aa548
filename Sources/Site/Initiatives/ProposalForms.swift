// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Proposing and drafting.
enum ProposalForms {
    /// What a new proposal is about: nothing yet.
    struct Nothing: Sendable {}

    static let propose = ActForm<Nothing>(
        name: "initiative.propose", path: "/initiatives/new", section: .initiatives,
        find: { call in
            guard call.may(.propose) else { throw Fault.forbidden }
            return Nothing()
        },
        crumbs: { call, _ in [.init(label: .text(call.words("initiatives.title")), path: "/initiatives")] },
        start: { _, _ in FormInput(["kind": ["initiative"], "participants": ["1"]]) },
        questions: { form, call, _ in ask(&form, call, by: call.view.organisation?.id) },
        deed: { reader, call, _ in
            proposal(&reader, call).map { .initiative(.propose(proposal: $0)) }
        })

    static let revise = InitiativeForm(
        "revise", tab: .overview, preface: { call, initiative in ProposalConflict.parts(initiative, call) },
        start: { _, initiative in typed(initiative.proposal) },
        questions: { form, call, initiative in ask(&form, call, by: initiative.sponsor) },
        deed: { reader, call, initiative in
            proposal(&reader, call).map {
                .initiative(
                    .revise(initiative: initiative.id, proposal: $0, basedOn: reader.input.number("basis")))
            }
        },
        basis: { $0.wording })

    static let withdraw = InitiativeForm(
        "withdraw", tab: .overview, isWeighty: true, isGrave: true,
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in form.remark("reason", call) },
        deed: { reader, _, initiative in
            reader.remark("reason").map { .initiative(.withdraw(initiative: initiative.id, reason: $0)) }
        })

    static let all: [InitiativeForm] = [
        revise, withdraw,
        sponsorship("cosponsor") { .cosponsor(initiative: $0) },
        sponsorship("leave-cosponsors") { .leaveCosponsors(initiative: $0) },
        .plain("submit", tab: .overview) { .submit(initiative: $0) },
        .plain("take-over", tab: .overview) { .takeOver(initiative: $0) },
    ]

    /// A state puts its name to a text, or takes it back: it sees to which.
    private static func sponsorship(
        _ verb: String, _ deed: @escaping @Sendable (Initiative.ID) -> InitiativeDeed
    ) -> InitiativeForm {
        InitiativeForm(
            verb, tab: .overview, isWeighty: true,
            preface: { call, initiative in [StudyForms.about(initiative, call)] },
            deed: { _, _, initiative in .initiative(deed(initiative.id)) })
    }

    static func ask(_ form: inout Form, _ call: Call, by sponsor: Organisation.ID?) {
        let view = call.view
        let states = view.organisations.filter { $0.kind == .member || $0.kind == .supporting }.map(\.id)
        form.radios("kind", Choices.of(Proposal.Kind.allCases, "kind", call))
        form.languages("title", isLong: false)
        form.languages("objective", isLong: true)
        form.checkboxes("domains", Choices.domains(call))
        let none = Choice("", call.words("initiative.no-mandate"))
        form.select(
            "mandate",
            [none] + (view.charter?.mandates ?? []).map { Choice($0.id.text, call.plain($0.title)) },
            isOptional: true)
        form.checkboxes(
            "partners",
            Choices.organisations(view.organisations.filter { $0.kind == .partner }.map(\.id), call),
            isOptional: true)
        form.checkboxes("hosts", Choices.organisations(states, call), isOptional: true)
        let others = view.members.map(\.id).filter { $0 != sponsor }
        form.checkboxes("invited", Choices.organisations(others, call), isOptional: true)
        form.number("participants")
        form.line("funds", isOptional: true)
        form.line("currency", isOptional: true)
    }

    private static func proposal(_ reader: inout Reader, _ call: Call) -> Proposal? {
        let kind = reader.choice("kind", of: Proposal.Kind.self)
        let title = reader.multilingual("title")
        let objective = reader.multilingual("objective")
        let participants = reader.number("participants", atLeast: 1)
        var funds: Money?
        if let typed = reader.input["funds"] {
            funds = Amounts.money(typed, currency: reader.input["currency"]?.uppercased() ?? "")
            if funds == nil { reader.fail("funds", "error.amount") }
        }
        guard let kind, let title, let objective, let participants, reader.errors.isEmpty else { return nil }
        return Proposal(
            kind: kind, title: title, objective: objective, domains: reader.identifiers("domains"),
            mandate: reader.input["mandate"].flatMap { Mandate.ID($0) },
            partners: reader.identifiers("partners"), hosts: reader.identifiers("hosts"),
            invited: reader.identifiers("invited"),
            threshold: LaunchThreshold(participants: participants, funds: funds))
    }

    /// The answers that a proposal would have come from.
    static func typed(_ proposal: Proposal) -> FormInput {
        var values: [String: [String]] = [
            "kind": [proposal.kind.rawValue], "domains": proposal.domains.map(\.text),
            "mandate": [proposal.mandate?.text ?? ""], "partners": proposal.partners.map(\.text),
            "hosts": proposal.hosts.map(\.text), "invited": proposal.invited.map(\.text),
            "participants": [String(proposal.threshold.participants)],
        ]
        for language in Language.allCases {
            values["title.\(language.rawValue)"] = [proposal.title[language] ?? ""]
            values["objective.\(language.rawValue)"] = [proposal.objective[language] ?? ""]
        }
        if let funds = proposal.threshold.funds {
            values["currency"] = [funds.currency]
            values["funds"] = [Amounts.typed(funds)]
        }
        return FormInput(values)
    }
}
