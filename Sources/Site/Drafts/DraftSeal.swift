// SPDX-License-Identifier: Apache-2.0
import Coalition
import Crypto
import Synchronization

/// What a form carries so that its words can be kept for their writer even after the session has ended: whose form it
/// is and which, sealed by the node. It gives nobody access; it only says under whose name a draft may be put away.
struct DraftSeal: Hashable, Sendable {
    let login: String
    let form: String
    let key: String

    /// "login form key code"; none of the parts has a space.
    func text(_ secret: SymmetricKey) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array(plain.utf8), using: secret)
        return "\(plain) \(Self.hexadecimal(Array(code)))"
    }

    private var plain: String { "\(login) \(form) \(key)" }

    init(login: String, form: String, key: String) {
        self.login = login
        self.form = form
        self.key = key
    }

    /// Fails unless the node itself wrote the text.
    init?(_ text: String, _ secret: SymmetricKey) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { return nil }
        self.init(login: parts[0], form: parts[1], key: parts[2])
        guard let code = Self.bytes(parts[3]),
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(plain.utf8), using: secret)
        else { return nil }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let letters = Array(text.utf8)
        guard letters.count == 64 else { return nil }
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { place in
            UInt8(String(decoding: letters[place..<place + 2], as: UTF8.self), radix: 16)
        }
        return bytes.count == 32 ? bytes : nil
    }
}

/// The node's secret for its seals, read once.
final class DraftSecret: Sendable {
    private let known = Mutex<SymmetricKey?>(nil)

    func key(_ book: any NodeBook) async throws -> SymmetricKey {
        if let key = known.withLock({ $0 }) { return key }
        let key = SymmetricKey(data: try await book.draftSecret())
        known.withLock { $0 = key }
        return key
    }
}
