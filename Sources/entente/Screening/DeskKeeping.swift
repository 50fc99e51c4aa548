// SPDX-License-Identifier: Apache-2.0
import Coalition
import Logging
import ServiceLifecycle
import Site

/// Keeps the screening desk up to date beside the server: new versions of lists come into force on the record, everybody
/// who was screened lately is screened again, files of names are worked off, and names whose time is over are destroyed.
struct DeskKeeping: Service {
    /// How soon a new version of a list is noticed.
    private static let glance = Duration.seconds(10)

    let desk: ScreeningDesk
    let registry: Registry
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                group.addTask { await wakeNowAndThen() }
                group.addTask { await wakeAtForgetting() }
                await reporting { try await $0.destroyRestored() }
                for await _ in desk.wakes {
                    guard !Task.isCancelled else { break }
                    await reporting { try await $0.keepUp(at: WallClock().now) }
                }
                group.cancelAll()
            }
        }
    }

    private func reporting(_ work: (ScreeningKeeping) async throws -> Void) async {
        do {
            try await work(ScreeningKeeping(desk: desk, registry: registry))
        } catch is CancellationError {
        } catch {
            logger.error("the screening desk cannot be kept up", metadata: ["error": "\(error)"])
        }
    }

    private func wakeNowAndThen() async {
        while !Task.isCancelled {
            desk.wake()
            try? await Task.sleep(for: Self.glance)
        }
    }

    /// A name that somebody had destroyed goes at once.
    private func wakeAtForgetting() async {
        var position = registry.coalition.count
        for await head in await registry.heads() {
            let trail = registry.coalition.trail
            let isForgetting = (position..<min(head, trail.count)).contains {
                trail[$0].name == "screening.forget"
            }
            position = head
            if isForgetting { desk.wake() }
        }
    }
}
