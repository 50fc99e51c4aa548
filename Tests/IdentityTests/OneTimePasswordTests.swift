// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Identity

@Suite struct OneTimePasswordTests {
    /// The secret of the examples in both RFCs.
    private let example = OneTimePassword(secret: Array("12345678901234567890".utf8))

    @Test(arguments: [
        (0, "755224"), (1, "287082"), (2, "359152"), (3, "969429"), (4, "338314"), (5, "254676"),
        (6, "287922"), (7, "162583"), (8, "399871"), (9, "520489"),
    ])
    func `the codes of RFC 4226, appendix D`(counter: UInt64, code: String) {
        #expect(example.code(counter: counter) == code)
    }

    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func `the codes of RFC 6238, appendix B`(seconds: Int64, code: String) {
        let step = OneTimePassword.step(atSeconds: seconds)
        #expect(example.code(counter: UInt64(step), digits: 8) == code)
        #expect(example.step(of: String(code.suffix(6)), atSeconds: seconds, after: nil) == step)
    }

    @Test func `a code is good one step early and late, and no longer`() {
        let code = example.code(counter: 100)
        for (step, isGood) in [(98, false), (99, true), (100, true), (101, true), (102, false)] {
            let found = example.step(of: code, atSeconds: Int64(step) * 30 + 7, after: nil)
            #expect(found == (isGood ? 100 : nil), "at step \(step)")
        }
    }

    @Test func `a code is never accepted twice, nor one before it`() {
        let now: Int64 = 3000
        #expect(example.step(of: example.code(counter: 100), atSeconds: now, after: 100) == nil)
        #expect(example.step(of: example.code(counter: 99), atSeconds: now, after: 100) == nil)
        #expect(example.step(of: example.code(counter: 101), atSeconds: now, after: 100) == 101)
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "٧٥٥٢٢٤"])
    func `what is no code of six digits is none`(text: String) {
        #expect(example.step(of: text, atSeconds: 0, after: nil) == nil)
    }

    @Test func `digits are read in any script and with spaces`() {
        #expect(OneTimePassword.normal("٧٥٥ ٢٢٤") == "755224")
        #expect(OneTimePassword.normal(" 755 224\n") == "755224")
        #expect(OneTimePassword.normal("۷۵۵۲۲۴") == "755224")
    }

    @Test func `an app is given the secret in base32 and a name without spaces`() {
        #expect(
            example.address(issuer: "التحالف", account: "delegate-ml")
                == "otpauth://totp/%D8%A7%D9%84%D8%AA%D8%AD%D8%A7%D9%84%D9%81:delegate-ml"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%D8%A7%D9%84%D8%AA%D8%AD%D8%A7%D9%84%D9%81"
        )
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `base32 as in RFC 4648, section 10`(plain: String, encoded: String) {
        #expect(Base32.encode(Array(plain.utf8)) == encoded)
    }
}
