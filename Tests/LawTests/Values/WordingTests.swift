// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct WordingTests {
    @Test func `what is not translated is named`() {
        #expect(Wording(fr: "Pacte", en: "Covenant").missing == [.arabic])
        #expect(Wording(fr: "Pacte")[.english] == nil)
    }
}
