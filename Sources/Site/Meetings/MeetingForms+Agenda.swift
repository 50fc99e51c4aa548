// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The agenda: what the secretariat puts on it, what a state would have on it, and in which order it is taken.
extension MeetingForms {
    static let addItem = step(
        "add-item", start: { _, _ in FormInput(["minutes": ["30"]]) },
        questions: { form, call, _ in askItem(&form, call) },
        deed: { reader, _, meeting in item(&reader).map { .addItem(meeting: meeting.id, item: $0) } })

    static let proposeItem = step(
        "propose-item",
        start: { call, _ in
            FormInput(["minutes": ["30"], "presenter": [call.view.organisation?.id.text ?? ""]])
        },
        questions: { form, call, _ in askItem(&form, call) },
        deed: { reader, _, meeting in item(&reader).map { .proposeItem(meeting: meeting.id, item: $0) } })

    static let arrange = step(
        "arrange",
        start: { _, meeting in
            FormInput(
                meeting.agenda.enumerated().reduce(into: [:]) {
                    $0["place-\($1.element.id)"] = [String($1.offset + 1)]
                })
        },
        questions: { form, call, meeting in
            for item in meeting.agenda {
                form.ask(
                    "place-\(item.id)", .line(type: "number", autocomplete: nil),
                    call.plain(item.plan.title))
            }
        },
        deed: { reader, _, meeting in
            var places: [(place: Int, item: Int)] = []
            for item in meeting.agenda {
                if let place = reader.number("place-\(item.id)", atLeast: 1) {
                    places.append((place, item.id))
                }
            }
            guard reader.errors.isEmpty else { return nil }
            // Of two with one place the one that stood first stays first.
            let order = places.enumerated().sorted {
                ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
            }
            return .arrange(meeting: meeting.id, order: order.map(\.element.item))
        })

    static func askItem(_ form: inout Form, _ call: Call) {
        let words = call.words
        form.languages("name", isLong: false)
        form.radios("kind", Choices.of(MeetingItemPlan.Kind.allCases, "meeting.kind", call))
        form.select(
            "initiative",
            [Choice("", words("meeting.item.no-initiative"))]
                + Choices.initiatives(call, chosen: form.input["initiative"]), isOptional: true)
        form.select(
            "decision",
            [Choice("", words("meeting.item.no-decision"))]
                + decisions(call, chosen: form.input["decision"]), isOptional: true)
        form.select(
            "presenter",
            [Choice("", words("meeting.item.no-presenter"))]
                + Choices.organisations(call.view.organisations.map(\.id), call), isOptional: true)
        form.languages("office", isLong: false, isOptional: true)
        form.number("minutes")
    }

    /// Decisions that are open or await their certificate, and the one that is chosen already.
    private static func decisions(_ call: Call, chosen: String?) -> [Choice] {
        var found = call.view.pendingDecisions
        if let own = chosen.flatMap({ Decision.ID($0) }).flatMap({ call.view.decision($0) }),
            !found.contains(where: { $0.id == own.id })
        {
            found.append(own)
        }
        return found.map { decision in
            let title = call.view.initiative(decision.initiative)?.proposal.title
            return Choice(
                decision.id.text, "\(decision.id) · \(title.map { call.plain($0) } ?? "")",
                language: title?.text(in: call.language)?.language)
        }
    }

    static func item(_ reader: inout Reader) -> MeetingItemPlan? {
        let title = reader.multilingual("name")
        let kind = reader.choice("kind", of: MeetingItemPlan.Kind.self)
        let minutes = reader.number("minutes", atLeast: 1)
        let office = reader.input.multilingual("office")
        guard let title, let kind, let minutes else { return nil }
        return MeetingItemPlan(
            title: title, kind: kind,
            initiative: reader.input["initiative"].flatMap { Initiative.ID($0) },
            decision: reader.input["decision"].flatMap { Decision.ID($0) },
            presenter: reader.input["presenter"].flatMap { Organisation.ID($0) },
            office: office.isEmpty ? nil : office, minutes: minutes)
    }

    static func typed(_ item: MeetingItemPlan) -> FormInput {
        FormInput([
            "kind": [item.kind.rawValue], "initiative": [item.initiative?.text ?? ""],
            "decision": [item.decision?.text ?? ""], "presenter": [item.presenter?.text ?? ""],
            "minutes": [String(item.minutes)],
        ]).filling("name", item.title).filling("office", item.office ?? .init())
    }
}
