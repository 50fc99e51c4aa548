// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// What is dated, by the months that it touches, so that a calendar looks at no other month.
///
/// It may name more than holds today, such as an activity that was moved: whoever reads it asks each thing itself.
struct Almanac: Sendable {
    /// What lasts longer stands apart and is looked at for every month.
    private static let longest = 24
    private var months: TreeDictionary<Int, TreeSet<Subject>> = [:]
    private var long: TreeSet<Subject> = []

    mutating func note(_ subject: Subject, from begins: Instant, until ends: Instant) {
        let (first, last) = (Self.month(of: begins.day), Self.month(of: ends.day))
        guard first <= last else { return }
        if last - first >= Self.longest {
            long.insert(subject)
        } else {
            for month in first...last { months[month, default: []].insert(subject) }
        }
    }

    /// All that may touch this stretch of time, in no order: a month of a large coalition has hundreds, and who asks
    /// needs few of them.
    func subjects(from begins: Instant, until ends: Instant) -> TreeSet<Subject> {
        var found = long
        let (first, last) = (Self.month(of: begins.day), Self.month(of: ends.day))
        guard first <= last else { return [] }
        // A stretch of centuries would otherwise ask for every month of them.
        let touched =
            last - first < 1200 ? Array(first...last) : months.keys.filter { first <= $0 && $0 <= last }
        for month in touched { if let subjects = months[month] { found.formUnion(subjects) } }
        return found
    }

    private static func month(of day: Day) -> Int {
        let (year, month, _) = day.components
        return year * 12 + month - 1
    }
}

extension Coalition {
    /// Notes the dates that an act which was just applied has set.
    mutating func date(_ act: Act) {
        switch act.deed {
        case .decision, .clock(.expire):
            guard let decision = act.about.first.flatMap({ decisions[.init(verbatim: $0.text)] }) else {
                return
            }
            date(decision)
        case .initiative(.openDebate(let id, let closes)),
            .initiative(.returnToDebate(let id, let closes, _)):
            almanac.note(id.subject, from: closes, until: closes)
        case .activity(.plan(_, let plan)), .activity(.replan(_, let plan)):
            let id = act.about.last ?? .init(series: "E", activities.count)
            almanac.note(id, from: plan.begins, until: plan.ends)
        case .visit(let deed): date(deed, act)
        case .strategy(.setTarget(let id, _, let target)):
            almanac.note(id.subject, from: target.by.start, until: target.by.start)
        case .support(.accept(let id)):
            guard let pairing = support.pairings[id], pairing.status(at: act.at) == .agreed else { return }
            almanac.note(id.subject, from: pairing.plan.from.start, until: pairing.plan.until.start)
        case .meeting(let deed): date(deed)
        case .directory(.accredit(_, _, _, _, let until?)):
            almanac.note(.init(series: "C", credentials.count), from: until, until: until)
        default: break
        }
    }

    private mutating func date(_ decision: Decision) {
        if let deadline = decision.deadline {
            almanac.note(decision.id.subject, from: deadline, until: deadline)
        }
        if let closes = decision.statementsClose {
            almanac.note(decision.id.subject, from: closes, until: closes)
        }
    }

    private mutating func date(_ deed: VisitDeed, _ act: Act) {
        switch deed {
        case .plan(let plan):
            almanac.note(.init(series: "V", visits.count), from: plan.begins, until: plan.ends)
        case .replan(let id, let plan): almanac.note(id.subject, from: plan.begins, until: plan.ends)
        case .agree(_, let plan):
            almanac.note(.init(series: "F", followUps.count), from: plan.due.start, until: plan.due.start)
        default: break
        }
    }

    private mutating func date(_ deed: MeetingDeed) {
        if case .agree(_, _, let plan) = deed {
            almanac.note(.init(series: "F", followUps.count), from: plan.due.start, until: plan.due.start)
        }
        guard let meeting = meetings[deed.meeting ?? .init(series: "M", meetings.count)] else { return }
        let plan = meeting.plan
        switch deed {
        case .convene, .replan, .postpone, .adjourn:
            almanac.note(meeting.id.subject, from: plan.begins, until: plan.ends)
            almanac.note(meeting.id.subject, from: plan.answersBy, until: plan.answersBy)
        case .close(let id):
            // A sitting may have lasted longer than it was to.
            if let last = meeting.sittings.last, let ended = last.ended {
                almanac.note(id.subject, from: last.opened, until: ended)
            }
        case .circulate(let id, let until): almanac.note(id.subject, from: until, until: until)
        default: break
        }
    }
}

extension Decision {
    /// Until when states may add reservations and statements to what was adopted.
    package var statementsClose: Instant? {
        status == .adopted ? settled.map { $0 + ruleSet.statementWindow } : nil
    }
}
