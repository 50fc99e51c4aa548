// SPDX-License-Identifier: Apache-2.0
import Seeding
import Testing

@testable import Coalition

/// Numbers of a strategy equal what they open onto, count everything once, and show nobody what is not theirs.
struct StrategyProgressTests {
    private static let states: [Organisation.ID] = ["ML", "NE", "TD"]
    private static let domains: [Charter.Domain.ID] = ["ideology", "communications"]
    private static let start = Instant("2021-03-01T08:00:00Z") ?? Instant(milliseconds: 0)

    /// A strategy of three states with initiatives and activities that chance has made.
    private static func world(_ seed: Int) -> Story {
        var random = SeededGenerator(seed: UInt64(seed))
        return Story.withStrategy(at: .active) { $0.partners = ["UNCCT"] }.changed { state in
            state.strategies["S-1"]?.plan.states = states
            state.strategies["S-1"]?.plan.objectives = [
                Story.objective(1, ["ideology"]), Story.objective(2, domains),
                Story.objective(3, ["communications"]),
            ]
            for number in 2...8 { add(number, to: &state, &random) }
        }
    }

    private static func add(_ number: Int, to state: inout Coalition, _ random: inout SeededGenerator) {
        let proposal = Story.proposal {
            $0.domains = domains
            $0.hosts = [random.pick(states)]
            $0.partners = random.below(3) == 0 ? ["UNCCT"] : []
        }
        let id = Initiative.ID(series: "I", number)
        var initiative = Initiative(id: id, proposal: proposal, sponsor: random.pick(states + ["SA"]))
        initiative.stage = .active
        initiative.publication = random.below(4) == 0 ? .published : .confined
        for _ in 0..<random.below(6) {
            let activity = activity(of: id, Activity.ID(series: "E", state.activities.count + 1), &random)
            initiative.activities.append(activity.id)
            state.activities.insert(activity)
        }
        state.initiatives.insert(initiative)
        for objective in 1...3 where random.below(2) == 0 {
            state.strategies["S-1"]?.actions.append(
                StrategicAction(
                    initiative: id, objective: objective, by: .system, at: start,
                    isAgreed: random.below(5) > 0))
        }
    }

    private static func activity(
        of id: Initiative.ID, _ name: Activity.ID, _ random: inout SeededGenerator
    ) -> Activity {
        let begins = start + .days(random.below(2200) - 200)
        var activity = Activity(
            id: name, initiative: id,
            plan: ActivityPlan(
                kind: .course, title: Story.note, domain: random.pick(domains), begins: begins,
                ends: begins + .days(2), host: random.pick(states + ["SA", "BF"]), place: Story.note,
                seats: 1 + random.below(50), languages: [.french]))
        activity.status = random.pick(Activity.Status.allCases)
        if random.below(2) == 0 { activity.nominations[random.pick(states + ["BF"])] = 3 }
        if activity.status == .done {
            for state in states + ["SA"] where random.below(2) == 0 {
                activity.attendance[state] = random.below(20)
            }
        }
        return activity
    }

    private func progress(_ story: Story, _ viewer: Viewer) throws -> StrategyProgress {
        let view = story.view(for: viewer)
        return view.progress(of: try #require(view.strategy("S-1")))
    }

    private static let questions: [StrategyProgress.Question] =
        StrategyProgress.Measure.allCases.flatMap { measure in
            [nil, 1, 2, 3].flatMap { objective in
                ([nil, .elsewhere] + states.map { .state($0) }).flatMap {
                    (place: StrategyProgress.Place?) in
                    [nil, 2021, 2024].map { .init(measure, objective: objective, place: place, year: $0) }
                }
            }
        }

    @Test(arguments: 1...12)
    func `every number is what its list adds up to`(seed: Int) throws {
        for viewer in [Viewer.keeper, .person("delegate-BF"), .person("uncct")] {
            let progress = try progress(Self.world(seed), viewer)
            for question in Self.questions {
                let sum =
                    question.measure.isOfInitiatives
                    ? progress.initiatives(question).count
                    : progress.activities(question).map { progress.amount(of: $0, in: question) }
                        .reduce(0, +)
                #expect(progress.value(question) == sum, "\(question)")
            }
        }
    }

    @Test(arguments: 1...12)
    func `totals count each initiative and activity once, and their parts add up`(seed: Int) throws {
        let progress = try progress(Self.world(seed), .keeper)
        let ids = progress.counted.map(\.activity.id)
        #expect(Set(ids).count == ids.count)
        #expect(progress.value(.planned) == ids.count)
        #expect(progress.value(.initiatives) == Set(progress.served.map(\.initiative.id)).count)
        for measure in StrategyProgress.Measure.allCases where !measure.isOfInitiatives {
            let whole = progress.value(measure)
            let parts = [1, 2, 3].map { progress.value(measure, objective: $0) }
            #expect(parts.allSatisfy { $0 <= whole } && parts.reduce(0, +) >= whole)
            let places = Self.states.map { StrategyProgress.Place.state($0) } + [.elsewhere]
            #expect(places.map { progress.value(measure, place: $0) }.reduce(0, +) == whole)
            #expect(progress.years.map { progress.value(measure, year: $0) }.reduce(0, +) == whole)
        }
    }

    @Test(arguments: 1...12)
    func `what is cancelled, elsewhere, too early or of another domain is not counted`(seed: Int) throws {
        let progress = try progress(Self.world(seed), .keeper)
        for item in progress.counted {
            let activity = item.activity
            let day = activity.plan.begins.day
            #expect(activity.status != .cancelled)
            #expect(progress.strategy.plan.from <= day && day <= progress.strategy.plan.until)
            let people = Set(activity.nominations.keys).union(activity.attendance.keys)
            #expect(Self.states.contains(activity.plan.host) || !people.isDisjoint(with: Self.states))
            for number in item.objectives {
                let objective = try #require(progress.strategy.objective(number))
                #expect(objective.domains.contains(activity.plan.domain))
                #expect(progress.strategy.action(activity.initiative, for: number)?.isAgreed == true)
            }
        }
    }

    @Test(arguments: 1...12)
    func `a partner sees only what is joint with it or published`(seed: Int) throws {
        let story = Self.world(seed)
        let progress = try progress(story, .person("uncct"))
        let seen =
            progress.served.map(\.initiative.id) + progress.strategy.actions.map(\.initiative)
            + progress.counted.map(\.activity.initiative)
        for id in seen {
            let initiative = try #require(story.coalition.initiatives[id])
            #expect(initiative.partners == ["UNCCT"] || initiative.publication == .published)
        }
        #expect(story.view(for: .visitor).strategy("S-1") == nil)
        #expect(story.view(for: .person("observer-FR")).strategies.isEmpty)
        #expect(story.view(for: .person("uncct")).means(of: progress).isEmpty)
    }

    @Test func `the public reads a published strategy without what states have still to agree on`() throws {
        var story = Story.withStrategy(at: .active)
        story.expect(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
        story.expect(.publication(.publishInitiative(initiative: "I-1")), by: "press")
        story.proposeSecond()
        story.expect(.strategy(.assign(strategy: "S-1", objective: 2, initiative: "I-2")), by: "delegate-TD")
        story.expect(
            .strategy(.revise(strategy: "S-1", plan: Story.plan(), reason: Story.note)), by: "officer")
        let seen = try #require(story.view(for: .visitor).strategy("S-1"))
        #expect(seen.proposed == nil && seen.actions.isEmpty)
        #expect(story.view(for: .person("delegate-BF")).strategy("S-1")?.proposed != nil)
    }

    @Test func `what was given up serves nothing, and leaves its objective open again`() throws {
        var story = Story.withStrategy(at: .active)
        story.proposeSecond()
        story.expect(.strategy(.assign(strategy: "S-1", objective: 2, initiative: "I-2")), by: "delegate-TD")
        let before = try progress(story, .person("officer"))
        #expect(before.value(.initiatives, objective: 2) == 1 && before.gaps.objectivesWithoutAction == [1])
        story.expect(.initiative(.withdraw(initiative: "I-2", reason: Story.remark())), by: "delegate-TD")
        let after = try progress(story, .person("officer"))
        #expect(after.value(.initiatives) == 0 && after.gaps.objectivesWithoutAction == [1, 2])
        #expect(after.serving(2).isEmpty && after.strategy.actions.count == 1)
    }

    @Test func `planned and delivered are told by both measures, and gaps are found`() throws {
        var story = Story.withStrategy(at: .active)
        story.expect(.strategy(.assign(strategy: "S-1", objective: 1, initiative: "I-1")), by: "delegate-ML")
        story.expect(
            .strategy(.setTarget(strategy: "S-1", objective: 1, target: Story.target("2025-01-01", 4, 50))),
            by: "officer")
        story.planCourse(.underWay)
        story.expect(
            .activity(.complete(activity: "E-1", attendance: ["ML": 4, "NE": 3], note: nil)), by: "officer")
        let progress = try progress(story, .person("delegate-BF"))
        #expect(progress.value(.done, objective: 1) == 1 && progress.value(.participants, objective: 1) == 7)
        #expect(progress.value(.participants, objective: 1, place: .state("NE")) == 3)
        let target = try #require(progress.finalTarget)
        #expect(target == (4, 50))
        #expect(progress.delivered(1, by: story.now.day) == (1, 7))
        #expect(progress.gaps.objectivesWithoutAction == [2])
        #expect(progress.gaps.objectivesWithoutTarget == [2])
        #expect(progress.gaps.statesWithoutActivity.isEmpty)
        let lines = story.view(for: .keeper).stateLines(progress)
        #expect(lines.map(\.joined) == [["I-1"], ["I-1"]])
        #expect(lines.map(\.supported) == [[], ["I-1"]])
        #expect(lines.map(\.hosted) == [1, 0])
    }
}

extension Story {
    /// The same with a state that no act has led to.
    fileprivate func changed(_ change: (inout Coalition) -> Void) -> Story {
        var story = self
        story.rewrite(change)
        return story
    }
}
