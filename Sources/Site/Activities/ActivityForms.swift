// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Planning, nominating, holding and reporting activities.
enum ActivityForms {
    static let plan = InitiativeForm(
        "plan-activity", tab: .activities,
        questions: { form, call, initiative in ask(&form, call, initiative) },
        deed: { reader, call, initiative in
            plan(&reader, call).map { .activity(.plan(initiative: initiative.id, plan: $0)) }
        })

    static let replan = step(
        "replan", start: { call, activity in typed(activity.plan, call) },
        questions: { form, call, activity in
            call.view.initiative(activity.initiative).map { ask(&form, call, $0) }
        },
        deed: { reader, call, activity in plan(&reader, call).map { .replan(activity: activity.id, plan: $0) }
        })
    static let confirm = step("confirm") { _, _, activity in .confirm(activity: activity.id) }
    static let nominate = step(
        "nominate", isWeighty: true, preface: { call, activity in [NominationFacts.of(activity, call)] },
        start: { call, activity in
            FormInput().setting("nominees", to: NominationFacts.before(activity, call).map { String($0) })
        },
        questions: { form, _, _ in form.number("nominees") },
        deed: { reader, _, activity in
            reader.number("nominees").map { .nominate(activity: activity.id, seats: $0) }
        })
    static let begin = step("begin") { _, _, activity in .begin(activity: activity.id) }
    static let cancel = step(
        "cancel", isGrave: true, questions: { form, _, _ in form.languages("reason", isLong: true) },
        deed: { reader, _, activity in
            reader.multilingual("reason").map { .cancel(activity: activity.id, reason: $0) }
        })
    static let complete = step(
        "complete", start: { _, activity in nominated(activity) },
        questions: { form, call, activity in
            for state in states(activity, call) {
                form.ask(
                    "came-\(state.text)", .line(type: "number", autocomplete: nil), call.name(state),
                    isOptional: true)
            }
            form.languages("note", isLong: true, isOptional: true)
        },
        deed: { reader, call, activity in
            var attendance: [Organisation.ID: Int] = [:]
            for state in states(activity, call) where reader.input["came-\(state.text)"] != nil {
                attendance[state] = reader.number("came-\(state.text)")
            }
            let note = reader.input.multilingual("note")
            guard reader.errors.isEmpty else { return nil }
            return .complete(activity: activity.id, attendance: attendance, note: note.isEmpty ? nil : note)
        })

    static let all = [replan, confirm, nominate, begin, complete, cancel]

    /// The steps that this activity awaits and this reader may take.
    static func offers(on activity: Activity, _ call: Call) -> [ActForm<Activity>] {
        let id = activity.id
        let trials: [(form: ActForm<Activity>, deed: ActivityDeed)] = [
            (confirm, .confirm(activity: id)), (begin, .begin(activity: id)),
            (complete, .complete(activity: id, attendance: [:], note: nil)),
            (replan, .replan(activity: id, plan: activity.plan)),
            (cancel, .cancel(activity: id, reason: Multilingual())),
        ]
        let steps = trials.filter { call.view.mayTry(.activity($0.deed)) }.map { $0.form }
        return call.view.seatsToNominate(for: id) == nil ? steps : [nominate] + steps
    }

    private static func states(_ activity: Activity, _ call: Call) -> [Organisation.ID] {
        let participants = call.view.initiative(activity.initiative)?.participants ?? []
        return call.sorted(Set(participants).union(activity.nominations.keys))
    }

    private static func nominated(_ activity: Activity) -> FormInput {
        FormInput(
            activity.nominations.reduce(into: [:]) { $0["came-\($1.key.text)"] = [String($1.value)] })
    }

    private static func step(
        _ verb: String, isWeighty: Bool = false, isGrave: Bool = false,
        preface: @escaping @Sendable (Call, Activity) -> [any Component] = { _, _ in [] },
        start: @escaping @Sendable (Call, Activity) -> FormInput = { _, _ in FormInput() },
        questions: @escaping @Sendable (inout Form, Call, Activity) -> Void = { _, _, _ in },
        deed: @escaping @Sendable (inout Reader, Call, Activity) -> ActivityDeed?
    ) -> ActForm<Activity> {
        ActForm(
            name: "activity.\(verb)", path: "/activities/:id/act/\(verb)", section: .initiatives,
            isWeighty: isWeighty, isGrave: isGrave, find: { try $0.activity() },
            crumbs: { call, activity in
                ActivityPage.crumbs(call, activity)
                    + [.init(label: call.text(activity.plan.title), path: activity.path)]
            }, preface: preface, start: start, questions: questions,
            deed: { reader, call, activity in deed(&reader, call, activity).map { .activity($0) } })
    }
}
