// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

extension ExecutionRefusalTests {
    private static func planning(
        _ refusal: ExecutionRefusal, _ change: @escaping @Sendable (inout ActivityPlan) -> Void
    ) -> Scenario {
        story(at: .active) { story in
            story.refuse(
                .activity(.plan(initiative: "I-1", plan: story.course(change))), by: "officer", with: refusal)
        }
    }

    private static func doing(
        _ deed: ActivityDeed, by person: Person.ID = "officer", after status: Activity.Status = .planned,
        _ refusal: ExecutionRefusal
    ) -> Scenario {
        story(at: .active) { story in
            story.planCourse(status)
            story.refuse(.activity(deed), by: person, with: refusal)
        }
    }

    private static func attended(_ attendance: [Organisation.ID: Int]) -> ActivityDeed {
        .complete(activity: "E-1", attendance: attendance, note: nil)
    }

    static let activities: [ExecutionRefusal: Scenario] = [
        .unknownActivity: doing(.confirm(activity: "E-9"), .unknownActivity),
        .wrongStatus: doing(.begin(activity: "E-1"), .wrongStatus),
        .emptyInterval: planning(.emptyInterval) { $0.ends = $0.begins },
        .tooLong: story(at: .active) { story in
            let five = story.course { $0.ends = $0.begins + .days(1827) }
            story.expect(.activity(.plan(initiative: "I-1", plan: five)), by: "officer")
            let more = story.course { $0.ends = $0.begins + .days(1827) + .minutes(1) }
            for deed in [
                ActivityDeed.plan(initiative: "I-1", plan: more), .replan(activity: "E-1", plan: more),
            ] {
                story.refuse(.activity(deed), by: "officer", with: ExecutionRefusal.tooLong)
            }
        },
        .impossibleSeats: planning(.impossibleSeats) { $0.seats = 0 },
        .hostElsewhere: planning(.hostElsewhere) { $0.host = "ZZ" },
        .domainElsewhere: planning(.domainElsewhere) { $0.domain = "military" },
        .unknownRoom: planning(.unknownRoom) { $0.room = "cellar" },
        .noLanguage: planning(.noLanguage) { $0.languages = [] },
        .hostStaysOut: story(at: .active) { story in
            story.planCourse(.planned) { $0.host = "TD" }
            story.refuse(
                .activity(.confirm(activity: "E-1")), by: "officer", with: ExecutionRefusal.hostStaysOut)
        },
        .staysOut: doing(.nominate(activity: "E-1", seats: 1), by: "delegate-TD", .staysOut),
        .noSeatsLeft: story(at: .active) { story in
            story.planCourse()
            story.expect(.activity(.nominate(activity: "E-1", seats: 6)), by: "delegate-NE")
            story.expect(.activity(.nominate(activity: "E-1", seats: 4)), by: "delegate-ML")
            story.refuse(
                .activity(.nominate(activity: "E-1", seats: 5)), by: "delegate-ML",
                with: ExecutionRefusal.noSeatsLeft)
        },
        .seatsBelowNominations: story(at: .active) { story in
            story.planCourse()
            story.expect(.activity(.nominate(activity: "E-1", seats: 6)), by: "delegate-NE")
            story.refuse(
                .activity(.replan(activity: "E-1", plan: story.course { $0.seats = 5 })), by: "officer",
                with: ExecutionRefusal.seatsBelowNominations)
        },
        .tooEarly: doing(.begin(activity: "E-1"), after: .confirmed, .tooEarly),
        .impossibleAttendance: doing(attended(["NE": -1]), after: .underWay, .impossibleAttendance),
        .attendanceAboveSeats: doing(attended(["NE": 6, "ML": 5]), after: .underWay, .attendanceAboveSeats),
        .roomClash: story(at: .active) { $0.warnOfClashes() },
        .roomTooSmall: story(at: .active) { story in
            let plan = story.course {
                $0.room = "library"
                $0.seats = 13
            }
            story.expect(.activity(.plan(initiative: "I-1", plan: plan)), by: "officer")
            #expect(story.findings.map(\.code) == [ExecutionRefusal.roomTooSmall.code])
        },
    ]
}

extension Story {
    /// The same room at overlapping times warns, with activities and visits alike; touching ends do not.
    fileprivate mutating func warnOfClashes() {
        planCourse(.planned) { $0.room = "hall" }
        #expect(findings.isEmpty)
        planCourse(.planned) {
            $0.room = "hall"
            $0.begins = $0.ends
            $0.ends = $0.begins + .hours(2)
        }
        #expect(findings.isEmpty)
        planCourse(.planned) {
            $0.room = "hall"
            $0.ends = $0.ends + .hours(1)
        }
        #expect(findings.map(\.code) == [ExecutionRefusal.roomClash.code, ExecutionRefusal.roomClash.code])
        let visit = VisitPlan(
            title: SmallCharter.same("Visit"), visitor: "UNCCT", purpose: SmallCharter.same("Talks"),
            begins: now + .days(30), ends: now + .days(31))
        expect(.visit(.plan(plan: visit)), by: "protocol")
        let item = AgendaPlan(
            begins: now + .days(30), ends: now + .days(30) + .hours(2), room: "library",
            title: SmallCharter.same("Opening"))
        expect(.visit(.addItem(visit: "V-1", item: item)), by: "protocol")
        planCourse(.planned) {
            $0.room = "library"
            $0.begins = item.begins + .hours(1)
            $0.ends = item.ends + .hours(1)
        }
        #expect(findings.first?.parameters["other"] == "V-1")
    }
}
