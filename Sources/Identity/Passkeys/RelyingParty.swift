// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The site as passkeys know it: its origin, and the domain that they are bound to.
package struct RelyingParty: Hashable, Sendable {
    /// "https://entente.example" or "http://localhost:8080", as browsers write it.
    package let origin: String
    /// "entente.example".
    package let id: String

    /// Fails for anything but an https address of a domain, or http on localhost: browsers have passkeys nowhere else.
    package init?(origin: String) {
        let text = origin.hasSuffix("/") ? String(origin.dropLast()) : origin
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, text == text.lowercased() else { return nil }
        let place = parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = place.first, Self.isDomain(host) else { return nil }
        let port = place.count == 2 ? place[1] : nil
        if let port {
            guard let number = UInt16(port), String(number) == port, number > 0 else { return nil }
        }
        switch parts[0] {
        case "https": guard port != "443" else { return nil }
        case "http": guard host == "localhost", port != "80" else { return nil }
        default: return nil
        }
        self.origin = text
        id = String(host)
    }

    /// Labels of letters, digits and dashes, the last of them no number: an address in digits is no domain.
    private static func isDomain(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, host.utf8.count <= 253, host == "localhost" || labels.count > 1 else {
            return false
        }
        let isPlain = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy {
                    (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
                }
        }
        return isPlain && !last.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// SHA-256 of the domain, which authenticators put at the head of their data.
    package var idHash: [UInt8] { Array(SHA256.hash(data: Array(id.utf8))) }
}
