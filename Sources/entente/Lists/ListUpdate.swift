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

    /// - Parameter place: Where the list is to come from after this, instead of its source. If that gives no good version,
    ///   nothing changes.
    func run(_ list: ListState, acceptsLoss: Bool = false, movingTo place: String? = nil) async throws
        -> ListOutcome
    {
        let source = place ?? list.source
        do {
            if source.hasPrefix(DemonstrationLists.prefix) {
                let bytes = try DemonstrationLists.bytes(source, list.format)
                return try store.offer(
                    bytes, to: list.name, at: clock.now.milliseconds, acceptsLoss: acceptsLoss,
                    movingTo: place)
            }
            let known = tags(of: list, movingTo: place)
            let delivery = try await fetch.fetch(source, list.format, tags: known)
            let now = clock.now.milliseconds
            switch delivery {
            case .unchanged:
                try store.noteUnchanged(list.name, at: now)
                return .unchanged
            case .files(let files, let tags):
                return try store.offer(
                    files, to: list.name, tags: tags, at: now, acceptsLoss: acceptsLoss, movingTo: place)
            }
        } catch let fault as SourceFault {
            guard place == nil else {
                return .refused(
                    ListAlert(.unreachable, fault.description, since: clock.now.milliseconds))
            }
            let alert = try store.noteUnreachable(
                list.name, fault.description, at: clock.now.milliseconds)
            return .refused(alert)
        }
    }

    /// With what a server is asked only for what is newer; with nothing where it is another one, or where what it sent the
    /// last time is damaged here and has to come again.
    func tags(of list: ListState, movingTo place: String? = nil) -> [String: ListTag] {
        place == nil && store.isWhole(list) ? list.tags : [:]
    }
}

extension ListStore {
    /// The lists of a data directory, with the readers of every format.
    convenience init(_ directory: DataDirectory) {
        self.init(directory: directory.lists, reader: ListReaders())
    }
}
