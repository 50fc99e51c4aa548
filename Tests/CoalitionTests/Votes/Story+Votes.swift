// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Two thirds of those who vote yes or no; half of the five members must be there; two that stand aside stop a text.
extension SmallCharter {
    static let ballots = RuleSet.Ballots(
        base: .presentAndVoting, majority: fraction("2/3"), openingQuorum: .part(fraction("1/2")),
        decidingQuorum: .part(fraction("1/2")), constructiveLimit: fraction("1/3"), proxies: .counted)

    static func fraction(_ text: String) -> Fraction {
        guard let fraction = Fraction(text: text) else { preconditionFailure("`\(text)` is no fraction") }
        return fraction
    }

    static func vote(_ change: (inout RuleSet.Ballots) -> Void = { _ in }) -> RuleSet {
        var ballots = ballots
        change(&ballots)
        return RuleSet(
            id: "vote", title: same("Vote"), method: .vote, minimumWindow: .hours(72),
            noticePeriod: .days(2), debateWindow: .days(3), outageTail: .minutes(60),
            statementWindow: .days(10), ballots: ballots)
    }

    static func voting(_ change: (inout RuleSet.Ballots) -> Void = { _ in }) -> Charter {
        var charter = charter
        charter.ruleSets.append(vote(change))
        return charter
    }
}

/// A story with a vote of seventy-two hours, `D-1`, on the initiative `I-1` of Mali.
extension Story {
    static func voting(_ change: (inout RuleSet.Ballots) -> Void = { _ in }) -> Story {
        var story = Story(charter: SmallCharter.voting(change))
        let id = story.tableInitiative()
        story.wait(.days(2))
        story.expect(story.openingVote(on: id), by: "sg")
        return story
    }

    func openingVote(on id: Initiative.ID = "I-1", for window: Span = .hours(72)) -> Deed {
        .decision(.open(initiative: id, ruleSet: "vote", deadline: now + window))
    }

    static func ballot(_ choice: Ballot.Choice, _ remark: String? = nil) -> Deed {
        .decision(.cast(decision: "D-1", choice: choice, remark: remark.map { Remark($0, in: .french) }))
    }

    static func ballot(for state: Organisation.ID, _ choice: Ballot.Choice) -> Deed {
        .decision(.castFor(decision: "D-1", state: state, choice: choice, remark: nil))
    }

    static func proxy(to holder: Organisation.ID) -> Deed {
        .decision(.appointProxy(decision: "D-1", state: holder, remark: Remark("Away.", in: .french)))
    }

    mutating func cast(
        _ choice: Ballot.Choice, by states: String..., at location: SourceLocation = #_sourceLocation
    ) {
        for state in states {
            let declaration = choice == .constructive ? "Not bound." : nil
            expect(Self.ballot(choice, declaration), by: .init(stringLiteral: "delegate-\(state)"), location)
        }
    }

    /// What the vote asks of somebody.
    static func awaited(of person: Person.ID, _ story: Story) -> [ActionItem.Kind] {
        story.view(for: .person(person)).actions.filter { $0.subjects.first == "D-1" }.map(\.kind)
    }

    var vote: Decision? { decision("D-1") }
    var count: VoteCount? { vote.flatMap { view(for: .person("sg")).count(of: $0) } }
}
