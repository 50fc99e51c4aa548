// SPDX-License-Identifier: Apache-2.0
import Coalition
import Logging
import ServiceLifecycle
import Storage

/// Keeps the index of words up with the record, beside the server: nothing waits for it, and where it fails the site
/// goes on without fresh results.
struct SearchKeeping: Service {
    let index: SQLiteSearchIndex
    let registry: Registry
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await index.follow(registry)
                    return
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("the search index cannot be kept", metadata: ["error": "\(error)"])
                    try? await Task.sleep(for: .seconds(30))
                }
            }
        }
    }
}
