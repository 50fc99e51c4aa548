// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// A state's choice to take part, made, changed and kept in the language in which it was written.
@Suite struct ChoiceTests {
    private static let form = "/initiatives/I-1/act/choose"
    private static let page = "/initiatives/I-1/participation"
    private static let caveats = "Territoire national.\nSans frais."

    @Test func `a participant changes its part, beginning from what it chose`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await Life(registry: registry, scene: scene).come(to: .resourcing)
            #expect(try await scene.read(Self.page, as: "delegate-td").contains("Choose the level"))
            try await scene.act(
                "delegate-td", Self.form,
                [
                    "level": ["participate"], "caveats": [Self.caveats], "caveats.language": ["fr"],
                    "capacity": ["Twenty trainers"], "capacity.language": ["en"],
                ])
            let page = try await scene.read(Self.page, as: "delegate-td")
            #expect(page.contains("Change the level") && !page.contains("Choose the level"))
            let form = try await scene.read(Self.form, as: "delegate-td")
            #expect(form.contains(#"value="participate" checked"#))
            #expect(
                form.contains("\(Self.caveats)</textarea>") && form.contains("Twenty trainers</textarea>"))
            // Who is bound leaves by notice.
            #expect(form.contains(#"value="contribute""#) && !form.contains(#"value="decline""#))
            try await scene.act(
                "delegate-td", Self.form,
                ["level": ["contribute"], "caveats": ["Sans frais."], "caveats.language": ["fr"]])
            let choice = try #require(registry.coalition.initiatives["I-1"]?.participation["TD"])
            #expect(choice.level == .contribute && choice.capacity == nil)
            #expect(choice.caveats == [Remark("Sans frais.", in: .french)])
        }
    }

    @Test func `a caveat that stands in another language keeps it`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            let life = Life(registry: registry, scene: scene)
            try await life.come(to: .resourcing)
            let before = [Remark("Sans frais.", in: .french), Remark("No troops.", in: .english)]
            try await life.tell(
                .participation(
                    .choose(initiative: "I-1", level: .participate, caveats: before, capacity: nil)),
                by: "delegate-TD")
            let form = try await scene.read(Self.form, as: "delegate-td")
            #expect(form.contains("Sans frais.\nNo troops.</textarea>"))
            try await scene.act(
                "delegate-td", Self.form,
                [
                    "level": ["participate"], "caveats": ["Sans frais.\nNo troops.\nEn mai."],
                    "caveats.language": ["fr"],
                ])
            let caveats = registry.coalition.initiatives["I-1"]?.participation["TD"]?.caveats
            #expect(caveats == before + [Remark("En mai.", in: .french)])
        }
    }

    @Test func `a supporting state is not asked whether it takes part, and finds its own choice again`()
        async throws
    {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            let life = Life(registry: registry, scene: scene)
            try await life.come(to: .resourcing)
            try await life.tell(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
            try await life.tell(.publication(.publishInitiative(initiative: "I-1")), by: "press")
            let form = try await scene.read(Self.form, as: "observer")
            #expect(form.contains(#"value="contribute""#) && !form.contains(#"value="participate""#))
            try await scene.act(
                "observer", Self.form,
                ["level": ["observe"], "caveats": ["No cost."], "caveats.language": ["en"]])
            let again = try await scene.read(Self.form, as: "observer")
            #expect(again.contains(#"value="observe" checked"#) && again.contains("No cost.</textarea>"))
            let elsewhere = try await scene.read(Self.page, as: "partner")
            #expect(!elsewhere.contains("No cost."))
        }
    }
}
