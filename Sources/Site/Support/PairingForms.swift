// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// From the proposal of a pair to what came of it.
enum PairingForms {
    /// A request, an offer, and what the matcher says of the two.
    struct Question: Sendable {
        let request: SupportRequest
        let offer: SupportOffer
        let fit: MatchFit
    }

    /// The officer puts two that fit to both sides. What is proposed rests on the figures that were shown: where they have
    /// moved meanwhile, it is refused and shown anew.
    static let propose = ActForm<Question>(
        name: "pairing.propose", path: "/resources/requests/:id/act/propose", section: .resources,
        isWeighty: true,
        find: { call in
            guard call.view.seesMatchRun, call.may(.administer) else { throw Fault.forbidden }
            let request = try call.supportRequest()
            guard let id = (call.form["offer"] ?? call.query["offer"]).flatMap({ SupportOffer.ID($0) }),
                let offer = call.view.supportOffer(id), let fit = call.view.fit(request, offer)
            else { throw Fault.notFound }
            return Question(request: request, offer: offer, fit: fit)
        },
        crumbs: { call, question in
            RequestPage.crumbs(call)
                + [
                    .init(label: .text(call.title(of: question.request)), path: question.request.path)
                ]
        },
        preface: { call, question in preface(question, call) },
        start: { _, question in
            FormInput([
                "quantity": [String(question.fit.quantity)], "from": [question.fit.from.description],
                "until": [question.fit.until.description],
            ])
        },
        questions: { form, _, question in
            form.hidden("offer", question.offer.id.text)
            form.hidden("digest", question.fit.grounds.digest.hex)
            form.number("quantity")
            form.day("from")
            form.day("until")
        },
        deed: { reader, _, question in
            let quantity = reader.number("quantity", atLeast: 1)
            let from = reader.day("from")
            let until = reader.day("until")
            guard let quantity, let from, let until else { return nil }
            var grounds = question.fit.grounds
            if let seen = reader.input["digest"].flatMap({ Hash(hex: $0) }) { grounds.digest = seen }
            return .support(
                .propose(
                    plan: PairingPlan(
                        request: question.request.id, offer: question.offer.id, quantity: quantity,
                        from: from, until: until, grounds: grounds)))
        })

    private static func preface(_ question: Question, _ call: Call) -> [any Component] {
        let said = MatchWords(call: call)
        var parts: [any Component] = [
            SummaryList([
                .init(
                    call.words("support.request"),
                    .link(call.link(question.request.path), .text(call.title(of: question.request)))),
                .init(
                    call.words("support.offer"),
                    .link(call.link(question.offer.path), .text(call.title(of: question.offer)))),
                .init(
                    call.words("support.remaining"),
                    call.amount(
                        call.view.remaining(of: question.request), of: question.request.need.capability)),
                .init(call.words("support.available"), call.number(call.view.available(of: question.offer))),
                .init(call.words("support.cost"), SupportParts.cost(question.offer.terms, call)),
                .init(call.words("support.score"), said.score(question.fit.score)),
            ])
        ]
        if !question.fit.fits {
            parts.append(
                Notice(
                    .warning, said.reasons(question.fit.reasons), heading: call.words("support.does-not-fit")
                ))
        }
        return parts
    }

    static let accept = step("accept") { _, _, pairing in .accept(pairing: pairing.id) }

    static let decline = reasoned("decline") { .decline(pairing: $0, reason: $1) }
    static let rescind = reasoned("rescind") { .rescind(pairing: $0, reason: $1) }
    static let fail = reasoned("fail") { .fail(pairing: $0, reason: $1) }

    static let deliver = step(
        "deliver",
        start: { call, pairing in
            FormInput([
                "quantity": [String(pairing.plan.quantity)], "note.language": [call.language.rawValue],
            ])
        },
        questions: { form, call, _ in
            form.number("quantity")
            form.remark("note", call, isOptional: true)
        },
        deed: { reader, _, pairing in
            reader.number("quantity", atLeast: 1).map { quantity in
                .deliver(pairing: pairing.id, quantity: quantity, note: reader.optionalRemark("note"))
            }
        })

    static let all = [accept, decline, deliver, fail, rescind]

    static func offers(on pairing: Pairing, _ call: Call) -> [ActForm<Pairing>] {
        let nothing = Remark("", in: call.language)
        let trials: [(form: ActForm<Pairing>, deed: SupportDeed)] = [
            (accept, .accept(pairing: pairing.id)),
            (decline, .decline(pairing: pairing.id, reason: nothing)),
            (deliver, .deliver(pairing: pairing.id, quantity: 1, note: nil)),
            (fail, .fail(pairing: pairing.id, reason: nothing)),
            (rescind, .rescind(pairing: pairing.id, reason: nothing)),
        ]
        return trials.filter { call.view.mayTry(.support($0.deed)) }.map { $0.form }
    }

    private static func reasoned(
        _ verb: String, _ deed: @escaping @Sendable (Pairing.ID, Remark) -> SupportDeed
    ) -> ActForm<Pairing> {
        step(
            verb, isGrave: true,
            start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
            questions: { form, call, _ in form.remark("reason", call) },
            deed: { reader, _, pairing in reader.remark("reason").map { deed(pairing.id, $0) } })
    }

    private static func step(
        _ verb: String, isGrave: Bool = false,
        start: @escaping @Sendable (Call, Pairing) -> FormInput = { _, _ in FormInput() },
        questions: @escaping @Sendable (inout Form, Call, Pairing) -> Void = { _, _, _ in },
        deed: @escaping @Sendable (inout Reader, Call, Pairing) -> SupportDeed?
    ) -> ActForm<Pairing> {
        ActForm(
            name: "pairing.\(verb)", path: "/resources/pairs/:id/act/\(verb)", section: .resources,
            isWeighty: true, isGrave: isGrave, find: { try $0.pairing() },
            crumbs: { call, pairing in
                [
                    .init(label: .text(call.words("resources.matches")), path: "/resources/matches"),
                    .init(label: .text(call.title(of: pairing)), path: pairing.path),
                ]
            }, preface: { call, pairing in [SummaryList(PairingPage.rows(pairing, call))] }, start: start,
            questions: questions,
            deed: { reader, call, pairing in deed(&reader, call, pairing).map(Deed.support) })
    }
}
