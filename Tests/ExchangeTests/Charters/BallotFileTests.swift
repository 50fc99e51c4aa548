// SPDX-License-Identifier: Apache-2.0

import Coalition
import Exchange
import Testing

/// How the ballots of a vote are written in a charter, and what is said of numbers that cannot be meant.
struct BallotFileTests {
    private static let vote = """
        ruleSets:
          - {id: vote, title: {ar: ص, fr: V, en: V}, method: vote, minimumWindow: 72h, noticePeriod: 2d,
             debateWindow: 3d, outageTail: 60m, statementWindow: 10d,
             ballots: {base: present, majority: 2/3, openingQuorum: ">1/2", decidingQuorum: 2, proxies: notCounted}}

        """

    private static let text: String = {
        let lines = smallCharterText.split(separator: "\n", omittingEmptySubsequences: false)
        guard let rules = lines.firstIndex(of: "ruleSets:"), let rooms = lines.firstIndex(of: "rooms:") else {
            preconditionFailure("the charter of the tests has no rule sets")
        }
        return lines[..<rules].joined(separator: "\n") + "\n" + vote + lines[rooms...].joined(separator: "\n")
    }()

    private func problems(_ text: String) -> [CharterProblem] {
        do {
            _ = try CharterFile.read(Array(text.utf8), name: "c.yaml")
            return []
        } catch { return error.problems }
    }

    @Test func `the rules of a vote become a value`() throws {
        let charter = try CharterFile.read(Array(Self.text.utf8), name: "c.yaml")
        let ballots = try #require(charter.ruleSets.first?.ballots)
        #expect(charter.ruleSets.first?.method == .vote)
        #expect(ballots.base == .present && ballots.majority == Fraction(2, of: 3))
        #expect(ballots.openingQuorum.text == ">1/2" && ballots.decidingQuorum == .states(2))
        #expect(ballots.constructiveLimit == nil && ballots.proxies == .notCounted)
    }

    @Test(arguments: [
        ("majority: 2/3", "majority: most", "ruleSets[0].ballots.majority", "is no part of a whole"),
        ("majority: 2/3", "majority: 0.66", "ruleSets[0].ballots.majority", "is no part of a whole"),
        ("majority: 2/3", "majority: 1/2", "ruleSets[0].ballots.majority", "would adopt a text on a tie"),
        ("decidingQuorum: 2", "decidingQuorum: few", "ruleSets[0].ballots.decidingQuorum", "is no quorum"),
        ("decidingQuorum: 2", "decidingQuorum: 3", "ruleSets[0].ballots.decidingQuorum", "never be there"),
        ("base: present,", "base: all,", "ruleSets[0].ballots.base", "expected presentAndVoting, present"),
        ("proxies: notCounted", "secret: true", "ruleSets[0].ballots", "there is no field `secret`"),
        ("method: vote", "method: silence", "ruleSets[0].ballots", "only a vote has ballots"),
    ])
    func `what cannot be meant is said with its place`(
        old: String, new: String, field: String, message: String
    ) {
        let text = Self.text.replacing(old, with: new)
        let found = problems(text)
        #expect(found.contains { $0.field == field && $0.message.contains(message) }, "\(found)")
    }
}
