// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity
import Synchronization

/// The challenges that passkeys sign. A challenge names its moment and is marked with the node's key for one purpose
/// and one browser, so that nothing needs to be kept of those that are only shown; what is kept are those that were
/// answered, until they expire, so that none is answered twice. Asking for many costs the server nothing.
final class Challenges: Sendable {
    enum Purpose: String { case registration, signIn, proof }

    /// Long enough to read the page and find the key.
    static let lifetime = Span.minutes(10)
    private static let capacity = 100_000

    private let key: NodeKey
    private let used = Mutex<[[UInt8]: Instant]>([:])

    init(key: NodeKey) { self.key = key }

    /// 16 random bytes, 8 of time, and the mark.
    func issue(_ purpose: Purpose, for binding: [UInt8], at now: Instant) -> [UInt8] {
        let time = (0..<8).map { UInt8(truncatingIfNeeded: now.milliseconds >> Int64(56 - 8 * $0)) }
        let head = NodeKey.randomBytes(16) + time
        return head + key.mark(head + binding, for: "challenge \(purpose.rawValue)")
    }

    /// Uses the challenge up, whether or not what was signed turns out to be good.
    func redeem(
        _ challenge: [UInt8], _ purpose: Purpose, for binding: [UInt8], at now: Instant
    ) throws(PasskeyRefusal) {
        guard challenge.count == 56 else { throw .wrongChallenge }
        let head = Array(challenge[..<24])
        guard key.isMark(Array(challenge[24...]), on: head + binding, for: "challenge \(purpose.rawValue)")
        else {
            throw .wrongChallenge
        }
        let issued = Instant(milliseconds: head[16...].reduce(Int64(0)) { $0 << 8 | Int64($1) })
        guard issued <= now, now < issued + Self.lifetime else { throw .staleChallenge }
        let isFirst = used.withLock { used in
            if used.count >= Self.capacity { used = used.filter { now < $0.value } }
            guard used.count < Self.capacity, used[head] == nil else { return false }
            used[head] = issued + Self.lifetime
            return true
        }
        guard isFirst else { throw .staleChallenge }
    }
}
