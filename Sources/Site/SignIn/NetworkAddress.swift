// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What of a visitor's address limits are counted by.
enum NetworkAddress {
    /// An IPv4 address as it is; of an IPv6 address the first 64 bits, since a household has all the others (RFC 6177).
    /// What is no address is taken as it is written.
    static func network(of text: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard unsafe inet_pton(AF_INET6, text, &bytes) == 1 else { return text }
        // An IPv4 address in the clothes of an IPv6 one (RFC 4291, section 2.5.5.2).
        if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10...11] == [0xFF, 0xFF] {
            return bytes.suffix(4).map { String($0) }.joined(separator: ".")
        }
        return bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "::/64"
    }
}
