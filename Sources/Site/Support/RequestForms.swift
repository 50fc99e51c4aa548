// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A member state asks for support, changes what it asks for, or takes it back.
enum RequestForms {
    /// Whether the reader's office asks for support in the name of a member state.
    static func isOpen(to call: Call) -> Bool {
        call.may(.sign) && call.view.organisation?.kind == .member
            && call.view.organisation?.suspended == nil && call.view.charter?.catalogue.isEmpty == false
    }

    static let ask = ActForm<Void>(
        name: "support-request.ask", path: "/resources/requests/new", section: .resources, isWeighty: true,
        find: { call in
            guard isOpen(to: call) else { throw Fault.forbidden }
        },
        crumbs: { call, _ in RequestPage.crumbs(call) },
        start: { call, _ in
            FormInput([
                "languages": [call.language.rawValue],
                "place": [call.view.organisation?.id.text].compactMap(\.self),
                "capability": call.query.all("capability"), "initiative": call.query.all("initiative"),
            ])
        },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, call, _ in read(&reader, call).map { .support(.request(need: $0)) } })

    static let amend = step(
        "amend", start: { _, request in filled(request.need) },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, call, request in
            read(&reader, call).map { .support(.amendRequest(request: request.id, need: $0)) }
        })

    static let withdraw = step(
        "withdraw", isGrave: true,
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in form.remark("reason", call) },
        deed: { reader, _, request in
            reader.remark("reason").map { .support(.withdrawRequest(request: request.id, reason: $0)) }
        })

    static let all = [amend, withdraw]

    static func offers(on request: SupportRequest, _ call: Call) -> [ActForm<SupportRequest>] {
        let trials: [(form: ActForm<SupportRequest>, deed: SupportDeed)] = [
            (amend, .amendRequest(request: request.id, need: request.need)),
            (withdraw, .withdrawRequest(request: request.id, reason: Remark("", in: call.language))),
        ]
        return trials.filter { call.view.mayTry(.support($0.deed)) }.map { $0.form }
    }

    private static func step(
        _ verb: String, isGrave: Bool = false,
        start: @escaping @Sendable (Call, SupportRequest) -> FormInput,
        questions: @escaping @Sendable (inout Form, Call, SupportRequest) -> Void,
        deed: @escaping @Sendable (inout Reader, Call, SupportRequest) -> Deed?
    ) -> ActForm<SupportRequest> {
        ActForm(
            name: "support-request.\(verb)", path: "/resources/requests/:id/act/\(verb)",
            section: .resources, isWeighty: true, isGrave: isGrave, find: { try $0.supportRequest() },
            crumbs: { call, request in
                RequestPage.crumbs(call)
                    + [.init(label: .text(call.title(of: request)), path: request.path)]
            }, start: start, questions: questions, deed: deed)
    }

    private static func ask(_ form: inout Form, _ call: Call) {
        form.select("capability", SupportChoices.capabilities(call))
        form.number("quantity")
        form.day("from")
        form.day("until")
        form.select("place", SupportChoices.states(call))
        form.checkboxes("languages", Choices.languages(call))
        form.languages("purpose", isLong: false)
        form.checkboxes(
            "conditions", Choices.of(SupportNeed.Condition.allCases, "support.condition", call),
            isOptional: true)
        form.select(
            "initiative",
            [Choice("", call.words("support.no-initiative"))]
                + Choices.initiatives(call, chosen: form.input["initiative"]), isOptional: true)
        let partners = call.view.organisations.filter { $0.kind == .partner || $0.kind == .supporting }
        form.checkboxes("partners", Choices.organisations(partners.map(\.id), call), isOptional: true)
    }

    private static func read(_ reader: inout Reader, _ call: Call) -> SupportNeed? {
        let capability: Charter.Capability.ID? = reader.identifier("capability")
        let quantity = reader.number("quantity", atLeast: 1)
        let from = reader.day("from")
        let until = reader.day("until")
        let place: Organisation.ID? = reader.identifier("place")
        let purpose = reader.multilingual("purpose")
        let languages = reader.input.all("languages").compactMap { Language(rawValue: $0) }
        if languages.isEmpty { reader.fail("languages", "error.choice") }
        guard let capability, let quantity, let from, let until, let place, let purpose,
            reader.errors.isEmpty
        else { return nil }
        let partners: [Organisation.ID] = reader.identifiers("partners")
        return SupportNeed(
            capability: capability, quantity: quantity, from: from, until: until, place: place,
            languages: languages, purpose: purpose,
            conditions: reader.input.all("conditions").compactMap { .init(rawValue: $0) },
            initiative: reader.input["initiative"].flatMap { Initiative.ID($0) },
            partners: partners.isEmpty ? nil : partners)
    }

    private static func filled(_ need: SupportNeed) -> FormInput {
        FormInput([
            "capability": [need.capability.text], "quantity": [String(need.quantity)],
            "from": [need.from.description], "until": [need.until.description],
            "place": [need.place.text], "languages": need.languages.map(\.rawValue),
            "conditions": need.conditions.map(\.rawValue),
            "initiative": [need.initiative?.text].compactMap(\.self),
            "partners": (need.partners ?? []).map(\.text),
        ]).filling("purpose", need.purpose)
    }
}
