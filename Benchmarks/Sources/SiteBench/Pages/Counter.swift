// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Numbers one after the other, from whatever thread.
final class Counter: Sendable {
    private let number = Atomic(0)
    func next() -> Int { number.add(1, ordering: .relaxed).oldValue }
}
