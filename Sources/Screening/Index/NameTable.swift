// SPDX-License-Identifier: Apache-2.0

/// The names of a list, as numbers of parts, ready to be compared.
struct NameTable: Sendable {
    private(set) var book = PartBook()
    private(set) var keys = KeyTable([])
    /// Consonants of two neighbours together, for a query that writes them as one.
    private(set) var pairKeys = KeyTable([])
    private var parts: [UInt32] = []
    private var starts: [UInt32] = [0]
    private(set) var entries: [UInt32] = []
    /// Where the name stands among its entry's names.
    private(set) var places: [UInt32] = []

    var count: Int { entries.count }

    /// What a part weighs here: its own weight, and more where few names of the list have it.
    private var rarities: [Float] = []
    func weight(of part: UInt32) -> Float { rarities[Int(part)] }

    init(_ list: [ListEntry], isOrganisation: Bool, vocabulary: Vocabulary) {
        var pairs: [(key: UInt64, number: UInt32)] = []
        for (number, entry) in list.enumerated() {
            guard entry.kind.isRead(asOrganisation: isOrganisation) else { continue }
            for (place, name) in entry.names.enumerated() {
                let read = PartReader.read(name.text, isOrganisation: isOrganisation, vocabulary: vocabulary)
                guard !read.parts.isEmpty else { continue }
                enter(read.parts, of: UInt32(number), at: UInt32(place), &pairs)
            }
        }
        book.close()
        let bits = Float(Int.bitWidth - count.leadingZeroBitCount)
        rarities = book.parts.indices.map { number in
            let uses = book.count(of: UInt32(number))
            let rarity = 1 - Float(Int.bitWidth - uses.leadingZeroBitCount) / bits
            return book.parts[number].weight * (0.7 + 0.6 * rarity)
        }
        pairKeys = KeyTable(pairs)
        keys = KeyTable(
            book.parts.enumerated().flatMap { number, part in
                part.role == .particle ? [] : PartKeys.all(part).map { ($0, UInt32(number)) }
            })
    }

    private mutating func enter(
        _ read: [NamePart], of entry: UInt32, at place: UInt32, _ pairs: inout [(key: UInt64, number: UInt32)]
    ) {
        let name = UInt32(entries.count)
        for part in read { parts.append(book.enter(part, of: name)) }
        starts.append(UInt32(parts.count))
        entries.append(entry)
        places.append(place)
        for next in read.indices.dropFirst() {
            let joined = Skeleton.of(read[next - 1].sounds + read[next].sounds)
            if Skeleton.length(joined) >= 4 { pairs.append((PartKeys.skeleton(joined), name)) }
        }
    }

    func parts(of name: UInt32) -> ArraySlice<UInt32> {
        parts[Int(starts[Int(name)])..<Int(starts[Int(name) + 1])]
    }
}
