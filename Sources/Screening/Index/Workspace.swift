// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What one search of a table of names needs while it goes on. Kept for the next one: to ask for so much memory, and to
/// clear it, would take longer than the search.
struct Workspace: Sendable {
    private(set) var candidates: Candidates
    private var cache = LikenessCache()
    /// Of every part of the query's name with every part of the listed one, one of these after the other.
    private var likenesses: [Likeness] = []
    private var alignment = Alignment()
    /// The listed name that is compared at the moment.
    private var listed = ComparedName()

    init(_ table: NameTable) {
        candidates = Candidates(nameCount: table.count, partCount: table.book.parts.count)
    }

    mutating func begin(_ name: AskedName, in table: NameTable) {
        candidates.find(name.parts, in: table)
        cache.begin(name.parts)
    }

    /// Compares the name that was begun with with a candidate.
    mutating func score(_ name: AskedName, _ candidate: UInt32, in table: NameTable) -> NameScore {
        let range = table.range(of: candidate)
        listed.fill(table.traits[range], isCut: table.owners[Int(candidate)].isCut)
        likenesses.removeAll(keepingCapacity: true)
        for place in range { cache.append(table.part(at: place), in: table.book, to: &likenesses) }
        alignment.align(name.traits.parts, listed.parts, likenesses) { isQuery, place in
            isQuery ? name.parts[place] : table.book.parts[Int(table.part(at: range.lowerBound + place))]
        }
        return NameScore(name.traits, listed, alignment, isOrganisation: table.isOrganisation)
    }
}

/// A name of a query, read and ready to be compared.
struct AskedName: Sendable {
    let parts: [NamePart]
    let traits: ComparedName

    init(_ name: ReadName) {
        parts = name.parts
        traits = ComparedName(name)
    }
}

/// The workspaces of a table that are free: as many as searches ever ran at once.
final class WorkspacePool: Sendable {
    private let free = Mutex<[Workspace]>([])

    func withWorkspace<Result>(
        of table: NameTable, _ body: (inout Workspace) -> Result
    ) -> Result {
        var workspace = free.withLock { $0.popLast() } ?? Workspace(table)
        let result = body(&workspace)
        free.withLock { $0.append(workspace) }
        return result
    }
}
