// SPDX-License-Identifier: Apache-2.0

/// SHA-256(domain ‖ salt ‖ payload): binds a leaf to a payload without revealing it, so that destroying salt and
/// payload erases the content while the leaf, and every proof through it, stays.
package struct Commitment: Sendable, Hashable {
    package let hash: Hash

    package init(_ hash: Hash) {
        self.hash = hash
    }

    /// The commitment to `payload` under `salt`.
    package init(to payload: some Collection<UInt8>, salt: Salt) {
        hash = Hash.of(prefix: Commitment.domain(salt.size) + salt.bytes, payload)
    }

    /// Whether this commits to `payload` under `salt`.
    package func holds(for payload: some Collection<UInt8>, salt: Salt) -> Bool {
        self == Commitment(to: payload, salt: salt)
    }

    /// The salt's length is part of the domain: otherwise 16 bytes of salt and 16 of payload could be passed off
    /// as 32 of salt.
    private static func domain(_ size: Salt.Size) -> [UInt8] {
        switch size {
        case .short: shortDomain
        case .long: longDomain
        }
    }

    private static let shortDomain = Array("entente/commitment/v1/salt-16\n".utf8)
    private static let longDomain = Array("entente/commitment/v1/salt-32\n".utf8)
}
