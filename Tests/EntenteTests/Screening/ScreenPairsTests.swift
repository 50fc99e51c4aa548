// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import entente

struct ScreenPairsTests {
    @Test func `every line has an answer of its own, a blank one too`() {
        let pair = #"{"schema": "Person", "query": "Amal Haddad", "candidate": "Amal Haddad"}"#
        let answers = [pair, "", "  ", pair].enumerated().map { place, line in
            ScreenPairsCommand.answer(Data(line.utf8), place + 1, JSONDecoder())
        }
        #expect(
            answers.map { $0.fault?.description } == [
                nil, "line 2: not a JSON object", "line 3: not a JSON object", nil,
            ])
        #expect(answers[1].text == #"{"score": null, "error": "line 2: not a JSON object"}"#)
        #expect(answers[0].text == answers[3].text && answers[0].text.hasPrefix(#"{"score": "#))
        #expect(!answers[0].text.contains("null"))
    }
}
