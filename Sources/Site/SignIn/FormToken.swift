// SPDX-License-Identifier: Apache-2.0
import Identity

/// What a form carries, so that only pages of this site can send it in the reader's name.
///
/// It is written differently every time, under a mask of its own that goes along: what a compressed page repeats in
/// another of its places is then never the token (the attack called BREACH).
struct FormToken: Sendable {
    /// 32 bytes that follow from the session or the guest's secret, and do not give it away.
    let code: [UInt8]

    var text: String {
        var generator = SystemRandomNumberGenerator()
        let mask = code.map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Base64URL.encode(mask + zip(mask, code).map { $0 ^ $1 })
    }

    /// Whether a form carried it; takes the same time wherever they differ.
    func accepts(_ text: String) -> Bool {
        guard text.utf8.count <= 100, let given = Base64URL.decode(text), !code.isEmpty,
            given.count == 2 * code.count
        else { return false }
        let unmasked = zip(given.prefix(code.count), given.suffix(code.count)).map { $0 ^ $1 }
        return zip(code, unmasked).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
