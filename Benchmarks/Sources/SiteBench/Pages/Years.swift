// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// Years of a coalition's work, deed after deed through the real registry: most initiatives concluded, many drafts, some
/// hundreds under way, with decisions, activities, contributions, visits and releases.
struct Years: Sendable {
    /// A deed and who does it, made from the state that the deeds before have left; or time that passes.
    enum Step: Sendable {
        case deed(Author, @Sendable (Coalition) -> Deed)
        case wait(Span)
    }

    let clock: YearsClock
    private var steps: [Step] = []
    private var next = 0
    private var acts = 0
    private(set) var refusal: [Finding] = []

    /// - Parameter initiatives: taken up five hundred at a time.
    init(initiatives: Int, clock: YearsClock) {
        self.clock = clock
        for first in stride(from: 1, through: initiatives, by: 500) {
            let cohort = first...min(first + 499, initiatives)
            let isRecent = cohort.upperBound > initiatives - 4000
            let lives = cohort.map { Life($0, isRecent: isRecent).phases }
            for phase in 0..<4 {
                for life in lives where phase < life.count { steps += life[phase] }
                steps.append(.wait(.days(4)))
            }
            steps += Years.offices(Array(cohort))
            steps += Years.meetings(Array(cohort))
            steps += Years.support(Array(cohort)) + Years.strategies(Array(cohort))
        }
    }

    /// Plays all of it; returns the number of acts.
    func play(in registry: Registry) async throws -> Int {
        let told = try await registry.play(self) { years, state in
            years.submission(state)
        } heard: { years, receipt in
            if receipt.act == nil { years.refusal = receipt.findings }
        }
        guard told.refusal.isEmpty else { throw Workload.Refused(findings: told.refusal) }
        return registry.coalition.count
    }

    private mutating func submission(_ state: Coalition) -> Submission? {
        while next < steps.count {
            next += 1
            switch steps[next - 1] {
            case .wait(let span): clock.advance(span)
            case .deed(let author, let deed):
                acts += 1
                return Submission(id: Act.ID("y-\(acts)") ?? "y", author: author, deed: deed(state))
            }
        }
        return nil
    }

    /// What the secretariat's offices do beside: visits with their books, and releases.
    private static func offices(_ cohort: [Int]) -> [Step] {
        let text = SiteCharter.text
        var steps: [Step] = []
        for number in cohort where number.isMultiple(of: 160) {
            steps.append(
                .deed(SiteCharter.protocolOfficer) { state in
                    let begins = state.lastInstant + .days(3)
                    return .visit(
                        .plan(
                            plan: VisitPlan(
                                title: text("Visit \(number)"), visitor: "UNCCT",
                                purpose: text("Cooperation"),
                                begins: begins, ends: begins + .hours(8))))
                })
            for hour in 0..<3 { steps.append(.deed(SiteCharter.protocolOfficer) { item($0, hour) }) }
            steps.append(
                .deed(SiteCharter.protocolOfficer) { state in
                    .visit(
                        .issueBook(visit: visit(state), since: Day(number: state.lastInstant.day.number - 90))
                    )
                })
            steps.append(
                .deed(SiteCharter.protocolOfficer) { state in
                    let plan = FollowUpPlan(
                        action: text("Follow-up \(number)"), owner: "officer",
                        due: Day(number: state.lastInstant.day.number + 30))
                    return .visit(.agree(visit: visit(state), followUp: plan))
                })
        }
        for number in cohort where number.isMultiple(of: 33) { steps += release(number) }
        return steps
    }

    private static func visit(_ state: Coalition) -> Visit.ID { .init(series: "V", state.visits.count) }

    private static func item(_ state: Coalition, _ hour: Int) -> Deed {
        let begins = (state.visits[visit(state)]?.plan.begins ?? state.lastInstant) + .hours(hour)
        return .visit(
            .addItem(
                visit: visit(state),
                item: AgendaPlan(
                    begins: begins, ends: begins + .minutes(50), room: "hall",
                    title: SiteCharter.text("Exchange \(hour)"))))
    }

    private static func release(_ number: Int) -> [Step] {
        let draft = ReleaseDraft(
            kind: .pressRelease, title: SiteCharter.text("Release \(number)"), lead: SiteCharter.text("Lead"),
            body: [.arabic: ["فقرة"], .french: ["Alinéa"], .english: ["Paragraph"]])
        @Sendable func id(_ state: Coalition) -> Release.ID { .init(series: "R", state.releases.count) }
        return [
            .deed(SiteCharter.press) { _ in .publication(.draft(release: draft)) },
            .deed(SiteCharter.pressTwo) { .publication(.clear(release: id($0))) },
            .deed(SiteCharter.press) { .publication(.publish(release: id($0))) },
        ]
    }
}

/// A clock that the tale of the years moves, and that stands still while pages are read.
final class YearsClock: Timepiece {
    private let time = Mutex(Instant(milliseconds: 1_546_300_800_000))
    var now: Instant { time.withLock { $0 } }
    func advance(_ span: Span) { time.withLock { $0 = $0 + span } }
    func wait(until instant: Instant) async throws {
        while now < instant { try await Task.sleep(for: .milliseconds(50)) }
    }
}
