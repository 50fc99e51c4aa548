// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Site

/// What a reader needs to check where a state stands: since when, where it is read, as of when, what it reserved.
@Suite struct StandingPageTests {
    private static let depositary =
        "https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-9&chapter=4&clang=_en"

    private func adopted(_ body: @Sendable @escaping (Scene) async throws -> Void) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.adoptLaw()
            try await body(scene)
        }
    }

    @Test func `an assessment says on what it rests: the oldest list, and under each reason its source`()
        async throws
    {
        try await adopted { scene in
            try await scene.assess(TestLaw.rehabilitation, of: nil)
            let page = try await scene.read("/law/assessments/A-1", as: "legal")
            #expect(page.contains("This advice rests on the recorded facts"))
            #expect(page.contains("; status as of "))
            let card = try #require(page.firstRange(of: "<h3><a href=\"/en/law/rules/RH-03\"")).upperBound
            let end = try #require(page[card...].firstRange(of: "</li>\n")).lowerBound
            let told = page[card..<end]
            #expect(told.contains("Standing towards: <a href=\"/en/law/instruments/CAT\">"))
            #expect(told.contains("Source: <bdi lang=\"\">UNTC-2026-02-03</bdi>"))
            let link = Self.depositary.replacing("&", with: "&amp;")
            #expect(told.contains("<a href=\"\(link)\">Reservation or declaration</a>"))
        }
    }

    @Test func `the matrix gives the day of what a state did, whatever that was`() async throws {
        try await adopted { scene in
            let page = try await scene.read("/law/participation?state=PK&state=SA")
            #expect(page.contains("Signed: ") && page.contains("12\u{A0}December\u{A0}1977"))
            #expect(page.contains("In force for the state: ") && page.contains("23\u{A0}October\u{A0}1997"))
            #expect(page.contains("/en/law/participation.csv?state=PK&amp;state=SA"))
            #expect(!page.contains("only the first six are shown"))
            let seven = "state=PK&state=SA&state=ML&state=NE&state=TD&state=BF&state=MR"
            let cut = try await scene.read("/law/participation?\(seven)")
            #expect(cut.contains("only the first six are shown"))
        }
    }

    @Test func `the matrix is there to take home, as it is filtered`() async throws {
        try await adopted { scene in
            let file = try await scene.read("/law/participation.csv?state=SA&topic=human_rights")
            #expect(
                file.contains(
                    ",SA,Saudi Arabia,Party,,1997-09-23,1997-10-23,,\(Self.depositary),,UNTC-2026-02-03,2026-02-03,no"
                ))
            #expect(!file.contains(",PK,") && !file.contains("\r\nICSFT-1999,"))
            let all = try await scene.read("/law/participation.csv")
            #expect(all.contains("\r\nICSFT-1999,") && all.contains(",Mali,"))
            let earlier = try await scene.read("/law/participation.csv?state=SA&on=1990-01-01")
            #expect(!earlier.contains(",SA,Saudi Arabia,Party,,1997-09-23"))
        }
    }
}
