// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Screening
import Storage
import Synchronization

@testable import Site

/// Lists in memory, as a node has them on disk; a test gives them new versions.
final class TestLibrary: ListLibrary {
    private let states = Mutex<[ListState]>([])
    private let versions = Mutex<[String: [ListEntry]]>([:])
    private let issued = Mutex(0)

    func lists() throws -> [ListState] { states.withLock { $0 } }

    func entries(of list: String, version hash: String) throws -> [ListEntry] {
        guard let entries = versions.withLock({ $0[hash] }) else {
            throw ListFault("there is no such version")
        }
        return entries
    }

    /// Brings a version of a list into force, as its publisher issued it.
    /// - Parameter isDated: Whether its file says when it was published; otherwise its server does.
    func issue(_ entries: [ListEntry], of list: String = "un", published: Instant, isDated: Bool = true) {
        let number = issued.withLock { count in
            count += 1
            return count
        }
        let hash = String(format: "%064x", number)
        versions.withLock { $0[hash] = entries }
        states.withLock { states in
            var state = states.first { $0.name == list } ?? ListState(name: list, format: .un, source: "test")
            state.versions.append(
                ListVersion(
                    hash: hash, accepted: published.milliseconds,
                    published: isDated ? published.description : nil, counts: ListCounts(of: entries),
                    bytes: 1, served: isDated ? nil : published.description))
            state.inForce = hash
            states.removeAll { $0.name == list }
            states.append(state)
        }
    }

    /// Loses the files of the version in force, as a disk may.
    func damage(_ list: String) {
        let hash = states.withLock { $0.first { $0.name == list }?.inForce }
        if let hash { versions.withLock { $0[hash] = nil } }
    }

    /// Raises an alert, as a refused update does.
    func refuse(
        _ cause: ListAlert.Cause, _ message: String, since: Instant, doubt: Implausibility? = nil
    ) {
        states.withLock { states in
            for index in states.indices {
                states[index].alert = ListAlert(cause, message, since: since.milliseconds)
                states[index].alert?.doubt = doubt
            }
        }
    }

    static func person(_ id: String, _ name: String, born year: Int, also aliases: [String] = []) -> ListEntry
    {
        var entry = ListEntry(
            id: id, kind: .person,
            names: [ListName(name, .principal)] + aliases.map { ListName($0, .alias) })
        entry.births = PartialDate(year: year).map { [ListBirth($0)] } ?? []
        entry.nationalities = ["jo"]
        entry.programmes = ["Al-Qaida"]
        entry.legalBases = ["S/RES/1267 (1999)"]
        entry.reference = id
        return entry
    }

    static let wadih = person("QDi.9901", "Wadih Nuwayr al-Qalami", born: 1971, also: ["وديع نوير القلمي"])
    static let rafida = person("LYi.9904", "Rafida al-Tirazi", born: 1966)
}

/// A desk on lists in memory and a real file of names.
struct TestDesk {
    let library = TestLibrary()
    let desk: ScreeningDesk
    let lists: ListsInForce

    init(in folder: URL) throws {
        lists = ListsInForce(library)
        desk = ScreeningDesk(
            library: library, lists: lists,
            book: try SQLiteScreenings(path: folder.appending(path: "screenings.sqlite").path))
    }

    /// What the service beside the server does now and then.
    func keepUp(_ registry: Registry, at now: Instant) async throws {
        try lists.refresh()
        try await ScreeningKeeping(desk: desk, registry: registry).keepUp(at: now)
    }
}

/// Where a test's site finds its desk.
final class DeskShelf: Sendable {
    private let kept = Mutex<TestDesk?>(nil)

    var desk: TestDesk? {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
}
