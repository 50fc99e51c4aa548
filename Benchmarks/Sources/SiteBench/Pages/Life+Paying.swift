// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Life {
    /// What was pledged arrives, is paid to the host of the activity and accounted for: all of it where the initiative ends.
    func paid(_ money: Money) -> [Years.Step] {
        let (id, number, isOver) = (id, number, fate == .archived)
        let donor = SiteCharter.delegate(number + 9)
        let host = SiteCharter.delegate(number + 5)
        func resource(
            _ author: Author, _ deed: @escaping @Sendable (Contribution.ID, Coalition) -> ResourceDeed
        ) -> Years.Step {
            .deed(author) { state in
                .resource(deed(state.initiatives[id]?.contributions.last ?? "G-0", state))
            }
        }
        return [
            resource(donor) { gift, _ in .commit(contribution: gift, evidence: "Letter \(number)") },
            resource(SiteCharter.officer) { gift, _ in
                .receive(contribution: gift, evidence: "Statement \(number)")
            },
            resource(SiteCharter.officer) { gift, state in
                .disburse(
                    contribution: gift, recipient: host.organisation, activity: Self.activity(id, state),
                    amount: money.minorUnits, evidence: "Transfer \(number)")
            },
            resource(host) { gift, _ in
                .spend(
                    contribution: gift, payment: 1,
                    amount: isOver ? money.minorUnits : money.minorUnits / 2, evidence: "Account \(number)")
            },
        ]
    }
}
