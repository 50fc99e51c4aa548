// SPDX-License-Identifier: Apache-2.0
package import Coalition
package import Record
package import Screening
import Synchronization

/// What the screening desk works with: the lists of the node, made ready to be searched, and whose names were screened.
package final class ScreeningDesk: Sendable {
    package let library: any ListLibrary
    /// What is in force at the moment, ready in memory already.
    private let lists: ListsInForce
    package let book: any ScreeningBook
    private let kept = Mutex<[Key: LoadedList]>([:])
    /// Each time there is something to do; however many times, it is done once.
    package let wakes: AsyncStream<Void>
    private let waking: AsyncStream<Void>.Continuation

    package init(library: any ListLibrary, lists: ListsInForce, book: any ScreeningBook) {
        self.library = library
        self.lists = lists
        self.book = book
        (wakes, waking) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that there is something to do beside the requests, see `ScreeningKeeping`.
    package func wake() { waking.yield() }

    private struct Key: Hashable {
        let list: String
        let version: String
    }

    /// How many versions are held ready. Those in force cost nothing: the engine's own index is shared.
    private static let capacity = 8

    /// A version of a list. Fails closed: a version that the node no longer has is an error, never an empty list.
    func list(_ list: ListEdition.Name, version: Hash) throws -> LoadedList {
        let key = Key(list: list.text, version: version.hex)
        if let loaded = kept.withLock({ $0[key] }) { return loaded }
        let ready = lists.current[list.text].flatMap { $0.version.hash == version.hex ? $0.index : nil }
        let loaded = LoadedList(
            try ready ?? ListIndex(library.entries(of: list.text, version: version.hex)))
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept.removeAll() }
            kept[key] = loaded
        }
        return loaded
    }

    func list(_ use: ListUse) throws -> LoadedList { try list(use.list, version: use.version) }
}

/// A version of a list, ready to be searched, and its entries by name.
package final class LoadedList: Sendable {
    let index: ListIndex
    private let places: [String: Int]

    init(_ index: ListIndex) {
        self.index = index
        places = Dictionary(
            index.entries.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    func entry(_ id: String) -> ListEntry? { places[id].map { index.entries[$0] } }
}

/// Why nothing can be screened.
enum ScreeningFailure: Error, Equatable {
    /// No list is in force, or none of those that were asked for.
    case noList
    /// The node has no lists at all.
    case noDesk
    case refused([Finding])
}

extension ListEntry {
    /// The mark of everything that the list says of the entry: another one, as soon as anything is corrected.
    package var mark: Hash {
        var text = "\(id)\u{1F}\(kind.rawValue)\u{1F}\(gender?.rawValue ?? "")"
        func add(_ values: [String]) { text += "\u{1E}" + values.joined(separator: "\u{1F}") }
        add(names.map { "\($0.role.rawValue) \($0.text)" })
        add(births.map { "\($0.isApproximate) \($0.from.text) \($0.to?.text ?? "")" })
        for values in [
            birthPlaces, nationalities, countries, addresses, titles, positions, programmes, legalBases,
        ] { add(values) }
        add(identifiers.map { "\($0.kind.rawValue) \($0.number) \($0.country ?? "")" })
        return .of(text.utf8)
    }
}

extension ScreenedSubject.Details {
    /// The same as a question to the engine.
    var query: Query {
        var query = Query(name, kind: kind.listed)
        query.births = birth.flatMap { PartialDate($0) }.map { [ListBirth($0)] } ?? []
        query.countries = country.map { [$0] } ?? []
        query.identifiers = identifier.map { [ListIdentifier(.other, $0)] } ?? []
        return query
    }
}

extension ScreenedSubject.Kind {
    var listed: ListEntry.Kind {
        switch self {
        case .person: .person
        case .organisation: .organisation
        case .vessel: .vessel
        }
    }
}
