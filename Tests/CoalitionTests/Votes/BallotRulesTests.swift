// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Record
import Testing

/// The numbers of a vote in the charter: fractions, quorums, what cannot be meant, and hashes that stay what they were.
struct BallotRulesTests {
    @Test(arguments: ["2/3", ">1/2", "1/1", "501/1000", "1/3"])
    func `a fraction is written as it is read`(text: String) throws {
        let fraction = try #require(Fraction(text: text))
        #expect(fraction.text == text)
        let data = try JSONEncoder().encode([fraction])
        #expect(try JSONDecoder().decode([Fraction].self, from: data) == [fraction])
    }

    @Test(arguments: [
        "", "2", "0/3", "4/3", "-1/2", "1/0", ">1/1", "1/2000", "02/3", "2 / 3", "½", "1/2/3", ">=1/2",
    ])
    func `what is no part of a whole is no fraction`(text: String) {
        #expect(Fraction(text: text) == nil)
    }

    @Test func `a part is compared in whole numbers`() {
        let (two, half) = (SmallCharter.fraction("2/3"), SmallCharter.fraction(">1/2"))
        #expect(two.isReached(by: 2, of: 3) && !two.isReached(by: 1, of: 2))
        #expect(half.isReached(by: 2, of: 3) && !half.isReached(by: 1, of: 2))
        #expect(!two.isReached(by: 0, of: 0))
        #expect(two.comparison(of: 27, with: 38) == "3 × 27 = 81 ≥ 76 = 2 × 38")
        #expect(half.comparison(of: 1, with: 2) == "2 × 1 = 2 ≤ 2 = 1 × 2")
    }

    @Test(arguments: ["1/2", ">1/2", "22", "1"])
    func `a quorum is a part or a number of states`(text: String) throws {
        let quorum = try #require(Quorum(text: text))
        #expect(quorum.text == text)
        let data = try JSONEncoder().encode([quorum])
        #expect(try JSONDecoder().decode([Quorum].self, from: data) == [quorum])
    }

    @Test(arguments: ["0", "-3", "half", "1001", "+5"])
    func `nor is anything else a quorum`(text: String) {
        #expect(Quorum(text: text) == nil)
    }

    @Test func `a charter is told what could never decide`() {
        func faults(_ change: (inout RuleSet) -> Void) -> [String] {
            var charter = SmallCharter.voting()
            change(&charter.ruleSets[2])
            return charter.faults().map(\.path)
        }
        #expect(faults { _ in }.isEmpty)
        #expect(
            faults { $0.ballots?.majority = SmallCharter.fraction("1/2") } == ["ruleSets[2].ballots.majority"]
        )
        #expect(
            faults { $0.ballots?.openingQuorum = .states(6) } == ["ruleSets[2].ballots.openingQuorum"])
        #expect(
            faults { $0.ballots?.decidingQuorum = .states(6) } == ["ruleSets[2].ballots.decidingQuorum"])
        #expect(faults { $0.ballots = nil } == ["ruleSets[2].ballots"])
        #expect(faults { $0.minimumWindow = .minutes(5) } == ["ruleSets[2].minimumWindow"])
        #expect(faults { $0.reserveExtension = .hours(24) } == ["ruleSets[2].reserveExtension"])
        #expect(faults { $0.method = .silence } == ["ruleSets[2].ballots"])
    }

    @Test func `rule sets without ballots keep their hash and their bytes`() throws {
        let silence = SmallCharter.charter.ruleSets[0]
        #expect(
            silence.hash.hex == "469eb184acd4abc03f44545733f9a038efb8ac72369e4278b504a1223a48e782")
        let text = String(decoding: try JSONEncoder().encode(silence), as: UTF8.self)
        #expect(!text.contains("ballots"))
        let vote = SmallCharter.vote()
        var other = vote
        other.ballots?.majority = SmallCharter.fraction("3/4")
        #expect(other.hash != vote.hash)
    }
}
