// SPDX-License-Identifier: Apache-2.0

import Coalition
import Record
import Seeding
import Testing

/// The count against another that is made as naively as possible, on random ballots.
struct VoteCountTests {
    private static let states: [Organisation.ID] = ["SA", "ML", "NE", "TD", "BF"]
    private static let choices: [Ballot.Choice] = [.yes, .no, .abstention, .constructive]

    /// Reads the rules from their text and multiplies by adding.
    private static func naive(_ count: VoteCount, _ ballots: RuleSet.Ballots) -> DecisionResult.Outcome {
        func reaches(_ part: Int, _ whole: Int, _ text: String) -> Bool {
            if let number = Int(text) { return part >= number }
            let isStrict = text.first == ">"
            let numbers = text.drop { $0 == ">" }.split(separator: "/").compactMap { Int($0) }
            var (mine, bar) = (0, 0)
            for _ in 0..<numbers[1] { mine += part }
            for _ in 0..<numbers[0] { bar += whole }
            return isStrict ? mine > bar : mine >= bar
        }
        var tally: [Ballot.Choice: Int] = [:]
        var present = 0
        for vote in count.votes {
            tally[vote.choice, default: 0] += 1
            if vote.holder == nil || ballots.proxies == .counted { present += 1 }
        }
        let (yes, no) = (tally[.yes] ?? 0, tally[.no] ?? 0)
        if !reaches(present, count.members.count, ballots.decidingQuorum.text) { return .void }
        if let limit = ballots.constructiveLimit,
            reaches(tally[.constructive] ?? 0, count.members.count, limit.text)
        {
            return .rejected
        }
        if yes + no == 0 { return .rejected }
        let whole = [yes + no, count.votes.count, count.members.count]
        let base = RuleSet.Ballots.Base.allCases.firstIndex(of: ballots.base) ?? 0
        return reaches(yes, whole[base], ballots.majority.text) ? .adopted : .rejected
    }

    private static func ballots(_ random: inout SeededGenerator) -> RuleSet.Ballots {
        RuleSet.Ballots(
            base: random.pick(RuleSet.Ballots.Base.allCases),
            majority: SmallCharter.fraction(random.pick([">1/2", "2/3", "3/4", "1/1", ">2/3", "501/1000"])),
            openingQuorum: .states(1),
            decidingQuorum: random.pick([
                .part(SmallCharter.fraction("1/2")), .part(SmallCharter.fraction(">1/2")),
                .part(SmallCharter.fraction("2/3")), .states(1), .states(3),
            ]),
            constructiveLimit: random.pick([
                nil, SmallCharter.fraction("1/3"), SmallCharter.fraction("1/10"),
            ]),
            proxies: random.pick([nil, .counted, .notCounted]))
    }

    @Test(arguments: 0..<20)
    func `any count comes out as a naive one does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let ballots = Self.ballots(&random)
            let members = (0..<(1 + random.below(50))).compactMap { Organisation.ID("S\($0)") }
            let votes = members.filter { _ in random.below(4) > 0 }.map { state in
                VoteCount.Vote(
                    state: state, choice: random.pick(Self.choices),
                    holder: random.below(5) == 0 ? "S0" : nil)
            }
            let count = VoteCount(votes: votes, members: members)
            #expect(count.outcome(ballots) == Self.naive(count, ballots), "\(ballots) \(count)")
        }
    }

    @Test(arguments: 0..<12)
    func `random ballots leave the count in order, whatever happens on the way`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var ballots = Self.ballots(&random)
        ballots.proxies = .counted
        var story = Story.voting { $0 = ballots }
        for _ in 0..<60 {
            story.now = story.now + .minutes(random.below(90))
            let state = random.pick(Self.states)
            let deed: Deed =
                switch random.below(7) {
                case 0: Story.proxy(to: random.pick(Self.states))
                case 1: .decision(.withdrawProxy(decision: "D-1"))
                case 2: Story.ballot(for: random.pick(Self.states), random.pick(Self.choices))
                default: Story.ballot(random.pick(Self.choices), "Because.")
                }
            story.tell(deed, by: .init(stringLiteral: "delegate-\(state)"))
            check(story)
        }
        story.wait(.days(4))
        let (vote, result) = (try #require(story.vote), try #require(story.vote?.result))
        let count = try #require(result.count)
        #expect(result.outcome == Self.naive(count, ballots))
        #expect(result.hash == Self.digest(of: result))
        #expect(vote.ballots.allSatisfy { $0.at <= (vote.deadline ?? $0.at) })
        let replayed = story.replayed { _ in false }
        #expect(replayed.decisions["D-1"] == vote)
    }

    /// One ballot a state; the last that came in time; nobody holds or passes on two proxies.
    private func check(_ story: Story) {
        guard let vote = story.vote, let count = story.count else { return }
        #expect(Set(count.votes.map(\.state)).count == count.votes.count)
        #expect(count.votes.count + count.absent.count == count.members.count)
        for state in Self.states {
            #expect(vote.votes[state] == vote.ballots.last { $0.state == state })
        }
        let standing = vote.proxies.filter { $0.ended == nil }
        #expect(Set(standing.map(\.holder)).count == standing.count)
        #expect(Set(standing.map(\.holder)).isDisjoint(with: standing.map(\.state)))
    }

    /// The digest as its description says, from nothing but what the result shows.
    private static func digest(of result: DecisionResult) -> Hash {
        func list(_ states: [Organisation.ID]) -> String { states.map(\.text).joined(separator: " ") }
        var lines = [
            "outcome \(result.outcome.rawValue)", "at \(result.at)", "ruleSet \(result.ruleSetHash)",
            "text \(result.textHash)", "electorate \(list(result.electorate))",
            "unopened \(list(result.unopened))", "objecting \(list(result.objecting))",
            "passing \(list(result.passing))", "members \(list(result.count?.members ?? []))",
        ]
        for vote in result.count?.votes ?? [] {
            let holder = vote.holder.map { " by \($0)" } ?? ""
            lines.append("ballot \(vote.state) \(vote.choice.rawValue)\(holder)")
        }
        for step in result.steps {
            let answer = step.satisfied ? "yes" : "no"
            lines.append(
                "step \(step.rule) \(step.check) \(answer) \(step.evidence.joined(separator: " "))")
        }
        return Hash.of(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}
