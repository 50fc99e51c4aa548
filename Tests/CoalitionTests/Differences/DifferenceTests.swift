// SPDX-License-Identifier: Apache-2.0

import Coalition
import Seeding
import Testing

/// A difference leads from the one wording to the other and back, whatever was written, and reads as people would say it.
struct DifferenceTests {
    private func pieces(_ old: String, _ new: String) -> [Difference.Piece] {
        Difference(from: old, to: new).pieces
    }

    @Test func `words are replaced, not letters`() {
        #expect(
            pieces("The states adopt the plan.", "The states adopted the plan.") == [
                .same("The states "), .deleted("adopt"), .inserted("adopted"), .same(" the plan."),
            ])
    }

    @Test func `neighbouring changes read as one`() {
        #expect(
            pieces("a red small house stands", "a blue large house stands") == [
                .same("a "), .deleted("red small"), .inserted("blue large"), .same(" house stands"),
            ])
    }

    @Test func `a French elision changes without its noun`() {
        #expect(
            pieces("l’école", "cette école") == [.deleted("l’"), .inserted("cette "), .same("école")])
    }

    @Test func `tashkil belongs to its word, and adding it is a change of that word alone`() {
        #expect(
            pieces("تعتمد الدول الخطة", "تعتمد الدُّوَلُ الخطة") == [
                .same("تعتمد "), .deleted("الدول"), .inserted("الدُّوَلُ"), .same(" الخطة"),
            ])
    }

    @Test func `tatweel, joiners and Arabic punctuation part words where readers do`() {
        #expect(WordTokens.of("الإرهــاب، ومنع؟").map(String.init) == ["الإرهــاب", "،", " ", "ومنع", "؟"])
        #expect(WordTokens.of("می\u{200C}خواهم").count == 1)
        #expect(
            WordTokens.of("٣٬٥٠٠٫٢٥ و1,200.50.").map(String.init) == ["٣٬٥٠٠٫٢٥", " ", "و", "1,200.50", "."])
    }

    @Test func `identical wordings have no difference, and nothing differs from nothing`() {
        #expect(Difference(from: "فقرة أولى", to: "فقرة أولى").isEmpty)
        #expect(Difference(from: "", to: "").pieces.isEmpty)
        #expect(pieces("", "New") == [.inserted("New")] && pieces("Old", "") == [.deleted("Old")])
    }

    @Test func `two spellings of one letter are two texts`() {
        let composed = "\u{E9}"
        let decomposed = "e\u{301}"
        #expect(composed == decomposed && !Difference(from: composed, to: decomposed).isEmpty)
    }

    private static let vocabulary = [
        "الدول", "الدُّوَل", "الأعضاء", "،", " ", " ", "و", "l’", "école", "the", "states", "42", "1,200.5", ".",
        "\n",
        "👩‍🏫", "می\u{200C}خواهم", "ـ", "é", "e\u{301}", "-",
    ]

    private static func text(_ random: inout SeededGenerator, _ limit: Int) -> [String] {
        (0..<random.below(limit)).map { _ in random.pick(vocabulary) }
    }

    @Test(arguments: 1...120)
    func `applied to the old it gives the new, and reversed the old`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let old = Self.text(&random, 60)
        var new = seed.isMultiple(of: 3) ? Self.text(&random, 60) : old
        for _ in 0..<random.below(8) where !new.isEmpty {
            let place = random.below(new.count)
            if random.below(2) == 0 {
                new.remove(at: place)
            } else {
                new.insert(random.pick(Self.vocabulary), at: place)
            }
        }
        let difference = Difference(from: old.joined(), to: new.joined())
        #expect(Array(difference.old.utf8) == Array(old.joined().utf8))
        #expect(Array(difference.new.utf8) == Array(new.joined().utf8))
        #expect(difference.reversed.old == difference.new && difference.reversed.new == difference.old)
        #expect(difference.isEmpty == (Array(old.joined().utf8) == Array(new.joined().utf8)))
        #expect((0...1).contains(difference.likeness))
    }

    @Test
    func
        `a long text that was written anew is compared in bounded time, and still leads from one to the other`()
    {
        var random = SeededGenerator(seed: 7)
        let old = (0..<3000).map { _ in "w\(random.below(1500))" }.joined(separator: " ")
        let new = (0..<3000).map { _ in "w\(random.below(1500))" }.joined(separator: " ")
        let clock = ContinuousClock()
        var difference = Difference(from: "", to: "")
        let taken = clock.measure { difference = Difference(from: old, to: new) }
        #expect(difference.old == old && difference.new == new)
        #expect(taken < .seconds(20))
    }

    @Test func `a long text with few changes is compared word by word`() {
        let words = (0..<6000).map { "word\($0 % 97)" }
        var changed = words
        changed[10] = "first"
        changed[5990] = "last"
        let difference = Difference(
            from: words.joined(separator: " "), to: changed.joined(separator: " "))
        #expect(difference.pieces.count == 7)
    }
}
