// SPDX-License-Identifier: Apache-2.0

extension Registry {
    /// Submits what has fallen due by now and waits until it is durable.
    package func settle() async throws {
        _ = try await withCheckedThrowingContinuation { continuation in
            admit(nil, continuation)
            startCommitting()
        }
    }

    /// From now on sleeps until the next deadline that the state names, and submits what falls due.
    package func keepTime() {
        keepsTime = true
        armTimer()
    }

    package func stopKeepingTime() {
        keepsTime = false
        timer?.task.cancel()
        timer = nil
    }

    /// Sets the timer on the next deadline of the published state.
    func armTimer() {
        guard keepsTime else { return }
        let deadline = coalition.nextDeadline
        guard deadline != timer?.deadline else { return }
        timer?.task.cancel()
        timer = deadline.map { deadline in
            // An act at the very instant of a deadline is still in time: the clock acts after it.
            let first = Instant(milliseconds: deadline.milliseconds + 1)
            let task = Task { [weak self, clock] in
                var next = first
                while (try? await clock.wait(until: next)) != nil, !Task.isCancelled {
                    guard let self else { return }
                    if (try? await self.settle()) != nil, self.coalition.nextDeadline != deadline { return }
                    // The journal failed, or the clock was set back: again in a second, until it is done.
                    next = Instant(milliseconds: clock.now.milliseconds + 1000)
                }
            }
            return (deadline, task)
        }
    }
}
