// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@Suite struct ResetRuleTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private let rule = ResetRule(registrars: ["first", "second", "third"])

    private static func request(_ decision: ResetRequest.Outcome? = nil) -> ResetRequest {
        ResetRequest(
            id: 1, login: "third", parts: [.factors], reason: "lost", askedBy: "first", asked: now,
            expires: now + ResetRequest.lifetime, decision: decision.map { .init($0, by: "second", at: now) })
    }

    @Test(
        arguments: [
            ("holder", "first", nil), ("first", "first", .ownAccount), ("third", "first", nil),
        ] as [(String, String, ResetRefusal?)])
    func `anyone's reset but one's own is asked for`(login: String, asker: String, refusal: ResetRefusal?) {
        #expect(rule.refusal(ofAskingFor: login, by: asker) == refusal)
    }

    @Test(arguments: [["first"], ["first", "holder"]] as [Set<String>])
    func `nobody asks where nobody else could confirm`(registrars: Set<String>) {
        let rule = ResetRule(registrars: registrars)
        #expect(rule.refusal(ofAskingFor: "holder", by: "first") == .noSecondRegistrar)
        #expect(rule.seconds(for: "holder", askedBy: "first").isEmpty)
    }

    @Test(
        arguments: [
            (.confirmed, "second", nil), (.confirmed, "first", .ownRequest),
            (.confirmed, "third", .ownAccount), (.refused, "second", nil), (.refused, "first", .ownRequest),
            (.refused, "third", .ownAccount), (.withdrawn, "first", nil),
            (.withdrawn, "second", .othersRequest), (.withdrawn, "third", .ownAccount),
        ] as [(ResetRequest.Outcome, String, ResetRefusal?)])
    func `another registrar confirms or refuses, and who asked withdraws`(
        outcome: ResetRequest.Outcome, login: String, refusal: ResetRefusal?
    ) {
        #expect(rule.refusal(of: outcome, on: Self.request(), by: login, at: Self.now) == refusal)
    }

    @Test(arguments: ResetRequest.Outcome.allCases)
    func `what was decided stays`(earlier: ResetRequest.Outcome) {
        for (outcome, login) in [(ResetRequest.Outcome.confirmed, "second"), (.withdrawn, "first")] {
            let refusal = rule.refusal(of: outcome, on: Self.request(earlier), by: login, at: Self.now)
            #expect(refusal == (earlier == .lapsed ? .lapsed : .decided))
        }
    }

    @Test func `a request is open until the instant at which it expires, and no longer`() {
        let request = Self.request()
        let last = request.expires + Span(milliseconds: -1)
        #expect(request.isOpen(at: last) && !request.isOpen(at: request.expires))
        #expect(rule.refusal(of: .confirmed, on: request, by: "second", at: last) == nil)
        #expect(rule.refusal(of: .confirmed, on: request, by: "second", at: request.expires) == .lapsed)
    }

    @Test func `what a former registrar has asked for is refused, never confirmed`() {
        let rule = ResetRule(registrars: ["second", "third"])
        let request = Self.request()
        #expect(rule.refusal(of: .confirmed, on: request, by: "second", at: Self.now) == .askerGone)
        #expect(rule.refusal(of: .refused, on: request, by: "second", at: Self.now) == nil)
    }
}
