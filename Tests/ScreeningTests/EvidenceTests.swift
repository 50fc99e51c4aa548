// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screening

struct EvidenceTests {
    private func score(_ change: (inout Query, inout ListEntry) -> Void) -> Double {
        var query = Query("Harun Tarik Velesi", kind: .person)
        var entry = ListEntry(id: "1", kind: .person, names: [ListName("Haroun Velesi", .principal)])
        change(&query, &entry)
        return Matcher.score(query, entry)
    }

    private var nameAlone: Double { score { _, _ in } }

    private func born(_ text: String, approximate: Bool = false) -> ListBirth? {
        PartialDate(text).map { ListBirth($0, isApproximate: approximate) }
    }

    @Test(arguments: [
        ("1961-04-12", "1961-04-12", true), ("1961-04-12", "1961-12-04", true), ("1961", "1961-04-12", true),
        ("1961-04-12", "1975-04-12", false), ("1961", "1963", false), ("1961-04-12", "1961-09-30", false),
    ])
    func `birth dates speak for or against`(asked: String, listed: String, isInFavour: Bool) throws {
        let (asked, listed) = (try #require(born(asked)), try #require(born(listed)))
        let score = score { query, entry in (query.births, entry.births) = ([asked], [listed]) }
        #expect(isInFavour ? score > nameAlone : score < nameAlone)
    }

    @Test func `an approximate year forgives two years, an exact one does not`() throws {
        let asked = try #require(born("1961"))
        let exact = try #require(born("1963"))
        let about = try #require(born("1963", approximate: true))
        let strict = score { query, entry in (query.births, entry.births) = ([asked], [exact]) }
        let lenient = score { query, entry in (query.births, entry.births) = ([asked], [about]) }
        #expect(strict < nameAlone && lenient > nameAlone)
    }

    @Test func `what either side does not know says nothing`() throws {
        let birth = try #require(born("1961"))
        #expect(score { query, _ in query.births = [birth] } == nameAlone)
        #expect(score { _, entry in entry.nationalities = ["fr"] } == nameAlone)
        #expect(score { query, _ in query.gender = .male } == nameAlone)
    }

    @Test func `countries, gender and numbers speak too`() {
        #expect(
            score {
                $0.countries = ["FR"]; $1.nationalities = ["fr", "ml"]
            } > nameAlone)
        #expect(
            score {
                $0.countries = ["ne"]; $1.nationalities = ["fr"]
            } < nameAlone)
        #expect(
            score {
                $0.gender = .female; $1.gender = .male
            } < nameAlone)
        let same = score {
            $0.identifiers = [ListIdentifier(.passport, "AB 12-345")]
            $1.identifiers = [ListIdentifier(.passport, "ab12345")]
        }
        #expect(same > 0.95)
    }

    @Test func `ships with different IMO numbers are different ships`() {
        var entry = ListEntry(id: "1", kind: .vessel, names: [ListName("Northern Heron", .principal)])
        entry.identifiers = [ListIdentifier(.imo, "9000001")]
        var query = Query("Northern Heron", kind: .vessel)
        query.identifiers = [ListIdentifier(.imo, "9000002")]
        #expect(Matcher.score(query, entry) < Matcher.score(Query("Northern Heron", kind: .vessel), entry))
    }

    @Test(arguments: [["Southern Gull"], [], [""]])
    func `a number finds a ship under any name, and without one`(names: [String]) throws {
        var entry = ListEntry(id: "1", kind: .vessel, names: [ListName("Northern Heron", .principal)])
        entry.identifiers = [ListIdentifier(.imo, "IMO 9000001")]
        var query = Query(names, kind: .vessel)
        query.identifiers = [ListIdentifier(.imo, "9000001")]
        let hit = try #require(ListIndex([entry]).hits(for: query).first)
        #expect(hit.score > 0.9 && hit.score < 1)
        #expect(hit.score == Matcher.score(query, entry))
        #expect(hit.explanation.evidence.contains { $0.matter == .identifier && $0.weight > 0 })
        query.identifiers = [ListIdentifier(.imo, "9000002")]
        #expect(ListIndex([entry]).hits(for: query).isEmpty)
    }

    @Test(arguments: ListIdentifier.Kind.allCases)
    func `the letters before a ship's seven digits are no part of its number, whatever it is called`(
        kind: ListIdentifier.Kind
    ) {
        var entry = ListEntry(id: "1", kind: .vessel, names: [ListName("Northern Heron", .principal)])
        entry.identifiers = [ListIdentifier(.imo, "9187629")]
        var query = Query([], kind: .vessel)
        for text in ["IMO 9187629", "imo9187629", "IMO: 9187629", "٩١٨٧٦٢٩", "IMO ۹۱۸۷۶۲۹"] {
            query.identifiers = [ListIdentifier(kind, text)]
            #expect(ListIndex([entry]).hits(for: query).count == 1, "\(text) as \(kind)")
        }
        for text in ["IMO 91876290", "IMO 918762", "AMO 9187629"] where kind != .imo {
            query.identifiers = [ListIdentifier(kind, text)]
            #expect(ListIndex([entry]).hits(for: query).isEmpty, "\(text) as \(kind)")
        }
    }

    @Test(
        arguments: [
            ("9187629", nil, .vessel, .imo), ("IMO 9187629", nil, .vessel, .imo),
            ("٩١٨٧٦٢٩", nil, .vessel, .imo),
            ("IMO 9187629", nil, .unspecified, .imo), ("9187629", nil, .organisation, .other),
            ("356123000", nil, .vessel, .other), ("356123000", .mmsi, .vessel, .mmsi),
            ("9187629", .registration, .vessel, .registration), ("AB 1234567", nil, .person, .other),
            ("9187628", nil, .vessel, .other), ("IMO 9187628", nil, .vessel, .imo),
        ] as [(String, ListIdentifier.Kind?, ListEntry.Kind, ListIdentifier.Kind)])
    func `seven digits of a vessel that check are its IMO number unless somebody says otherwise`(
        number: String, said: ListIdentifier.Kind?, whom: ListEntry.Kind, kind: ListIdentifier.Kind
    ) {
        #expect(ListIdentifier.asked(number, said, of: whom) == ListIdentifier(kind, number))
    }

    @Test func `a register's seven digits do not speak against the ship of that name`() {
        var entry = ListEntry(id: "1", kind: .vessel, names: [ListName("Northern Heron", .principal)])
        entry.identifiers = [ListIdentifier(.imo, "9187629")]
        var query = Query("Northern Heron", kind: .vessel)
        query.identifiers = [ListIdentifier.asked("1234568", of: .vessel)]
        #expect(ListIndex([entry]).hits(for: query).count == 1)
    }

    @Test func `one number of two states' passports is no lead by itself`() {
        var entry = ListEntry(id: "1", kind: .person, names: [ListName("Harun Velesi", .principal)])
        entry.identifiers = [ListIdentifier(.passport, "1234567", country: "ml")]
        var query = Query("Timofei Zayyat", kind: .person)
        query.identifiers = [ListIdentifier(.passport, "1234567", country: "td")]
        #expect(ListIndex([entry]).hits(for: query).isEmpty)
        query.identifiers = [ListIdentifier(.passport, "1234567", country: "ML")]
        #expect(ListIndex([entry]).hits(for: query).count == 1)
    }

    @Test func `a weak alias counts for less`() {
        func score(_ role: ListName.Role) -> Double {
            let entry = ListEntry(id: "1", kind: .person, names: [ListName("Abu Hafs", role)])
            return Matcher.score(Query("Abou Hafs", kind: .person), entry)
        }
        #expect(score(.weak) < score(.alias))
    }

    @Test func `the very same weak alias is a lead, and no more`() {
        let entry = ListEntry(id: "1", kind: .person, names: [ListName("Abu Ali", .weak)])
        let score = Matcher.score(Query("Abu Ali", kind: .person), entry)
        #expect(score >= Engine.threshold && score < 0.9)
    }
}
