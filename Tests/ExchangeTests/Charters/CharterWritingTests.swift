// SPDX-License-Identifier: Apache-2.0

import Coalition
import Exchange
import Testing

/// A charter that is written is the charter that is read again.
struct CharterWritingTests {
    private let formats = TextFormats()

    @Test func `what is written is read again, with its ends`() throws {
        var charter = try CharterFile.read(Array(smallCharterText.utf8), name: "c.yaml")
        charter.roles[0].ended = Day("2027-01-31")
        charter.ruleSets[0].ended = Day("2027-01-31")
        charter.rooms[0].ended = Day("2027-02-28")
        charter.ruleSets[0].minimumWindow = .hours(73)
        let text = formats.charter(charter)
        guard case .read(let again) = formats.charter(written: text) else {
            Issue.record("\(formats.charter(written: text))\n\(text)")
            return
        }
        #expect(again == charter)
        #expect(text.contains(charter.seat.city.ar ?? "?"), "Arabic stands there as it is read")
    }

    /// With every optional part, and texts that YAML would take for something else.
    private func whole(_ text: String = "Text") throws -> Charter {
        var charter = try CharterFile.read(Array(smallCharterText.utf8), name: "c.yaml")
        let (name, day) = (Multilingual(ar: "نص \(text)", fr: text, en: text), Day("2030-01-31"))
        charter.name = name
        charter.organs[0].quorum = .states(2)
        charter.organs.append(.init(id: "no", name: name, quorum: Quorum(text: ">1/2")))
        charter.members[0].name = name
        charter.members[0].left = day
        charter.supportingStates[0].name = name
        charter.mandates[0].until = day
        charter.roles[0].ended = day
        charter.roles[0].domains = ["ideology"]
        charter.ruleSets[0].ended = day
        charter.rooms[0].ended = day
        charter.screening = ScreeningRules()
        charter.capabilities = [.init(id: "seats", domain: "ideology", name: name, unit: name)]
        charter.meetingNotice = .minutes(90)
        var vote = RuleSet(
            id: "vote", title: name, method: .vote, minimumWindow: .hours(80), noticePeriod: .hours(0),
            debateWindow: .days(3), outageTail: .minutes(60), statementWindow: .days(10))
        vote.ballots = .init(
            base: .presentAndVoting, majority: try #require(Fraction(text: "2/3")),
            openingQuorum: .states(1), decidingQuorum: try #require(Quorum(text: "1/2")),
            constructiveLimit: Fraction(text: "1/3"), proxies: .notCounted)
        charter.ruleSets.append(vote)
        return charter
    }

    @Test(arguments: [
        "Text", "true", "null", "1e3", "~", "2030-01-31", "a: b", "a #b", "- a", "'q'", "\"q\"", "*star",
        "&a",
        ">fold", "|", "%x", "@x", "`x`", " led", "trailing ", "two\nlines\n\nthree", "a\ttab", "{a}", "[a]",
        "!a",
        "? a", "é\u{200F}\u{1F54C}", "back\\slash", "-", "=",
    ])
    func `every part is written and read again, whatever its texts`(words: String) throws {
        let charter = try whole(words)
        let text = formats.charter(charter)
        guard case .read(let again) = formats.charter(written: text) else {
            Issue.record("\(formats.charter(written: text))\n\(text)")
            return
        }
        #expect(again == charter)
        #expect(formats.charter(again) == text)
    }

    @Test func `no optional part is left out of that`() throws {
        var (set, missing): (Set<String>, Set<String>) = ([], [])
        func walk(_ value: Any, _ name: String) {
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional {
                guard let inner = mirror.children.first else { return _ = missing.insert(name) }
                set.insert(name)
                return walk(inner.value, name)
            }
            for child in mirror.children { walk(child.value, "\(mirror.subjectType).\(child.label ?? "")") }
        }
        walk(try whole(), "")
        #expect(set.count > 10 && missing.subtracting(set).isEmpty, "\(missing.subtracting(set))")
    }

    @Test func `faults name their lines`() {
        guard case .faulty(let faults) = formats.charter(written: smallCharterText + "\nkings: 3\n") else {
            Issue.record("a field that nobody knows is taken")
            return
        }
        #expect(faults.count == 1 && faults[0].line > 10 && faults[0].message.contains("kings"))
    }
}
