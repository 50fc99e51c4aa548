// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Record
package import Screening
import Synchronization

/// What the screening desk works with: the lists of the node, made ready to be searched, and whose names were screened.
package final class ScreeningDesk: Sendable {
    package let library: any ListLibrary
    /// What is in force at the moment, ready in memory already.
    let lists: ListsInForce
    package let book: any ScreeningBook
    /// Names that are past their time and held back, see `ScreeningKeeping`.
    let heldBack = Mutex(HeldBackNames())
    let nameSearch: NameSearch
    /// The latest asked for last.
    private let kept = Mutex<[(key: Key, list: LoadedList)]>([])
    /// Each time there is something to do; however many times, it is done once.
    package let wakes: AsyncStream<Void>
    private let waking: AsyncStream<Void>.Continuation

    package init(library: any ListLibrary, lists: ListsInForce, book: any ScreeningBook) {
        self.library = library
        self.lists = lists
        self.book = book
        nameSearch = NameSearch(book)
        (wakes, waking) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that there is something to do beside the requests, see `ScreeningKeeping`.
    package func wake() { waking.yield() }

    private struct Key: Hashable {
        let list: String
        let version: String
    }

    /// How many entries of how many versions are held ready: an entry takes about a kilobyte. Of versions in force the
    /// engine's own index is shared.
    private static let capacity = 200_000

    /// A version of a list. Fails closed: a version that the node no longer has is an error, never an empty list.
    func list(_ list: ListEdition.Name, version: Hash) throws -> LoadedList {
        let key = Key(list: list.text, version: version.hex)
        if let loaded = kept.withLock({ $0.first { $0.key == key }?.list }) { return loaded }
        let ready = lists.current[list.text].flatMap { $0.version.hash == version.hex ? $0.index : nil }
        let loaded =
            try ready.map { LoadedList($0) }
            ?? LoadedList(library.entries(of: list.text, version: version.hex))
        kept.withLock { kept in
            kept.removeAll { $0.key == key }
            kept.append((key, loaded))
            var size = kept.reduce(0) { $0 + $1.list.entries.count }
            while size > Self.capacity, kept.count > 1 { size -= kept.removeFirst().list.entries.count }
        }
        return loaded
    }

    func list(_ use: ListUse) throws -> LoadedList { try list(use.list, version: use.version) }
}

/// A version of a list and its entries by name.
package final class LoadedList: Sendable {
    let entries: [ListEntry]
    private let places: [String: Int]
    private let made: Mutex<ListIndex?>
    /// Marks that were asked for: entries on which hits wait are asked for again and again.
    private let marks = Mutex<[String: (present: Hash, former: Hash)]>([:])

    convenience init(_ index: ListIndex) { self.init(index.entries, index) }
    convenience init(_ entries: [ListEntry]) { self.init(entries, nil) }

    private init(_ entries: [ListEntry], _ index: ListIndex?) {
        self.entries = entries
        places = Dictionary(
            entries.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        made = Mutex(index)
    }

    /// Made when somebody looks names up in it: a page that shows an entry needs none.
    var index: ListIndex {
        made.withLock { made in
            if let made { return made }
            let index = ListIndex(entries)
            made = index
            return index
        }
    }

    func entry(_ id: String) -> ListEntry? { places[id].map { entries[$0] } }

    /// The mark of an entry; nil where the list has no such entry.
    func mark(of id: String) -> Hash? { marks(of: id)?.present }

    private func marks(of id: String) -> (present: Hash, former: Hash)? {
        if let known = marks.withLock({ $0[id] }) { return known }
        guard let made = entry(id)?.marks else { return nil }
        marks.withLock { $0[id] = made }
        return made
    }

    func has(_ id: String) -> Bool { places[id] != nil }

    /// Whether the list still says of the entry what it said when it was marked so; nil is the mark of one who is not on it.
    func isMarked(_ mark: Hash?, _ id: String) -> Bool {
        guard let marks = marks(of: id) else { return mark == nil }
        return mark == marks.present || mark == marks.former
    }
}

/// Why nothing can be screened.
enum ScreeningFailure: Error, Equatable {
    /// No list is in force, or none of those that were asked for.
    case noList
    case refused([Finding])
}

extension ScreenedSubject.Details {
    /// The same as a question to the engine.
    var query: Query {
        var query = Query(name, kind: kind.listed)
        query.births = birth.flatMap { PartialDate($0) }.map { [ListBirth($0)] } ?? []
        query.countries = country.map { [$0] } ?? []
        let said = identifierKind.flatMap { ListIdentifier.Kind(rawValue: $0.rawValue) }
        query.identifiers = identifier.map { [ListIdentifier.asked($0, said, of: kind.listed)] } ?? []
        return query
    }
}

extension ScreenedSubject.Kind {
    var listed: ListEntry.Kind {
        switch self {
        case .person: .person
        case .organisation: .organisation
        case .vessel: .vessel
        case .unspecified: .unspecified
        }
    }
}
