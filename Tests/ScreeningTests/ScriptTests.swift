// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

struct ScriptTests {
    @Test(
        arguments: [
            ("a", Script.latin), ("ß", .latin), ("ž", .latin), ("Ａ", .latin), ("م", .arabic), ("ﻻ", .arabic),
            ("گ", .arabic), ("ж", .cyrillic), ("Ѳ", .cyrillic), ("名", .other), ("α", .other),
        ] as [(Unicode.Scalar, Script)])
    func `a letter tells its script`(letter: Unicode.Scalar, script: Script) {
        #expect(Script(letter) == script)
    }

    @Test(arguments: ["7", "٣", "-", "\u{0}", "\u{202E}"] as [Unicode.Scalar])
    func `what is no letter belongs to any script`(scalar: Unicode.Scalar) {
        #expect(Script(scalar) == nil)
    }
}
