// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What binds a state or an office is done by somebody who has proved a short while ago who they are, by whichever form.
@Suite struct SignatureTests {
    /// The deeds whose power binds, as the tables of authority name them.
    private static func bindingDeeds() throws -> Set<String> {
        let tables = try SourceFiles.swift(below: "Sources/Coalition").filter {
            $0.key.hasSuffix("Deed+Verb.swift")
        }
        return tables.reduce(into: []) { names, table in
            let file = table.key.split(separator: "/").last ?? ""
            let concept = file.dropLast("Deed+Verb.swift".count).lowercased()
            for verb in table.value.matches(of: /Verb\("([A-Za-z]+)", \.([a-z]+)\)/)
            where Power(rawValue: String(verb.output.2))?.binds == true {
                names.insert("\(concept).\(verb.output.1)")
            }
        }
    }

    @Test func `every deed that binds is among the forms that are tried`() throws {
        let binding = try Self.bindingDeeds()
        #expect(binding.count > 30 && binding == Set(Signature.all.map(\.deed)))
    }

    @Test func `with a stale proof no form takes what binds, and none loses what was typed`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.prepareSignatures(registry)
            for login in Set(Signature.all.map(\.login)) { _ = try await scene.read("", as: login) }
            site.clock.advance(.minutes(16))
            let before = registry.coalition.count
            for signature in Signature.all {
                let asked = try await scene.submitted(signature.login, signature.path, signature.answers)
                let place: Testing.Comment = "\(signature.deed) at \(signature.path)"
                #expect(asked.status == .ok && asked.text.contains("Confirm that it is you"), place)
                let kept = asked.hidden
                #expect(signature.answers.allSatisfy { kept[$0.key] == $0.value }, place)
            }
            #expect(registry.coalition.count == before)
        }
    }

    /// Offices that hold, among them, every power that binds.
    private static let signatories = ["delegate-td", "chair", "legal-2", "registrar", "partner"]

    /// Where something is sent to, but for what belongs to an account.
    private static let forms = Routes.all.filter { $0.method == .post && $0.access == .signedIn }.map(\.path)
        .filter { !$0.hasPrefix("/account") && !$0.hasPrefix("/administration/accounts") }

    /// Of those on decisions each on the silence of the scene and on the vote.
    private static let addresses: [String] = {
        let things = ["changes": "B-2", "contributions": "G-1"]
        let onDecisions = forms.filter { $0.hasPrefix("/decisions/:id") }
        return forms.map { "/en\(RouteWalkTests.address($0, things))" }
            + onDecisions.map { "/en\(RouteWalkTests.address($0, ["decisions": "D-2"]))" }
    }()

    @Test func `whatever is sent with a stale proof, nothing that binds gets on the record`() async throws {
        let site = TestSite()
        let binding = try Self.bindingDeeds()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.prepareSignatures(registry)
            let before = registry.coalition.count
            var sent = 0
            for login in Self.signatories {
                let guest = try await TestSite.signedIn(login, client)
                site.clock.advance(.minutes(16))
                for address in Self.addresses {
                    let shown = try await guest.get(address)
                    guard shown.status == .ok else { continue }
                    // As if it had been reviewed.
                    _ = try await guest.send(address, shown.filled + ["step": ["confirm"]])
                    sent += 1
                }
            }
            let done = (before..<registry.coalition.count).compactMap { registry.coalition.trail[$0].name }
            #expect(sent > 150 && done.filter(binding.contains) == [])
        }
    }
}

extension Scene {
    /// The founding scene, and beside it a vote, an activity, a pledge, a strategy that asks its initiative to serve, a pair of
    /// states that support one another, a meeting, an assessment that is departed from, and a law book that awaits its second
    /// signature.
    fileprivate func prepareSignatures(_ registry: Registry) async throws {
        try await tellFoundingScene()
        try await Life(registry: registry, scene: self).putAnotherToVote()
        try await planCourse()
        try await act(
            "delegate-sa", "/initiatives/I-1/act/pledge", ["amount": ["1000"], "currency": ["SAR"]])
        try await draftStrategy()
        for login in ["delegate-ml", "delegate-td"] {
            try await act(login, "/strategies/S-1/act/consent")
        }
        try await act("officer", "/strategies/S-1/act/assign", ["initiative": ["I-1"], "objective": ["1"]])
        try await supportOneAnother()
        try await convene()
        try await workAtLawDesk()
        try await proposeLaw(TestLaw.earlier)
        try await proposeCharter()
    }
}
