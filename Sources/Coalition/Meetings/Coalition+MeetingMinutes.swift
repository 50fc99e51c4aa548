// SPDX-License-Identifier: Apache-2.0

/// Minutes: written in every official language, put before the states for correction, and then approved for good.
extension Coalition {
    /// How long states have for corrections at least.
    package static let correctionWindow = Span.hours(72)

    func inspectMinutes(
        _ deed: MeetingDeed, of meeting: Meeting, at now: Instant, _ inspection: inout Inspection
    ) {
        let id = ["meeting": meeting.id.text]
        switch deed {
        case .annotate(_, let note):
            inspection.require(meeting.minutes.stage == .approved, MeetingRefusal.notApproved, id)
            inspection.requireText(note, in: languages, "note")
            return
        default: inspection.require(meeting.minutes.stage != .approved, MeetingRefusal.minutesApproved, id)
        }
        switch deed {
        case .writeMinutes(_, let item, let text):
            inspection.require(meeting, is: [.open, .adjourned, .closed])
            requireItem(item, of: meeting, &inspection)
            inspection.requireText(text.summary, "summary", limit: TextLimit.paragraph)
            inspection.checkText(text.conclusions, "conclusions", limit: TextLimit.paragraph)
        case .circulate(_, let until): inspectCirculation(of: meeting, until, at: now, &inspection)
        case .correct(_, let item, let remark):
            inspectCorrection(of: meeting, item, at: now, &inspection)
            inspection.requireText(remark, "remark", official: languages)
        case .answerCorrection(_, let number, _, let remark):
            inspection.require(meeting.minutes.stage == .circulated, MeetingRefusal.notCirculated, id)
            let correction = meeting.minutes.corrections.first { $0.id == number }
            inspection.require(
                correction != nil, MeetingRefusal.unknownCorrection, ["correction": String(number)])
            inspection.require(
                correction?.answer == nil, MeetingRefusal.alreadyAnswered, ["correction": String(number)])
            inspection.requireText(remark, "remark", official: languages)
        case .approveMinutes: inspectApproval(of: meeting, at: now, &inspection)
        default: break
        }
    }

    private func requireComplete(_ meeting: Meeting, _ inspection: inout Inspection) {
        for item in meeting.agenda {
            let missing = meeting.minutes.missing(of: item.id, languages)
            inspection.require(
                missing.isEmpty, MeetingRefusal.minutesIncomplete,
                [
                    "item": String(item.id),
                    "languages": missing.map(\.rawValue).joined(separator: ", "),
                ])
        }
    }

    private func inspectCirculation(
        of meeting: Meeting, _ until: Instant, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(meeting, is: [.closed])
        requireComplete(meeting, &inspection)
        let earliest = now + Self.correctionWindow
        inspection.require(
            earliest <= until, MeetingRefusal.windowTooShort,
            ["window": Self.correctionWindow.description, "earliest": earliest.description])
    }

    private func inspectCorrection(
        of meeting: Meeting, _ item: Int, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(
            meeting.minutes.stage == .circulated, MeetingRefusal.notCirculated,
            ["meeting": meeting.id.text])
        requireItem(item, of: meeting, &inspection)
        if let until = meeting.minutes.correctionsUntil {
            inspection.require(
                now <= until, MeetingRefusal.correctionsClosed, ["until": until.description])
        }
    }

    /// A state that could still speak is heard first, and nobody's correction is left without an answer.
    private func inspectApproval(of meeting: Meeting, at now: Instant, _ inspection: inout Inspection) {
        inspection.require(
            meeting.minutes.stage == .circulated, MeetingRefusal.notCirculated,
            ["meeting": meeting.id.text])
        if let until = meeting.minutes.correctionsUntil {
            inspection.require(until < now, MeetingRefusal.correctionsOpen, ["until": until.description])
        }
        for correction in meeting.minutes.corrections {
            inspection.require(
                correction.answer != nil, MeetingRefusal.unansweredCorrection,
                ["correction": String(correction.id)])
        }
        requireComplete(meeting, &inspection)
    }

    mutating func applyMinutes(_ deed: MeetingDeed, _ act: Act) {
        switch deed {
        case .writeMinutes(let id, let item, let text): meetings[id]?.minutes.items[item] = text
        case .circulate(let id, let until):
            meetings[id]?.minutes.stage = .circulated
            meetings[id]?.minutes.circulated = act.at
            meetings[id]?.minutes.correctionsUntil = until
        case .correct(let id, let item, let remark):
            let number = (meetings[id]?.minutes.corrections.count ?? 0) + 1
            meetings[id]?.minutes.corrections.append(
                MinutesCorrection(id: number, item: item, remark: remark, by: act.author, at: act.at))
        case .answerCorrection(let id, let number, let accepted, let remark):
            let corrections = meetings[id]?.minutes.corrections ?? []
            guard let index = corrections.firstIndex(where: { $0.id == number }) else { return }
            meetings[id]?.minutes.corrections[index].answer = .init(
                accepted: accepted, remark: remark, by: act.author, at: act.at)
        case .approveMinutes(let id):
            meetings[id]?.minutes.stage = .approved
            meetings[id]?.minutes.approved = .init(by: act.author, at: act.at)
        case .annotate(let id, let note):
            meetings[id]?.minutes.notes.append(.init(text: note, by: act.author, at: act.at))
        default: break
        }
    }
}
