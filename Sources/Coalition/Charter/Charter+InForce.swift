// SPDX-License-Identifier: Apache-2.0

/// What of a charter may be chosen for something new: everything that has not ended.
extension Charter {
    package func roles(on day: Day) -> [Role] { roles.filter { Self.isInForce($0.ended, on: day) } }

    package func ruleSets(on day: Day) -> [RuleSet] {
        ruleSets.filter { Self.isInForce($0.ended, on: day) }
    }

    private static func isInForce(_ ended: Day?, on day: Day) -> Bool { ended.map { day < $0 } ?? true }
}
