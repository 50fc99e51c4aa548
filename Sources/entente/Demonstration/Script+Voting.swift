// SPDX-License-Identifier: Apache-2.0
import Coalition

/// How states vote in the story: one after the other, from a few hours after the opening on.
extension Script {
    mutating func vote(_ plan: PlannedInitiative, _ states: States, from opened: Instant) {
        guard let ballots = plan.ballots else { return }
        for proxy in ballots.proxies ?? [] { give(proxy, plan, states, at: opened + .hours(3)) }
        for (index, cast) in ballots.all.enumerated() {
            let remark = cast.text.map { states.remark($0, by: cast.by) }
            add(
                opened + .hours(5) + .minutes(index * 50), .holder(of: .object, in: cast.by), deciding: plan
            ) {
                .cast(decision: $0.id, choice: cast.choice, remark: remark)
            }
        }
    }

    private mutating func give(
        _ proxy: PlannedBallots.Given, _ plan: PlannedInitiative, _ states: States, at instant: Instant
    ) {
        let remark = states.remark(proxy.text, by: proxy.by)
        add(instant, .holder(of: .object, in: proxy.by), deciding: plan) {
            .appointProxy(decision: $0.id, state: proxy.to, remark: remark)
        }
        guard let choice = proxy.choice else { return }
        add(instant + .hours(4), .holder(of: .object, in: proxy.to), deciding: plan) {
            .castFor(decision: $0.id, state: proxy.by, choice: choice, remark: nil)
        }
    }
}

/// The ballots of the story: in the order of the choices, then what was explained, then what was changed.
struct PlannedBallots: Decodable, Sendable {
    let yes: [Organisation.ID]?
    let no: [Organisation.ID]?
    let abstention: [Organisation.ID]?
    let explained: [Cast]?
    let changed: [Cast]?
    let proxies: [Given]?

    struct Cast: Decodable, Sendable {
        let by: Organisation.ID
        let choice: Ballot.Choice
        let text: String?
    }

    /// That a state has another vote for it; without a choice where that has not happened yet.
    struct Given: Decodable, Sendable {
        let by: Organisation.ID
        let to: Organisation.ID
        let text: String
        let choice: Ballot.Choice?
    }

    var all: [Cast] {
        func casts(_ states: [Organisation.ID]?, _ choice: Ballot.Choice) -> [Cast] {
            (states ?? []).map { Cast(by: $0, choice: choice, text: nil) }
        }
        return casts(yes, .yes) + casts(no, .no) + casts(abstention, .abstention) + (explained ?? [])
            + (changed ?? [])
    }
}
