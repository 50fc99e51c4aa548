// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// The mark that a browser keeps after someone has signed in there, so that strangers' guesses do not lock them out.
///
/// A mark names no one: it is a random number and the node's mark on it and the account. Nothing is stored here.
struct KnownDevices {
    let key: NodeKey
    private static let separator: Character = "."
    /// A browser that several people use remembers the latest of them.
    private static let limit = 5

    /// The part of the cookie that was made for this account; nil where none was.
    func token(for login: String, in cookie: String) -> String? {
        parts(of: cookie).first { isToken($0, for: login) }
    }

    /// The cookie with a mark for this account in front.
    func adding(_ login: String, to cookie: String) -> String {
        let known = token(for: login, in: cookie)
        let others = parts(of: cookie).filter { $0 != known }
        let random = NodeKey.randomBytes(16)
        let made = Base64URL.encode(random + mark(random, login))
        return ([known ?? made] + others.prefix(Self.limit - 1)).joined(separator: String(Self.separator))
    }

    private func parts(of cookie: String) -> [String] {
        cookie.utf8.count > 500 ? [] : cookie.split(separator: Self.separator).map(String.init)
    }

    private func isToken(_ text: String, for login: String) -> Bool {
        guard let bytes = Base64URL.decode(text), bytes.count == 48 else { return false }
        let random = Array(bytes[..<16])
        return key.isMark(Array(bytes[16...]), on: random + Array(login.utf8), for: "device")
    }

    private func mark(_ random: [UInt8], _ login: String) -> [UInt8] {
        key.mark(random + Array(login.utf8), for: "device")
    }
}
