// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

struct LettersTests {
    @Test(arguments: [("", ""), ("a", "b"), ("abdul", "rahman"), ("qalami", "")])
    func `letters are put together as texts are`(one: String, other: String) {
        let both = Letters(one.utf8) + Letters(other.utf8)
        #expect(Array(both) == Array((one + other).utf8))
        #expect(both.hasPrefix(Letters(one.utf8)))
        #expect(both.hasSuffix(Letters(other.utf8)))
        #expect(both.replacingLast(other.utf8.count, with: "") == Letters(one.utf8))
        #expect(both.hasPrefix(Letters(other.utf8), at: one.utf8.count))
    }

    @Test func `what does not fit is left aside`() {
        let full = Letters(String(repeating: "a", count: 100).utf8)
        #expect(full.count == Letters.capacity)
        #expect((full + "b") == full)
        #expect(full.hasSuffix("aa"))
        #expect(!Letters("a".utf8).hasSuffix(full))
    }

    @Test func `what was cut off leaves no trace`() {
        let cut = Letters("abdul".utf8).replacingLast(2, with: "")
        #expect(cut == "abd")
        #expect(cut.hashValue == ("abd" as Letters).hashValue)
        #expect(cut.replacingLast(9, with: "x") == "x")
    }

    @Test func `words of up to eight letters have numbers of their own`() {
        let words = ["", "a", "aa", "ab", "ba", "abcdefgh", "abcdefgi"]
        #expect(Set(words.map { Letters($0.utf8).word }).count == words.count)
    }

    @Test(arguments: UInt64(1)...10)
    func `to stop early changes nothing that is alike enough`(seed: UInt64) {
        var random = Scrambler(state: seed)
        let sounds = Array("abdrmnsSkxGty'aeiou".utf8)
        for _ in 0..<200 {
            let names = (0..<2).map { _ in
                Letters((0..<1 + random.next(9)).map { _ in sounds[random.next(sounds.count)] })
            }
            for least in [Float(0.4), 0.55, 0.8] {
                let whole = PartDistance.soundLikeness(names[0], names[1], least: 0)
                let early = PartDistance.soundLikeness(names[0], names[1], least: least)
                #expect(early == whole || early < least && whole < least)
                let mixed = PartDistance.soundLikeness(abjad: names[0], plain: names[1], least: 0)
                let earlyMixed = PartDistance.soundLikeness(abjad: names[0], plain: names[1], least: least)
                #expect(earlyMixed == mixed || earlyMixed < least && mixed < least)
            }
        }
    }
}
