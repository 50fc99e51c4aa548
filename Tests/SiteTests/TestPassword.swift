// SPDX-License-Identifier: Apache-2.0
import CSodium

/// The password of every account of a test. It is verified as any other, but hashed at the least cost that there is: what
/// it costs is tested where passwords are, and hundreds of sign-ins are not to wait for it.
enum TestPassword {
    static let text = "correct"

    static let hash: String = {
        precondition(sodium_init() >= 0, "libsodium does not start")
        var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = unsafe crypto_pwhash_str(
            &hash, text, UInt64(text.utf8.count), UInt64(crypto_pwhash_OPSLIMIT_MIN),
            Int(crypto_pwhash_MEMLIMIT_MIN))
        precondition(result == 0, "no hash for the password of the tests")
        return String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }()
}
