// SPDX-License-Identifier: Apache-2.0
import Coalition
import HummingbirdTesting
import Law
import Testing

@testable import Site

/// What the second adviser reads before a law book comes into force.
@Suite struct LawChangePageTests {
    private static let words: Words = {
        guard let catalogue = try? WordCatalogue.embedded() else { preconditionFailure("no words") }
        return Words(catalogue, in: .english)
    }()

    /// `B-2` would replace the book that ships with this one; the first adviser has signed.
    private func told(
        _ book: LawBook, _ body: @Sendable @escaping (Scene) async throws -> Void
    ) async throws {
        var site = TestSite()
        site.law = LawShelf { [TestLaw.present, book] }
        let clock = site.clock
        try await site.run { client in
            let scene = Scene(client, clock: clock)
            try await scene.adoptLaw()
            try await body(scene)
        }
    }

    /// What a page says about one thing of the book.
    private func block(_ name: String, of page: String) throws -> Substring {
        // Long names may break at their dots.
        let page = page.replacing("<wbr>", with: "").replacing(" class=\"pieces\"", with: "")
        let head = "<code><bdi dir=\"ltr\">\(name)</bdi></code></span></summary>"
        let start = try #require(page.firstRange(of: head), "\(name) is not on the page").upperBound
        let rest = page[start...]
        return rest.firstRange(of: "<details class=\"law-thing\"").map { rest[..<$0.lowerBound] } ?? rest
    }

    /// What stands there, without what marks it.
    private func read(_ html: Substring) -> String {
        String(html).replacing(/<span class="hidden-visually">[^<]*<\/span>/, with: "")
            .replacing(/<[^>]*>/, with: "").replacing("\u{A0}", with: " ")
    }

    private static let fields: [(name: String, keys: [String])] = [
        (
            "ICCPR",
            [
                "field.title", "law.kind", "law.field.symbol", "law.binding", "law.field.chapter-seven",
                "law.adopted", "law.in-force", "law.ended", "law.field.entry", "law.depositary",
                "law.text-at", "law.field.topics",
                "law.verification", "law.field.verified", "law.field.checked-titles", "law.note",
                "law.provisions",
            ]
        ),
        (
            "RH-03",
            [
                "field.title", "law.rule.prose", "law.binds", "law.field.because", "law.cites", "law.floor",
                "legal.conditions", "law.yields-to", "law.valid", "law.hard-gate",
            ]
        ),
        (
            "act.participation",
            ["law.field.question", "law.field.values", "law.field.why", "law.field.kinds"]
        ),
        ("open_to_oversight", ["legal.condition", "legal.when"]),
    ]

    @Test func `each field of what is changed stands as it was beside what it would be`() async throws {
        try await told(AmendedLaw.everywhere) { scene in
            try await scene.proposeLaw(AmendedLaw.everywhere)
            let page = try await scene.read("/law/changes/B-2/act/approve", as: "legal-2")
            #expect(!page.contains("⟦"))
            for (name, keys) in Self.fields {
                let block = try block(name, of: page)
                for key in keys {
                    #expect(block.contains("<dt>\(Self.words(key))</dt>"), "\(name): \(key)")
                }
            }
            let treaty = try block("ICCPR", of: page)
            let reference = try #require(TestLaw.present.parts.catalogue["ICCPR"]?.provisions[0].reference)
            #expect(treaty.contains("<dt>Provision \(reference)</dt>"))
            #expect(treaty.contains("<dt>Kind of provision \(reference)</dt>"))
            let rule = try block("RH-03", of: page)
            #expect(rule.contains("<dt>Reading 1</dt>") && rule.contains("One side reads it so"))
            #expect(read(rule).contains("31 January 2020") && rule.contains("<table"))
            #expect(rule.contains("lang=\"en\" dir=\"ltr\"") && rule.contains("<ins>"))
        }
    }

    @Test func `a state's standing is compared with its dates, below its treaty`() async throws {
        try await told(AmendedLaw.everywhere) { scene in
            try await scene.proposeLaw(AmendedLaw.everywhere)
            let page = try await scene.read("/law/changes/B-2", as: "legal-2")
            let start = try #require(page.firstRange(of: "id=\"part-participation\"")).upperBound
            let part = page[start...]
            let row = try #require(part.firstRange(of: "scope=\"row\">Mali</th>")).upperBound
            let end = try #require(part[row...].firstRange(of: "</tr>")).lowerBound
            let cells = read(part[row..<end])
            for key in [
                "law.standing", "law.field.listed", "law.field.signed", "law.deposited",
                "law.in-force-for", "law.field.entry-given", "law.field.withdrew", "law.reservation",
                "law.field.derogations", "law.source", "law.field.as-of", "law.field.reliance", "law.note",
            ] {
                #expect(cells.contains(Self.words(key)), "\(key)")
            }
            #expect(cells.contains("Another source") && part[row..<end].contains("<del>"))
        }
    }

    @Test func `a change in a language that the approver does not read is shown all the same`() async throws {
        try await told(AmendedLaw.arabicTitle) { scene in
            try await scene.proposeLaw(AmendedLaw.arabicTitle)
            let page = try await scene.read("/law/changes/B-2/act/approve", as: "legal-2")
            let block = try block("RH-03", of: page)
            #expect(block.contains("<dt>Title (Arabic)</dt>") && block.contains("lang=\"ar\" dir=\"rtl\""))
            #expect(String(block).ranges(of: "<dt>").count == 1, "nothing else differs")
            let arabic = try await scene.read("/law/changes/B-2", as: "legal-2", language: .arabic)
            #expect(arabic.contains("<dt>العنوان</dt>"))
        }
    }

    @Test func `what is added or removed is read whole, and a short change lies open`() async throws {
        try await told(TestLaw.earlier) { scene in
            try await scene.proposeLaw(TestLaw.earlier)
            let page = try await scene.read("/law/changes/B-2", as: "legal-2", language: .french)
            #expect(page.contains("id=\"part-rule\" open"))
            let block = try block("RH-03", of: page)
            #expect(block.contains("Contrôle indépendant du programme") && block.contains("<table"))
            #expect(page.contains("Un regard extérieur dans les lieux fermés"))
        }
    }

    @Test func `a big change counts on top, folds its parts and goes on page by page`() async throws {
        try await told(TestLaw.earlier) { scene in
            let items = TestLaw.present.differences(from: nil)
            let rows = items.filter { $0.part == .participation }
            let page = try await scene.read("/law/changes/B-1", as: "legal-2")
            let count = "<bdi dir=\"ltr\">\(rows.count)</bdi></span> <a href=\"#part-participation\">"
            #expect(page.contains(count))
            #expect(page.contains("<details id=\"part-participation\">"))
            #expect(page.contains("/law/changes/B-1?part=participation"))
            var seen = 0
            for number in 1...(rows.count + 99) / 100 {
                let part = try await scene.read(
                    "/law/changes/B-1?part=participation&page=\(number)", as: "legal-2")
                seen += part.ranges(of: "<th scope=\"row\">").count
            }
            #expect(rows.count > 100 && seen == rows.count)
        }
    }

    @Test func `a proposal that names other differences than the books have is told from them`() async throws
    {
        var site = TestSite()
        site.law = LawShelf { [TestLaw.present, AmendedLaw.arabicTitle] }
        let clock = site.clock
        try await site.run { client, registry in
            let scene = Scene(client, clock: clock)
            try await scene.adoptLaw()
            let draft = LawChangeDraft(
                book: AmendedLaw.arabicTitle.pins, replaces: TestLaw.present.pins,
                note: Multilingual(ar: "أ", fr: "f", en: "e"),
                differences: [.init(part: .term, kind: .changed, name: "act.kind")])
            _ = try await registry.submit(
                Submission(
                    id: "other-differences", author: Author(person: "legal", organisation: "secretariat"),
                    deed: .law(.propose(change: draft))))
            let page = try await scene.read("/law/changes/B-2", as: "legal-2")
            #expect(page.contains("The proposed list is not what the two law books differ in"))
            #expect(page.contains("RH-03"))
        }
    }
}
