// SPDX-License-Identifier: Apache-2.0

/// Reads a name: cuts it, levels it, and puts together what belongs together however it is written.
struct PartReader {
    private let vocabulary: Vocabulary
    private let isOrganisation: Bool
    private var parts: [NamePart] = []
    private var places: [Range<Int>] = []

    static func read(_ text: String, isOrganisation: Bool, vocabulary: Vocabulary = .own) -> ReadName {
        let (pieces, isCut) = PieceCutter.cut(text)
        var reader = PartReader(vocabulary: vocabulary, isOrganisation: isOrganisation)
        reader.compose(pieces.map { part($0) }, pieces.map(\.place))
        reader.describe()
        let count = Swift.min(reader.parts.count, Engine.Limits.tokens)
        return ReadName(
            parts: Array(reader.parts.prefix(count)), places: Array(reader.places.prefix(count)),
            isCut: isCut || count < reader.parts.count)
    }

    private init(vocabulary: Vocabulary, isOrganisation: Bool) {
        self.vocabulary = vocabulary
        self.isOrganisation = isOrganisation
    }

    /// The parts of a word in the engine's own tables, before any of them has a role.
    static func plainParts(_ text: String) -> [NamePart] {
        PieceCutter.cut(text).pieces.map { part($0) }.filter { !$0.letters.isEmpty }.map { part in
            var part = part
            Compound.levelEnds(&part)
            return part
        }
    }

    private static func part(_ piece: Piece) -> NamePart {
        let script = piece.script ?? .latin
        let sounds =
            switch script {
            case .arabic: Sound.withoutDoubles(piece.sound)
            case .other: piece.sound
            case .latin, .cyrillic: Sound.sounds(of: piece.sound)
            }
        var part = NamePart(letters: piece.letters, sounds: sounds, script: script)
        part.isAside = piece.isAside
        if script == .arabic { Compound.dropArticle(&part) }
        return part
    }

    /// Joins what Arabic and its neighbours write apart or together at will: Abd al-Rahman, Abu Bakr, Nur al-Din, Saif Ullah.
    private mutating func compose(_ pieces: [NamePart], _ spans: [Range<Int>]) {
        var next = 0
        while next < pieces.count {
            var part = pieces[next]
            var place = spans[next]
            defer { next += 1 }
            guard !part.letters.isEmpty else { continue }
            if let prefix = Compound.prefix(part) {
                let hasArticle = next + 1 < pieces.count && Compound.isArticle(pieces[next + 1])
                let following = hasArticle ? next + 2 : next + 1
                if following < pieces.count, following == next + 1 || Compound.skipsArticle(prefix) {
                    part = Compound.joined(prefix, pieces[following])
                    place = place.lowerBound..<spans[following].upperBound
                    next = following
                }
            } else if let suffix = Compound.suffix(part), let last = lastName {
                while parts.count > last + 1 { _ = (parts.removeLast(), places.removeLast()) }
                parts[last].letters += suffix.letters
                parts[last].sounds += suffix.sounds
                places[last] = places[last].lowerBound..<place.upperBound
                continue
            }
            Compound.levelEnds(&part)
            parts.append(part)
            places.append(place)
        }
    }

    /// The part that a following al-Din or Allah belongs to; articles between are swallowed.
    private var lastName: Int? {
        var last = parts.count - 1
        while last >= 0, Compound.isArticle(parts[last]) { last -= 1 }
        guard last >= 0, parts[last].letters.count > 2, !vocabulary.isParticle(parts[last]),
            !vocabulary.isTitle(parts[last])
        else { return nil }
        return last
    }

    private mutating func describe() {
        for place in parts.indices {
            vocabulary.describe(&parts[place], isOrganisation: isOrganisation)
            parts[place].settle()
            if parts[place].isAside { parts[place].weight *= isOrganisation ? 0.25 : 0.6 }
        }
        guard !isOrganisation, parts.count >= 2 else { return demand() }
        for place in parts.indices where place > 0 && Compound.isPatronymic(parts[place].letters) {
            parts[place].role = .patronymic
            parts[place].weight = 0.4
        }
        demand()
    }

    /// A name made of titles and particles alone is still someone's name.
    private mutating func demand() {
        guard !parts.contains(where: { $0.weight >= 0.3 }) else { return }
        for place in parts.indices { parts[place].weight = max(parts[place].weight, 0.5) }
    }
}
