// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Site

/// A hard gate on the page of an assessment, and on its own.
@Suite struct GateStandingPageTests {
    @Test func `a gate says where each state stands, and on what it holds all the same`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.bulk, of: nil)
            let page = try await scene.read("/law/assessments/A-1", as: "legal")
            #expect(page.contains("Party</span> Mali"))
            #expect(page.contains("No action listed</span> Saudi Arabia"))
            let footing = "Holds whatever a State has signed, as: coalition policy"
            #expect(page.contains(footing))
            #expect(try await scene.read("/law/rules/gate.persons.bulk", as: "legal").contains(footing))
            let torture = try await scene.read("/law/rules/gate.torture_and_death.torture", as: "legal")
            #expect(torture.contains("Holds whatever a State has signed, as: peremptory norm"))
        }
    }
}
