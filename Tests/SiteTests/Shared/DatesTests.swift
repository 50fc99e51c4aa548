// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

@Suite struct DatesTests {
    let catalogue: WordCatalogue
    let riyadh: Zone
    let bamako: Zone

    init() throws {
        catalogue = try .embedded()
        riyadh = try #require(Zone("Asia/Riyadh"))
        bamako = try #require(Zone("Africa/Bamako"))
    }

    private func dates(_ language: Language, now: String = "2026-03-28T00:00:00Z") throws -> Dates {
        Dates(
            words: Words(catalogue, in: language),
            seat: riyadh,
            reader: bamako,
            now: try #require(Instant(now))
        )
    }

    @Test(arguments: [
        (Language.arabic, "31\u{A0}آذار/مارس\u{A0}2026"), (.french, "31\u{A0}mars\u{A0}2026"),
        (.english, "31\u{A0}March\u{A0}2026"),
    ])
    func `a day is written as the United Nations writes it`(language: Language, expected: String) throws {
        #expect(try dates(language).text(#require(Day("2026-03-31"))) == expected)
    }

    @Test func `the first of a month is an ordinal in French only`() throws {
        let day = try #require(Day("2024-02-01"))
        #expect(try dates(.french).text(day) == "1er\u{A0}février\u{A0}2024")
        #expect(try dates(.english).text(day) == "1\u{A0}February\u{A0}2024")
    }

    @Test func `an official day has its Umm al-Qura date in Arabic`() throws {
        let day = try #require(Day("2026-03-20"))
        #expect(try dates(.arabic).officialDay(day).source.contains("(1 شوال 1447هـ)"))
        #expect(try !dates(.french).officialDay(day).source.contains("1447"))
    }

    @Test func `a deadline shows both zones when they differ, with its exact instant`() throws {
        let deadline = try #require(Instant("2026-03-31T21:30:00Z"))
        let html = try dates(.french).deadline(deadline).source
        #expect(html.contains("datetime=\"2026-03-31T21:30:00.000Z\""))
        #expect(
            html.contains(
                "31\u{A0}mars\u{A0}2026</time> <span class=\"nowrap\"><bdi dir=\"ltr\">21\u{A0}h\u{A0}30"))
        #expect(
            html.contains(
                "1er\u{A0}avril\u{A0}2026</time> <span class=\"nowrap\"><bdi dir=\"ltr\">0\u{A0}h\u{A0}30"))
        #expect(html.contains("heure de Bamako") && html.contains("heure de Riyad"))
    }

    @Test func `a zone that the catalogue does not name has its city in words beside every clock`() throws {
        let tashkent = try #require(Zone("Asia/Tashkent"))
        let dates = Dates(
            words: Words(catalogue, in: .french), seat: riyadh, reader: tashkent,
            now: Instant(milliseconds: 0))
        let instant = try #require(Instant("2026-03-31T12:00:00Z"))
        for html in [dates.both(instant), dates.deadline(instant)] {
            #expect(html.source.contains("heure de Tachkent") && html.source.contains("heure de Riyad"))
            #expect(!html.source.contains("⟦"))
        }
    }

    @Test func `a deadline names its day once where both zones have the same`() throws {
        let html = try dates(.french).deadline(#require(Instant("2026-03-31T12:00:00Z"))).source
        #expect(html.matches(of: /31\u{A0}mars/).count == 1)
        #expect(html.contains("12\u{A0}h\u{A0}00") && html.contains("15\u{A0}h\u{A0}00"))
    }

    @Test func `a deadline shows one zone to a reader at the seat`() throws {
        let dates = Dates(
            words: Words(catalogue, in: .english),
            seat: riyadh,
            reader: try #require(Zone("Asia/Kuwait")),
            now: Instant(milliseconds: 0)
        )
        let html = dates.deadline(Instant(milliseconds: 0)).source
        #expect(html.contains("Riyadh time") && !html.contains("Kuwait"))
    }

    @Test(arguments: [
        ("2026-03-30T04:10:00Z", "2 days and 4 hours left"), ("2026-03-28T00:30:00Z", "30 minutes left"),
        ("2026-03-28T01:01:00Z", "1 hour and 1 minute left"), ("2026-03-28T00:00:10Z", "0 minutes left"),
    ])
    func `what is left is said in at most two units`(deadline: String, expected: String) throws {
        #expect(try dates(.english).remaining(until: #require(Instant(deadline))) == expected)
    }

    @Test func `an equal instant is over`() throws {
        let now = "2026-03-28T00:00:00Z"
        #expect(try dates(.english, now: now).remaining(until: #require(Instant(now))) == "deadline passed")
    }

    @Test func `a zone turns a civil time into its instant`() throws {
        let instant = riyadh.instant(try #require(Day("2026-04-01")), hour: 0, minute: 30)
        #expect(instant == Instant("2026-03-31T21:30:00Z"))
        #expect(riyadh.clock(at: instant) == (0, 30))
    }

    @Test func `states are named in three languages and the charter wins`() {
        #expect(Countries.name(of: "ML", in: .arabic) == "مالي")
        #expect(Countries.name(of: "TD", in: .french) == "Tchad")
        let charter = Multilingual(ar: "دولة فلسطين")
        #expect(Countries.name(of: "PS", in: .arabic, charter: charter) == "دولة فلسطين")
    }

    @Test(arguments: [
        ("Africa/Algiers", Language.arabic, "الجزائر"), ("Asia/Gaza", .french, "Gaza"),
        ("Europe/Berlin", .arabic, "برلين"), ("Asia/Tashkent", .french, "Tachkent"),
    ])
    func `a zone's city is named in the reader's language, by locale data where the catalogue has none`(
        name: String, language: Language, city: String
    ) throws {
        let zone = try #require(Zone(name))
        let dates = Dates(
            words: Words(try .embedded(), in: language), seat: zone, reader: zone, now: .init(milliseconds: 0)
        )
        #expect(dates.city(of: zone) == city)
    }
}
