// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Screening
import Storage

/// Brings lists up to date: asks the source, and lets the store decide what comes into force.
struct ListUpdate: Sendable {
    let store: ListStore
    var fetch = ListFetch()
    var clock: any Timepiece = WallClock()

    func run(_ list: ListState, acceptsLoss: Bool = false) async throws -> ListOutcome {
        do {
            if list.source.hasPrefix(DemonstrationLists.prefix) {
                let bytes = try DemonstrationLists.bytes(list.source, list.format)
                return try store.offer(
                    bytes, to: list.name, at: clock.now.milliseconds, acceptsLoss: acceptsLoss)
            }
            let delivery = try await fetch.fetch(list.source, list.format, tags: list.tags)
            let now = clock.now.milliseconds
            switch delivery {
            case .unchanged:
                try store.noteUnchanged(list.name, at: now)
                return .unchanged
            case .files(let files, let tags):
                return try store.offer(files, to: list.name, tags: tags, at: now, acceptsLoss: acceptsLoss)
            }
        } catch let fault as SourceFault {
            let alert = try store.noteUnreachable(
                list.name, fault.description, at: clock.now.milliseconds)
            return .refused(alert)
        }
    }
}

extension ListStore {
    /// The lists of a data directory, with the readers of every format.
    convenience init(_ directory: DataDirectory) {
        self.init(directory: directory.lists, reader: ListReaders())
    }
}
