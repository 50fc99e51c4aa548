// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

/// Whoever a comparison alone puts near 1 has to be found in a list, however the query is written.
struct RetrievalTests {
    private static let given = """
        Muhammad Mohammad Ahmad Ali Hassan Husayn Ibrahim Mahmud Omar Yusuf Khalid Salih Said Mustafa Musa Ismail Karim Hamid \
        Tariq Idris Yahya Hafiz Abd-al-Rahman Abu-Bakr Nur-al-Din Simon Tharwat Zakhar Ikhlas
        """.split(separator: " ").map { $0.replacing("-", with: " ") }
    private static let syllables = """
        ba dar fi gul ha jan ka lo mir na os pe qa ru sha ti ven ya zo khal dra akh hir ni
        """.split(separator: " ")

    /// People whom nobody knows: two or three frequent names in front of a rare one.
    static let entries: [ListEntry] = {
        var random = Scrambler(state: 21)
        return (0..<500).map { number in
            let front = (0..<1 + random.next(2)).map { _ in given[random.next(given.count)] }
            let last = (0..<2 + random.next(2)).map { _ in syllables[random.next(syllables.count)] }.joined()
            let joint = random.next(6) == 0 ? "al-" : ""
            let name = (front + [joint + last.prefix(1).uppercased() + last.dropFirst()]).joined(
                separator: " ")
            return ListEntry(id: "\(number)", kind: .person, names: [ListName(name, .principal)])
        } + named
    }()

    private static let named = [
        "Muhammad Harun Velesi", "Ali Komi", "Tharwat Salah Zayyat", "Simon Velesi Dual",
        "Abu Bakr Harun Zayyat",
        "Mohammad Hassan Velesund", "Hafiz Mohammad", "Ayman al-Zahawiri", "Ibrahim Asad", "Ali Mohammad",
        "Malik Hassan Okonjo", "Habib Thabit Sahl", "Khalid Akhundi",
    ].enumerated().map { place, name in
        ListEntry(id: "named \(place)", kind: .person, names: [ListName(name, .principal)])
    }

    static let index = ListIndex(entries)

    /// Ways to write a name again.
    enum Writing: String, CaseIterable, Sendable {
        case firstTwoJoined, lastTwoJoined, allJoined, cyrillic, cyrillicWithG, khForH, hForKh

        func callAsFunction(_ name: String) -> String {
            let parts = name.split(separator: " ").map(String.init)
            let lower = name.lowercased()
            return switch self {
            case .firstTwoJoined: ([parts.prefix(2).joined()] + parts.dropFirst(2)).joined(separator: " ")
            case .lastTwoJoined: (parts.dropLast(2) + [parts.suffix(2).joined()]).joined(separator: " ")
            case .allJoined: parts.joined()
            case .cyrillic: transcribed(lower)
            case .cyrillicWithG: transcribed(lower).replacing("х", with: "г")
            case .khForH: lower.indices.map { kh(lower, $0) }.joined()
            case .hForKh: lower.replacing("kh", with: "h")
            }
        }

        private func kh(_ name: String, _ place: String.Index) -> String {
            let isDigraph = place > name.startIndex && "kstzdgcpr".contains(name[name.index(before: place)])
            return name[place] == "h" && !isDigraph ? "kh" : String(name[place])
        }

        private func transcribed(_ name: String) -> String {
            var rest = name[...]
            var text = ""
            while let first = rest.first {
                let (one, other) =
                    Self.letters.first { rest.hasPrefix($0.0) } ?? (String(first), String(first))
                text += other
                rest = rest.dropFirst(one.count)
            }
            return text
        }

        private static let letters = """
            kh х sh ш ch ч th т dh д gh г zh ж rh р ya я yu ю a а b б c к d д e е f ф g г h х i и j дж k к l л m м n н o о p п q к \
            r р s с t т u у v в w в y й z з
            """.split(separator: " ").chunked
    }

    @Test(arguments: Writing.allCases)
    func `who scores near one against a listed name is found`(writing: Writing) {
        var near = 0
        for entry in Self.entries {
            let query = Query(writing(entry.names[0].text), kind: .person)
            guard Matcher.score(query, entry) >= 0.85 else { continue }
            near += 1
            let hits = Self.index.hits(for: query, limit: 50)
            #expect(hits.contains { $0.id == entry.id }, "\(query.names) for \(entry.names[0].text)")
        }
        #expect(near >= 50, "\(near)")
    }

    /// In the query apart what the list writes as one.
    @Test(arguments: [Writing.firstTwoJoined, .lastTwoJoined, .allJoined])
    func `who is listed with names written as one is found by names written apart`(writing: Writing) {
        let listed = Self.entries.map { entry in
            let name = writing(entry.names[0].text)
            return ListEntry(id: entry.id, kind: .person, names: [ListName(name, .principal)])
        }
        let index = ListIndex(listed)
        var near = 0
        for (entry, asked) in zip(listed, Self.entries) {
            let query = Query(asked.names[0].text, kind: .person)
            guard Matcher.score(query, entry) >= 0.85 else { continue }
            near += 1
            let hits = index.hits(for: query, limit: 50)
            #expect(hits.contains { $0.id == entry.id }, "\(query.names) for \(entry.names[0].text)")
        }
        #expect(near >= 50, "\(near)")
    }

    @Test(arguments: [
        ("MUHAMMADHARUN VELESI", "Muhammad Harun Velesi"), ("ALIKOMI", "Ali Komi"),
        ("TharwatSalah Zayyat", "Tharwat Salah Zayyat"), ("SimonVelesiDual", "Simon Velesi Dual"),
        ("ABUBAKRHARUNZAYYAT", "Abu Bakr Harun Zayyat"),
        ("Мохаммад Хассан Велесунд", "Mohammad Hassan Velesund"),
        ("Хафиз Мухаммад", "Hafiz Mohammad"), ("Айман аз-Захавири", "Ayman al-Zahawiri"),
        ("Ибрагим Асад", "Ibrahim Asad"), ("Али Мохаммед", "Ali Mohammad"),
        ("MalikHassan Okonjo", "Malik Hassan Okonjo"), ("HabibThabit Sahl", "Habib Thabit Sahl"),
        ("Halid Ahundi", "Khalid Akhundi"),
    ])
    func `the same name in other letters is a hit`(query: String, name: String) {
        let found = Self.index.hits(for: Query(query, kind: .person), limit: 50).map {
            $0.explanation.entryName.text
        }
        #expect(found.contains(name), "\(found)")
    }

    @Test func `the breath of another alphabet is no name of its own`() {
        func breathed(_ name: String) -> UInt32? {
            PartReader.read(name, isOrganisation: false).parts.first?.breathed
        }
        func skeleton(_ name: String) -> UInt32? {
            PartReader.read(name, isOrganisation: false).parts.first?.skeleton
        }
        #expect(breathed("Хассан") == skeleton("Hassan"))
        #expect(breathed("Ибрагим") == skeleton("Ibrahim"))
        #expect(breathed("Khasan") == skeleton("Hasan"))
        #expect(breathed("Hasan") == 0)
        // In Latin letters g is no h.
        #expect(breathed("Ibragim") == 0)
    }
}

extension [Substring] {
    /// Two and two.
    fileprivate var chunked: [(String, String)] {
        stride(from: 0, to: count - 1, by: 2).map { (String(self[$0]), String(self[$0 + 1])) }
    }
}
