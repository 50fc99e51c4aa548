// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Logging
import Screening
import ServiceLifecycle
import Storage

/// Keeps the lists of a running node up to date: asks the publishers now and then, and takes over at once what another
/// process has brought, as `entente lists update` does.
struct ListKeeping: Service {
    /// How soon a version that another process accepted is screened against.
    private static let glance = Duration.seconds(5)

    let store: ListStore
    let lists: ListsInForce
    let minutes: Int
    let logger: Logger

    func run() async throws {
        ListFetch.removeLeftovers()
        await cancelWhenGracefulShutdown {
            var last = ContinuousClock.now
            var isFirst = true
            var known: [UnreadableList] = []
            while !Task.isCancelled {
                if minutes > 0, isFirst || ContinuousClock.now - last >= .seconds(minutes * 60) {
                    (last, isFirst) = (.now, false)
                    await update()
                }
                refresh(&known)
                try? await Task.sleep(for: Self.glance)
            }
        }
    }

    /// Every list that comes over the net. Whatever goes wrong is an alert in the store, and screening goes on.
    private func update() async {
        do {
            for list in try store.lists() where list.source.contains("://") { await update(list) }
        } catch {
            logger.error("lists could not be brought up to date", metadata: ["error": "\(error)"])
        }
    }

    /// Whatever fails for one, the others have their turn.
    private func update(_ list: ListState) async {
        do {
            guard case .refused(let alert) = try await ListUpdate(store: store).run(list) else { return }
            logger.error(
                "a list could not be brought up to date",
                metadata: [
                    "list": "\(list.name)", "cause": "\(alert.cause)", "reason": "\(alert.message)",
                ])
        } catch {
            logger.error(
                "a list could not be brought up to date",
                metadata: ["list": "\(list.name)", "error": "\(error)"])
        }
    }

    /// - Parameter known: Lists that could not be read the last time: each is reported once.
    private func refresh(_ known: inout [UnreadableList]) {
        do {
            for name in try lists.refresh(at: WallClock().now.milliseconds) {
                logger.notice("a list has changed", metadata: ["list": "\(name)"])
            }
            let unreadable = lists.current.unreadable
            for list in unreadable where !known.contains(list) {
                logger.error(
                    "a list cannot be read; the others are screened against",
                    metadata: ["list": "\(list.name)", "reason": "\(list.reason)"])
            }
            known = unreadable
        } catch {
            logger.error("lists cannot be read; what was in force stays", metadata: ["error": "\(error)"])
        }
    }
}
