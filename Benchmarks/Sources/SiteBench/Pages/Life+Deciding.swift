// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Life {
    var consensus: [Years.Step] {
        let id = id
        return [
            .deed(SiteCharter.chair) { _ in
                .decision(.open(initiative: id, ruleSet: "consensus", deadline: nil))
            },
            .deed(SiteCharter.chair) { .decision(.putText(decision: Self.decision(id, $0))) },
            .deed(SiteCharter.chair) { .decision(.certify(decision: Self.decision(id, $0))) },
        ]
    }

    /// Every state casts its ballot, most of them in favour, and the chair closes when the last has voted.
    var vote: [Years.Step] {
        let id = id
        return ballots(SiteCharter.members.count, within: .days(2)) + [
            .deed(SiteCharter.chair) { .decision(.closeVote(decision: Self.decision(id, $0))) },
            .deed(SiteCharter.chair) { .decision(.certify(decision: Self.decision(id, $0))) },
        ]
    }

    /// One of ten that are tabled is voted on at the end of the tale.
    var openVote: [Years.Step] { number % 500 == 47 ? ballots(20, within: .days(400)) : [] }

    private func ballots(_ count: Int, within window: Span) -> [Years.Step] {
        let id = id
        let open = Years.Step.deed(SiteCharter.chair) {
            .decision(.open(initiative: id, ruleSet: "vote", deadline: $0.lastInstant + window))
        }
        return [open]
            + (0..<count).map { state in
                .deed(SiteCharter.delegate(state)) {
                    .decision(
                        .cast(
                            decision: Self.decision(id, $0),
                            choice: state % 5 == 0 ? .no : state % 7 == 0 ? .abstention : .yes, remark: nil))
                }
            }
    }
}
