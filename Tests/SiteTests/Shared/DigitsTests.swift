// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// Digits are the reader's choice on Arabic pages, and nowhere else.
@Suite struct DigitsTests {
    private static let chosen = Numerals(.arabic, .arabicIndic)

    @Test(arguments: [
        (0, "٠"), (7, "٧"), (1234, "١\u{202F}٢٣٤"), (-1_000_000, "\u{2212}١\u{202F}٠٠٠\u{202F}٠٠٠"),
        (-5, "-٥"),
    ])
    func `whole numbers are written with the digits of choice`(number: Int, expected: String) {
        #expect(Numbers.text(number, in: Self.chosen) == expected)
    }

    @Test func `shares and amounts have the signs that go with them`() {
        #expect(Numbers.percent(1, of: 4, in: Self.chosen) == "٢٥\u{202F}٪")
        let money = Money(minorUnits: 123_405, currency: "SAR")
        #expect(Amounts.text(money, in: Self.chosen) == "١\u{202F}٢٣٤٫٠٥\u{A0}SAR")
    }

    @Test(arguments: [Language.french, .english])
    func `the choice is one for Arabic`(language: Language) {
        #expect(Numerals(language, .arabicIndic) == Numerals(language))
        #expect(Numbers.text(1234, in: Numerals(language, .arabicIndic)) == "1\u{202F}234")
    }

    @Test func `days, clocks and counts follow, and the moment for machines does not`() throws {
        let words = Words(try .embedded(), Self.chosen)
        let zone = try #require(Zone("Asia/Riyadh"))
        let noon = try #require(Instant("2026-03-31T09:05:00Z"))
        let dates = Dates(words: words, seat: zone, reader: zone, now: noon)
        let moment = dates.moment(noon).source
        #expect(moment.contains("٣١\u{A0}آذار/مارس\u{A0}٢٠٢٦") && moment.contains("١٢:٠٥"))
        #expect(moment.contains("datetime=\"2026-03-31T09:05:00"))
        #expect(dates.hijri(Day(number: 20_543))?.contains("١٤٤٧") == true)
        #expect(words("time.days", count: 11).contains("١١"))
    }

    /// A phrase of our own that counts something has the reader's digits; one that names a code has none changed.
    @Test(arguments: [
        ("خلال 24 ساعة.", "خلال ٢٤ ساعة."), ("من 1 إلى 1000", "من ١ إلى ١٠٠٠"),
        ("مثل I-12 أو 3", "مثل I-12 أو 3"),
        ("(RFC 9162)", "(RFC 9162)"), ("SHA-256", "SHA-256"), ("1961 أو 1961-04", "1961 أو 1961-04"),
    ])
    func `numbers in phrases are told from codes`(phrase: String, expected: String) {
        let phrase = WordCatalogue.Phrase(forms: [.other: phrase])
        #expect(phrase.arabicIndic.forms[.other] == expected)
    }

    @Test(arguments: [
        ("٣", "3"), ("۴۵", "45"), ("١٬٢٣٤٫٥", "1234.5"), ("12", "12"), ("٢٠٢٧-٠١-٣١", "2027-01-31"),
        ("عشرة", "عشرة"),
    ])
    func `what is typed with another keyboard is understood`(typed: String, expected: String) {
        #expect(Numerals.typed(typed) == expected)
    }

    @Test func `numbers, days and times of a form are read from it`() throws {
        let input = FormInput([
            "n": ["٤٢"], "d": ["٢٠٢٧-٠١-٣١"], "m.day": ["٢٠٢٧-٠١-٣١"], "m.time": ["٠٩:٣٠"],
        ])
        #expect(input.number("n") == 42 && input.day("d") == Day("2027-01-31"))
        #expect(input.instant("m", in: .utc) == Instant("2027-01-31T09:30:00Z"))
    }

    @Test func `a preference is seen at once, in Arabic alone, and only by its owner`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let reader = try await TestSite.signedIn("delegate-ml", client)
            let paths = ["/ar", "/ar/initiatives", "/ar/initiatives/I-1", "/ar/calendar", "/ar/account"]
            for path in paths {
                let page = try await reader.get(path).text
                #expect(Self.text(page).contains("2027") || Self.text(page).contains(/[0-9]/), "\(path)")
                #expect(!page.contains(/[٠-٩]/) || path == "/ar/account", "\(path)")
            }
            let saved = try await reader.post("/ar/account/digits", ["digits": "arabicIndic"])
            #expect(saved.headers[.location] == "/ar/account")
            for path in paths {
                let page = try await reader.get(path).text
                #expect(Self.text(page).contains(/[٠-٩]/), "\(path)")
                #expect(page.contains("data-digits=\"arabicIndic\""))
                #expect(Self.attributes(page).allSatisfy { !$0.contains(/[٠-٩]/) }, "\(path)")
            }
            let list = try await reader.get("/ar/initiatives").text
            #expect(list.contains("I-1") && !list.contains("I-١"))
            for path in ["/fr/initiatives", "/en/account", "/ar/initiatives.csv"] {
                let page = try await reader.get(path).text.replacing("٠١٢٣٤٥٦٧٨٩", with: "")
                #expect(!page.contains(/[٠-٩]/), "\(path)")
            }
            let other = try await TestSite.signedIn("delegate-td", client)
            #expect(try await !other.get("/ar/initiatives").text.contains(/[٠-٩]/))
            #expect(try await !Guest(client).get("/ar").text.contains(/[٠-٩]/))
            _ = try await reader.post("/ar/account/digits", ["digits": "western"])
            #expect(try await !reader.get("/ar/initiatives").text.contains(/[٠-٩]/))
        }
    }

    @Test func `a choice is one of the two`() async throws {
        try await TestSite().run { client in
            let reader = try await TestSite.signedIn("delegate-ml", client)
            let refused = try await reader.post("/en/account/digits", ["digits": "roman"])
            #expect(refused.status == .unprocessableContent)
            #expect(try await Guest(client).get("/en/account/digits").status == .seeOther)
        }
    }

    @Test func `a new password keeps the choice`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await site.accounts.setDigits(.arabicIndic, of: "delegate-ml")
            let reader = try await TestSite.signedIn("delegate-ml", client)
            let changed = try await reader.post(
                "/en/account/password",
                [
                    "old-password": "correct", "new-password": "river umbrella 7 marble",
                    "repeat-password": "river umbrella 7 marble",
                ])
            #expect(changed.status == .seeOther)
            #expect(try await site.accounts.account(login: "delegate-ml")?.digits == .arabicIndic)
        }
    }

    /// What a page says, without its marks.
    private static func text(_ page: String) -> String {
        let body = page.firstRange(of: "<main").map { String(page[$0.lowerBound...]) } ?? page
        return body.replacing(/<[^>]*>/, with: " ")
    }

    /// What machines read: addresses, moments, names and values.
    private static func attributes(_ page: String) -> [String] {
        page.matches(of: /\s(?:href|action|datetime|name|value|id|for|src)="([^"]*)"/).map {
            String($0.output.1)
        }
    }
}
