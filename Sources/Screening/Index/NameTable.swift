// SPDX-License-Identifier: Apache-2.0

/// The names of a list, as numbers of parts, ready to be compared. Never changes; a class, so that a search may hold on to it
/// without holding on to each of its arrays.
final class NameTable: Sendable {
    let isOrganisation: Bool
    let book: PartBook
    let keys: KeyTable
    /// Of neighbours together, for a query that writes them as one.
    let joinedKeys: KeyTable
    /// Of whole names, for a query that is one of them: among hundreds that share its parts it would not stand out.
    let wholeKeys: KeyTable
    /// By name, which entry has it, where it stands among its entry's names, and whether it is a weak alias.
    let owners: [NameOwner]
    /// Parts of all names, one name after the other: their numbers in the book, and their traits.
    private let parts: [UInt32]
    let traits: [PartTraits]
    private let starts: [UInt32]
    /// What a part weighs here: its own weight, and more where few names of the list have it.
    private let rarities: [Float]
    /// Memory of searches, for the next ones.
    let workspaces = WorkspacePool()

    var count: Int { owners.count }

    init(_ list: [ListEntry], isOrganisation: Bool, vocabulary: Vocabulary) {
        var names = EnteredNames()
        for (number, entry) in list.enumerated() {
            guard entry.kind.isRead(asOrganisation: isOrganisation) else { continue }
            for (place, name) in entry.names.enumerated() {
                let read = PartReader.read(name.text, isOrganisation: isOrganisation, vocabulary: vocabulary)
                guard !read.parts.isEmpty else { continue }
                let owner = NameOwner(
                    entry: UInt32(number), place: UInt32(place), isWeak: name.role == .weak, isCut: read.isCut
                )
                names.enter(read.parts, of: owner)
            }
        }
        names.book.close()
        let book = names.book
        let bits = Float(Int.bitWidth - names.owners.count.leadingZeroBitCount)
        rarities = book.parts.indices.map { number in
            let uses = book.count(of: UInt32(number))
            let rarity = 1 - Float(Int.bitWidth - uses.leadingZeroBitCount) / bits
            return book.parts[number].weight * (0.7 + 0.6 * rarity)
        }
        joinedKeys = KeyTable(names.joined)
        wholeKeys = KeyTable(names.wholes)
        keys = KeyTable(
            book.parts.enumerated().flatMap { number, part in
                part.role == .particle ? [] : PartKeys.all(part).map { ($0, UInt32(number)) }
            })
        self.isOrganisation = isOrganisation
        self.book = book
        (owners, parts, traits, starts) = (names.owners, names.parts, names.traits, names.starts)
    }

    func weight(of part: UInt32) -> Float { rarities[Int(part)] }

    /// Where the numbers of a name's parts stand.
    func range(of name: UInt32) -> Range<Int> { Int(starts[Int(name)])..<Int(starts[Int(name) + 1]) }
    func part(at place: Int) -> UInt32 { parts[place] }
}

/// Whose name it is.
struct NameOwner: Sendable {
    let entry: UInt32
    let place: UInt32
    let isWeak: Bool
    /// Whether the name goes on beyond what the engine reads.
    let isCut: Bool
}

/// Names on their way into a table.
private struct EnteredNames {
    var book = PartBook()
    var owners: [NameOwner] = []
    var parts: [UInt32] = []
    var traits: [PartTraits] = []
    var starts: [UInt32] = [0]
    var joined: [(key: UInt64, number: UInt32)] = []
    var wholes: [(key: UInt64, number: UInt32)] = []

    mutating func enter(_ read: [NamePart], of owner: NameOwner) {
        let name = UInt32(owners.count)
        for part in read {
            parts.append(book.enter(part, of: name))
            traits.append(PartTraits(part))
        }
        enterWhole(PartKeys.whole(read), name)
        starts.append(UInt32(parts.count))
        owners.append(owner)
        for last in read.indices {
            for start in JoinedParts.starts(endingAt: last) {
                let areWhole = last - start == read.count - 1
                guard let run = JoinedParts(read[start...last], areWhole: areWhole) else { continue }
                joined.append((run.letters, name))
                for skeleton in [run.skeletons.0, run.skeletons.1, run.skeletons.2] where skeleton != 0 {
                    joined.append((PartKeys.skeleton(skeleton), name))
                }
                enterWhole(run.whole, name)
            }
        }
    }

    private mutating func enterWhole(
        _ whole: (letters: UInt64, skeleton: UInt64, breathed: UInt64)?, _ name: UInt32
    ) {
        guard let whole else { return }
        wholes += [(whole.letters, name), (whole.skeleton, name)]
        if whole.breathed != whole.skeleton { wholes.append((whole.breathed, name)) }
    }
}
