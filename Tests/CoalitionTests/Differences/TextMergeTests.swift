// SPDX-License-Identifier: Apache-2.0

import Coalition
import Seeding
import Testing

/// Texts beside one another: which paragraph became which, and what two people made of one text.
struct TextMergeTests {
    @Test func `a paragraph put in does not shift the others`() {
        let rows = TextDifference(from: ["One.", "Two."], to: ["One.", "New.", "Two."]).rows
        #expect(rows.map(\.old) == [0, nil, 1] && rows.map(\.new) == [0, 1, 2])
        #expect(rows[1].change.pieces == [.inserted("New.")])
    }

    @Test func `a changed paragraph stands beside what it became`() {
        let rows = TextDifference(
            from: ["The states meet in Riyadh.", "They adopt the plan."],
            to: ["A preamble.", "The states meet in Bamako.", "They adopt the plan."]
        ).rows
        #expect(rows.map(\.old) == [nil, 0, 1] && rows.map(\.new) == [0, 1, 2])
        #expect(rows[1].change.pieces.contains(.inserted("Bamako")))
    }

    @Test func `what only one of them changed is taken over`() {
        let merge = TextMerge(base: ["a", "b", "c"], theirs: ["a", "B", "c"], mine: ["a", "b", "C", "d"])
        #expect(merge.conflicts.isEmpty)
        #expect(merge.text { _ in nil } == ["a", "B", "C", "d"])
    }

    @Test func `what both changed is shown, and the choice decides`() {
        let merge = TextMerge(base: ["a", "b"], theirs: ["a", "theirs"], mine: ["a", "mine"])
        #expect(merge.rows == [.settled("a"), .conflict(base: "b", theirs: "theirs", mine: "mine")])
        #expect(merge.text { $0 == 1 ? "mine" : nil } == ["a", "mine"])
    }

    @Test func `a paragraph that one struck out and the other rewrote is a conflict`() {
        let merge = TextMerge(base: ["a", "b"], theirs: ["a"], mine: ["a", "b, better"])
        #expect(merge.conflicts.count == 1)
        #expect(merge.text { _ in nil } == ["a"])
    }

    @Test(arguments: 1...60)
    func `nothing that either wrote is lost without being asked about`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let base = (0..<random.below(8)).map { "p\($0)" }
        func edited(_ mark: String) -> [String] {
            var text = base
            for step in 0..<random.below(4) {
                let place = random.below(text.count + 1)
                if place < text.count, random.below(3) > 0 {
                    text[place] += " \(mark)\(step)"
                } else {
                    text.insert("new \(mark)\(step)", at: place)
                }
            }
            return text
        }
        let (theirs, mine) = (edited("t"), edited("m"))
        let merge = TextMerge(base: base, theirs: theirs, mine: mine)
        let shown = merge.rows.flatMap { row -> [String] in
            switch row {
            case .settled(let text): [text].compactMap { $0 }
            case .conflict(_, let theirs, let mine): [theirs, mine].compactMap { $0 }
            }
        }
        for paragraph in theirs + mine where !base.contains(paragraph) { #expect(shown.contains(paragraph)) }
        #expect(TextMerge(base: base, theirs: base, mine: mine).text { _ in nil } == mine)
        #expect(TextMerge(base: base, theirs: theirs, mine: theirs).text { _ in nil } == theirs)
    }
}
