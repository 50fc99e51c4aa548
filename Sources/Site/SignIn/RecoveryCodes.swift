// SPDX-License-Identifier: Apache-2.0
import Identity

/// Codes on paper for the day on which the phone is lost: ten, each good once. Only the node's mark on each is kept;
/// at 80 random bits nobody finds one by trying, with the key or without.
enum RecoveryCodes {
    static let count = 10

    static func make() -> [String] { (0..<count).map { _ in SpokenCode.random(groups: 4) } }

    static func mark(_ code: String, of login: String, _ call: Call) -> [UInt8] {
        let message = "\(login) \(SpokenCode.normal(code))"
        return call.site.settings.nodeKey.mark(Array(message.utf8), for: "recovery code")
    }
}
