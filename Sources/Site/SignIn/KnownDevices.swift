// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity
import Record

/// The mark that a browser keeps after someone has signed in there, so that strangers' guesses do not lock them out.
///
/// A mark names no one: it is a random number and the node's mark on it, the account and its password. Nothing is stored
/// here; with another password, or none, all marks of the account are void.
struct KnownDevices {
    let key: NodeKey
    private static let separator: Character = "."
    /// A browser that several people use remembers the latest of them.
    private static let limit = 5

    /// The part of the cookie that was made for this account; nil where none was.
    func token(for account: Account, in cookie: String) -> String? {
        parts(of: cookie).first { isToken($0, for: account) }
    }

    /// The cookie with a mark for this account in front.
    func adding(_ account: Account, to cookie: String) -> String {
        let known = token(for: account, in: cookie)
        let others = parts(of: cookie).filter { $0 != known }
        let random = NodeKey.randomBytes(16)
        let made = Base64URL.encode(random + key.mark(random + name(account), for: "device"))
        return ([known ?? made] + others.prefix(Self.limit - 1)).joined(separator: String(Self.separator))
    }

    private func parts(of cookie: String) -> [String] {
        cookie.utf8.count > 500 ? [] : cookie.split(separator: Self.separator).map(String.init)
    }

    private func isToken(_ text: String, for account: Account) -> Bool {
        guard let bytes = Base64URL.decode(text), bytes.count == 48 else { return false }
        return key.isMark(Array(bytes[16...]), on: Array(bytes[..<16]) + name(account), for: "device")
    }

    private func name(_ account: Account) -> [UInt8] {
        Array("\(account.passwordFingerprint) \(account.login)".utf8)
    }
}

extension Account {
    /// Which password is in force: what was proved with one, or kept for its holder, is worth nothing with another.
    var passwordFingerprint: String { String(Hash.of(Array(passwordHash.utf8)).hex.prefix(16)) }
}
