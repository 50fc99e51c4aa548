// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// How long something is, in words: a period is said exactly, what something took is said roundly.
@Suite struct LengthTests {
    let words: Words

    init() throws { words = Words(try .embedded(), in: .english) }

    @Test(arguments: [
        (Span.minutes(0), "0 hours"), (.minutes(1), "1 minute"), (.minutes(90), "90 minutes"),
        (.hours(1), "1 hour"), (.hours(24), "24 hours"), (.hours(72), "72 hours"), (.hours(73), "73 hours"),
        (.hours(96), "4 days"), (.days(10), "10 days"),
    ])
    func `a period is said in the largest unit that says it exactly, and in hours up to seventy-two`(
        span: Span, expected: String
    ) {
        #expect(words.length(span) == expected)
    }

    @Test(arguments: [
        (Span.minutes(119), "119 minutes"), (.minutes(179), "2 hours"), (.hours(71), "71 hours"),
        (.hours(95), "3 days"),
    ])
    func `what something took is cut to whole units`(span: Span, expected: String) {
        #expect(words.roundedLength(span) == expected)
    }
}
