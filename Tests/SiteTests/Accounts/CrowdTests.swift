// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// A thousand at the door at once.
@Suite(.serialized) struct CrowdTests {
    @Test func `a thousand sign-ins at once are answered, and none by anything but the truth`() async throws {
        try await TestSite().run { client in
            let guests = (0..<1000).map { _ in Guest(client) }
            // The page with the form costs no hash, so the crowd comes to the second step of it together.
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for (index, guest) in guests.enumerated() {
                    group.addTask {
                        try await guest.signIn("guess-\(index)", password: "wrong").status.code
                    }
                }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(Set(statuses.keys).isSubset(of: [422, 429, 503]), "\(statuses)")
            #expect(statuses.values.reduce(0, +) == 1000)
            // One address may fail thirty times, however slowly the thousand come to it: the others are told to wait or to
            // come again, and cost nothing.
            #expect((1...30).contains(statuses[422, default: 0]), "\(statuses)")
        }
    }

    @Test func `a crowd of strangers leaves room for those who are known`() async throws {
        let passwords = Password()
        let hash = try await passwords.hash("correct")
        let outcomes = await withTaskGroup(of: (isKnown: Bool, isBusy: Bool).self) { group in
            for index in 0..<200 {
                group.addTask {
                    let isKnown = index >= 190
                    do {
                        _ = try await passwords.verify("wrong", against: hash, isKnown: isKnown)
                        return (isKnown, false)
                    } catch { return (isKnown, true) }
                }
            }
            return await group.reduce(into: [(isKnown: Bool, isBusy: Bool)]()) { $0.append($1) }
        }
        #expect(outcomes.contains { !$0.isKnown && $0.isBusy })
        #expect(!outcomes.contains { $0.isKnown && $0.isBusy })
    }

    @Test func `a browser in which the owner has signed in is not locked out by the guesses of others`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let owner = try await TestSite.signedIn("delegate-ml", client)
            _ = try await owner.post("/en/sign-out", [:], from: "/en")
            for _ in 1...5 { _ = try await Guest(client).signIn("delegate-ml", password: "wrong") }
            #expect(try await Guest(client).signIn("delegate-ml").status == .tooManyRequests)
            let forger = Guest(client)
            forger.setCookie("entente-device", String(repeating: "A", count: 64))
            #expect(try await forger.signIn("delegate-ml").status == .tooManyRequests)
            #expect(try await owner.signIn("delegate-ml").status == .seeOther)
            // The mark is the owner's alone: it is worth nothing for another account, and forged it is worth nothing.
            let thief = Guest(client)
            thief.setCookie("entente-device", owner.cookie("entente-device"))
            for _ in 1...5 { _ = try await thief.signIn("delegate-td", password: "wrong") }
            #expect(try await thief.signIn("delegate-td").status == .tooManyRequests)
        }
    }
}
