// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

@testable import Exchange

/// iCalendar and vCard as other programs read them.
struct TextFormatsTests {
    private let formats = TextFormats()

    private static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }

    private func file(_ events: [CalendarFile.Event], name: String = "Calendar") -> String {
        formats.calendar(
            CalendarFile(
                name: name, language: .arabic, at: Self.instant("2026-11-26T12:00:00.250Z"), events: events))
    }

    /// The lines as a reader joins them again.
    private func unfolded(_ text: String) -> [String] {
        var lines: [[UInt8]] = [[]]
        var rest = Array(text.utf8)[...]
        // Byte by byte: what follows the space of a fold may join it to one character.
        while let byte = rest.popFirst() {
            guard byte == 0x0D, rest.first == 0x0A else {
                lines[lines.count - 1].append(byte)
                continue
            }
            rest.removeFirst()
            if rest.first == 0x20 { rest.removeFirst() } else { lines.append([]) }
        }
        return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `an event has its times in UTC and a name of its own`() {
        let event = CalendarFile.Event(
            uid: "E-1@c", summary: "Course", begins: Self.instant("2026-12-01T06:00:00Z"),
            ends: Self.instant("2026-12-03T12:30:00Z"), place: "Bamako",
            categories: ["Activity", "Ideology"],
            isTentative: true)
        let lines = unfolded(file([event]))
        let expected = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "UID:E-1@c", "DTSTAMP:20261126T120000Z",
            "DTSTART:20261201T060000Z", "DTEND:20261203T123000Z", "SUMMARY;LANGUAGE=ar:Course",
            "LOCATION;LANGUAGE=ar:Bamako", "CATEGORIES;LANGUAGE=ar:Activity,Ideology", "STATUS:TENTATIVE",
            "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
        ]
        for line in expected { #expect(lines.contains(line), "\(line)") }
    }

    @Test func `what falls due takes no time`() {
        let at = Self.instant("2026-12-01T06:00:00Z")
        let moment = unfolded(file([.init(uid: "D-1", summary: "Deadline", begins: at, ends: at)]))
        #expect(moment.contains("DTSTART:20261201T060000Z") && moment.contains("TRANSP:TRANSPARENT"))
        #expect(!moment.contains { $0.hasPrefix("DTEND") })
        let day = Day("2028-02-29") ?? Day(number: 0)
        let whole = unfolded(
            file([.init(uid: "F-1", summary: "Due", begins: day.start, ends: day.start, day: day)]))
        #expect(whole.contains("DTSTART;VALUE=DATE:20280229") && whole.contains("DTEND;VALUE=DATE:20280301"))
    }

    @Test func `texts are escaped, and control characters cannot begin a line of their own`() {
        let hostile = "One, two; three\\four\r\nBEGIN:VEVENT\u{0}\u{7}\u{2028}five"
        let lines = unfolded(file([], name: hostile))
        #expect(lines.contains("NAME:One\\, two\\; three\\\\four\\nBEGIN:VEVENT\\nfive"))
        #expect(!lines.contains("BEGIN:VEVENT"))
    }

    @Test(arguments: [
        String(repeating: "a", count: 400), String(repeating: "مبادرة ", count: 60),
        String(repeating: "👩‍👩‍👧‍👦", count: 30), "e" + String(repeating: "\u{301}", count: 300),
    ])
    func
        `no line is longer than 75 octets, none is cut inside a character, and joined they are what was written`(
            text: String
        )
    {
        let written = file([], name: text)
        for line in written.split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(line.utf8.count <= 75)
            #expect(!line.utf8.contains(0xFF))
        }
        #expect(unfolded(written).contains("NAME:\(text)"))
        #expect(written.hasSuffix("END:VCALENDAR\r\n"))
        #expect(!written.replacing("\r\n", with: "").utf8.contains(0x0A))
    }

    @Test func `a card names an organisation in every language that there is`() {
        let card = ContactCard(
            kind: .organisation, uid: "ML@c", name: Multilingual(ar: "مالي", fr: "Mali", en: "Mali"),
            categories: ["Member state"], zone: "Africa/Bamako", notes: "Joined: 2015-12-15\nSeated: 2018")
        let lines = unfolded(formats.cards([card]))
        #expect(
            lines == [
                "BEGIN:VCARD", "VERSION:4.0", "KIND:org", "UID;VALUE=text:ML@c",
                "FN;ALTID=1;LANGUAGE=ar:مالي", "FN;ALTID=1;LANGUAGE=fr:Mali", "FN;ALTID=1;LANGUAGE=en:Mali",
                "CATEGORIES:Member state", "TZ;VALUE=text:Africa/Bamako",
                "NOTE:Joined: 2015-12-15\\nSeated: 2018", "END:VCARD",
            ])
    }

    @Test func `an office has its title and its organisation`() {
        let card = ContactCard(
            kind: .office, uid: "delegate-ML@c", name: Multilingual(en: "Delegate of Mali"),
            organisation: Multilingual(en: "Mali"), categories: [])
        let lines = unfolded(formats.cards([card]))
        #expect(
            lines.contains("KIND:individual") && lines.contains("TITLE;ALTID=1;LANGUAGE=en:Delegate of Mali"))
        #expect(lines.contains("ORG;ALTID=1;LANGUAGE=en:Mali"))
        #expect(!lines.contains { $0.hasPrefix("CATEGORIES") })
    }

    @Test(arguments: 0..<40)
    func `whatever is written comes back whole`(seed: Int) {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ bound: UInt32) -> UInt32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt32(truncatingIfNeeded: state >> 33) % bound
        }
        let alphabet = Array(",;\\\n abcéمرحبا👍🏽\u{301}\u{200F}:\"").map(String.init)
        let text = (0..<Int(next(300))).map { _ in alphabet[Int(next(UInt32(alphabet.count)))] }.joined()
        let line = unfolded(file([], name: text)).first { $0.hasPrefix("NAME:") } ?? ""
        #expect(unescaped(String(line.unicodeScalars.dropFirst(5).map(Character.init))) == text)
    }

    private func unescaped(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                plain.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                plain.append(scalar)
            }
        }
        return String(plain)
    }
}
