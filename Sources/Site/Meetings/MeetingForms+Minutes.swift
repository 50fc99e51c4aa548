// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Putting minutes before the states, approving them, and what follows from a meeting.
extension MeetingForms {
    static let circulate = step(
        "circulate", isWeighty: true,
        start: { call, meeting in
            let zone = zone(of: meeting, call)
            return FormInput().filling(
                "until", call.now + Coalition.correctionWindow + .days(1), in: zone)
        },
        questions: { form, _, _ in form.moment("until") },
        deed: { reader, call, meeting in
            reader.instant("until", in: zone(of: meeting, call)).map {
                .circulate(meeting: meeting.id, until: $0)
            }
        })

    static let approve = step("approve", isWeighty: true) { _, _, meeting in
        .approveMinutes(meeting: meeting.id)
    }

    static let annotate = step(
        "annotate", isWeighty: true, questions: { form, _, _ in form.languages("note", isLong: true) },
        deed: { reader, _, meeting in
            reader.multilingual("note").map { .annotate(meeting: meeting.id, note: $0) }
        })

    static let agree = step(
        "agree",
        questions: { form, call, meeting in
            form.select(
                "item",
                [Choice("", call.words("meeting.agree.no-item"))]
                    + meeting.agenda.enumerated().map { index, item in
                        Choice(
                            String(item.id),
                            "\(call.numerals.written(index + 1)). \(call.plain(item.plan.title))")
                    }, isOptional: true)
            FollowUpPages.ask(&form, call)
        },
        deed: { reader, _, meeting in
            let item = reader.input.number("item")
            return FollowUpPages.read(&reader).map {
                .agree(meeting: meeting.id, item: item, followUp: $0)
            }
        })
}
