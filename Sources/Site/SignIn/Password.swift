// SPDX-License-Identifier: Apache-2.0
import CSodium
import Dispatch
import Synchronization

/// Passwords, hashed with Argon2id at libsodium's interactive limits (64 MiB, two passes; about a quarter of a
/// second). The work runs on threads of its own, two at a time, because it would starve the server's; at most 128 MiB
/// are in use for it. Of the places to wait some are kept for browsers that are known, so that a crowd of strangers
/// keeps no delegate out.
package struct Password: Sendable {
    package enum Failure: Error, Equatable {
        /// Too many sign-ins wait already.
        case busy
        /// There was not enough memory to hash.
        case outOfMemory
    }

    package static let shared = Password()

    /// All of a process share the two threads; each site has a waiting room of its own.
    private static let queues = [DispatchQueue(label: "password-1"), DispatchQueue(label: "password-2")]
    private let waiting: Waiting
    package static let placesForStrangers = 32
    package static let places = 64

    private final class Waiting: Sendable {
        let count = Mutex(0)
    }

    package init() {
        waiting = Waiting()
        _ = sodium_init()
    }

    /// The hash in the text form "$argon2id$…", with a salt of its own.
    ///
    /// - Parameter isKnown: whether who chose the password has proved who they are; false where a stranger may have.
    package func hash(_ password: String, isKnown: Bool = true) async throws -> String {
        try await run(isKnown ? Self.places : Self.placesForStrangers) {
            let bytes = Array(password.utf8.map(CChar.init(bitPattern:)))
            var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
            let result = unsafe crypto_pwhash_str(
                &text,
                bytes,
                UInt64(bytes.count),
                UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
                Int(crypto_pwhash_MEMLIMIT_INTERACTIVE)
            )
            guard result == 0 else { throw Failure.outOfMemory }
            return String(
                decoding: text.prefix(while: { $0 != 0 }).map(UInt8.init(bitPattern:)),
                as: UTF8.self
            )
        }
    }

    /// Whether the password fits the hash. Without a hash (an unknown account) it works as long and says no.
    package func verify(_ password: String, against hash: String?, isKnown: Bool = false) async throws -> Bool
    {
        let target = if let hash { hash } else { try await Self.decoy() }
        let fits = try await run(isKnown ? Self.places : Self.placesForStrangers) {
            let bytes = Array(password.utf8.map(CChar.init(bitPattern:)))
            return unsafe target.withCString { text in
                unsafe crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
            }
        }
        return fits && hash != nil
    }

    private func run<Value: Sendable>(
        _ places: Int, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let place = waiting.count.withLock { count -> Int? in
            guard count < places else { return nil }
            count += 1
            return count
        }
        guard let place else { throw Failure.busy }
        defer { waiting.count.withLock { $0 -= 1 } }
        let queue = Self.queues[place % Self.queues.count]
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }

    /// A hash that no password fits, made once.
    private static func decoy() async throws -> String { try await Decoy.shared.hash() }

    private actor Decoy {
        static let shared = Decoy()
        private var made: String?

        func hash() async throws -> String {
            if let made { return made }
            let hash = try await Password.shared.hash(Secret.random().text)
            made = hash
            return hash
        }
    }
}
