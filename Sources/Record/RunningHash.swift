// SPDX-License-Identifier: Apache-2.0
import Crypto

/// SHA-256 of bytes that come piece by piece.
package struct RunningHash {
    private var hasher = SHA256()

    package init() {}

    package mutating func add(_ piece: [UInt8]) { hasher.update(data: piece) }

    /// Of what was added so far.
    package var value: Hash { Hash(hasher.finalize()) }
}
