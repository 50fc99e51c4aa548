// SPDX-License-Identifier: Apache-2.0
import Dispatch

/// Runs an actor on a queue of its own: waiting for the disk there holds up none of the few threads that all other
/// tasks share, and nothing interleaves within a commit.
final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
