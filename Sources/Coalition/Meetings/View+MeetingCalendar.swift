// SPDX-License-Identifier: Apache-2.0

/// The dates of meetings: each sitting, until when invitations are answered, and corrections of minutes proposed.
extension View {
    func entries(of meeting: Meeting) -> [CalendarEntry] {
        guard meeting.status != .cancelled else { return [] }
        var entries = meeting.sittings.enumerated().compactMap { index, sitting in
            sitting.ended.map { ended in
                self.entry(
                    "\(meeting.id).\(index + 1)", .meeting, meeting, from: sitting.opened, until: ended)
            }
        }
        let plan = meeting.plan
        if meeting.isAhead {
            entries.append(entry(meeting.id.text, .meeting, meeting, from: plan.begins, until: plan.ends))
        }
        if meeting.status == .convened, at <= plan.answersBy {
            entries.append(
                entry(
                    "\(meeting.id).answer", .invitation, meeting, from: plan.answersBy, until: plan.answersBy)
            )
        }
        if meeting.minutes.stage == .circulated, let until = meeting.minutes.correctionsUntil {
            entries.append(entry("\(meeting.id).minutes", .minutes, meeting, from: until, until: until))
        }
        return entries
    }

    private func entry(
        _ id: String, _ kind: CalendarEntry.Kind, _ meeting: Meeting, from begins: Instant,
        until ends: Instant
    ) -> CalendarEntry {
        var entry = CalendarEntry(id, kind, meeting.id.subject, meeting.plan.title, from: begins, until: ends)
        entry.states = invited(to: meeting)
        guard kind == .meeting else { return entry }
        entry.attending = meeting.answers.filter(\.value.plan.attends).keys.sorted()
        entry.room = meeting.plan.room
        entry.place = meeting.plan.place
        return entry
    }
}
