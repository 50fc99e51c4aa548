// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// Codes of an authenticator app: HOTP (RFC 4226) over steps of 30 seconds (TOTP, RFC 6238), SHA-1, six digits.
///
/// These are the parameters that every app knows; some ignore others silently.
package struct OneTimePassword: Sendable {
    package static let stepSeconds: Int64 = 30
    package static let digits = 6
    /// As long as SHA-1's output, which RFC 4226 recommends.
    package static let secretLength = 20

    package let secret: [UInt8]

    package init(secret: [UInt8]) { self.secret = secret }

    package static func random() -> OneTimePassword {
        OneTimePassword(secret: NodeKey.randomBytes(secretLength))
    }

    /// The code of a counter, RFC 4226, section 5.3, with as many digits as wanted (the RFC's examples have eight).
    package func code(counter: UInt64, digits: Int = digits) -> String {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: counter >> UInt64(56 - 8 * $0)) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    package static func step(atSeconds seconds: Int64) -> Int64 { seconds / stepSeconds }

    /// The step whose code this is: the present one, the one before or the one after, and none that was accepted
    /// already or lies before one that was. All three are computed whatever fits, so that time tells nothing.
    package func step(of code: String, atSeconds seconds: Int64, after last: Int64?) -> Int64? {
        let typed = Array(code.utf8)
        guard typed.count == Self.digits else { return nil }
        let now = Self.step(atSeconds: seconds)
        var found: Int64?
        for step in [now - 1, now, now + 1] where step >= 0 {
            let expected = Array(self.code(counter: UInt64(step)).utf8)
            let difference = zip(expected, typed).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            if difference == 0, step > last ?? -1 { found = step }
        }
        return found
    }

    /// Digits as typed: without spaces, and Arabic-Indic ones as Western ones.
    package static func normal(_ typed: String) -> String {
        String(
            typed.prefix(40).compactMap { letter -> Character? in
                guard let value = letter.wholeNumberValue, (0...9).contains(value) else {
                    return letter.isWhitespace ? nil : letter
                }
                return Character(String(value))
            })
    }

    /// What an app reads from the QR code (the "otpauth" addresses that Google Authenticator introduced).
    package func address(issuer: String, account: String) -> String {
        let issuer = Self.escaped(issuer)
        return
            "otpauth://totp/\(issuer):\(Self.escaped(account))?secret=\(Base32.encode(secret))&issuer=\(issuer)"
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
