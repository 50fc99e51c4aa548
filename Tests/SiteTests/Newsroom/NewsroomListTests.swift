// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// What is published, narrowed by year, kind, initiative and language.
@Suite struct NewsroomListTests {
    private let site = TestSite()

    @Test func `releases are narrowed, and nobody hears of an initiative that they may not see`()
        async throws
    {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            #expect(try await !scene.read("/newsroom").contains("class=\"filters"))
            try await scene.tellFoundingScene()
            for (query, isFound) in [
                ("", true), ("kind=pressRelease", true), ("kind=statement", false), ("year=2027", true),
                ("year=2026", false), ("language=fr&kind=pressRelease", true), ("language=de", false),
                ("initiative=I-1", false), ("year=%3Cscript%3E", false),
            ] {
                let page = try await scene.read("/newsroom?\(query)")
                #expect(page.contains("/en/newsroom/R-1") == isFound, "\(query)")
                #expect(page.contains("No releases match this choice") == !isFound, "\(query)")
                #expect(!page.contains("Border schools") && !page.contains("<script>"), "\(query)")
            }
            let public_ = try await scene.read("/newsroom")
            #expect(public_.contains("<option value=\"2027\">2027 (1)</option>"))
            #expect(public_.contains("<option value=\"ar\">Arabic (1)</option>"))
            let inside = try await scene.read("/newsroom?initiative=I-1&kind=pressRelease", as: "delegate-bf")
            #expect(inside.contains("<option value=\"I-1\" selected>I-1 · Border schools (1)</option>"))
            #expect(inside.contains("<a class=\"chip\" href=\"/en/newsroom?initiative=I-1\">"))
            #expect(inside.contains("/en/newsroom/R-1"))
        }
    }

    @Test func `programs narrow the list of releases in the same way`() async throws {
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let inside = try await Program.of("delegate-bf", site, client)
            for (program, query, count) in [
                (inside, "initiative=I-1", 1), (Program(client: client), "initiative=I-1", 0),
                (inside, "initiative=I-2", 0), (inside, "year=2027", 1), (inside, "year=2026", 0),
                (Program(client: client), "language=fr&kind=pressRelease", 1),
            ] {
                let total = try await program.json("/releases?\(query)")["total"]
                #expect(total == .integer(count), "\(query)")
            }
        }
    }
}
