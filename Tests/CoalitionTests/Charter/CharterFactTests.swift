// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Testing

/// Whatever an amendment may change is told as a difference: the chair enacts nothing that was not shown.
struct CharterFactTests {
    /// The charter of the story with every optional part.
    static let whole: Charter = {
        var charter = SmallCharter.charter
        let day = Day("2030-01-01")
        charter.organs[0].quorum = Quorum(text: "2/3")
        charter.mandates[0].until = day
        charter.roles[0].ended = day
        charter.ruleSets[0].ended = day
        charter.rooms[0].ended = day
        charter.ruleSets.append(vote)
        charter.screening = ScreeningRules()
        charter.capabilities = [
            .init(
                id: "seats", domain: "financing", name: SmallCharter.same("Course"),
                unit: SmallCharter.same("seats"))
        ]
        charter.meetingNotice = .days(5)
        return charter
    }()

    private static var vote: RuleSet {
        var rules = RuleSet(
            id: "vote", title: SmallCharter.same("Vote"), method: .vote, minimumWindow: .days(5),
            noticePeriod: .days(2), debateWindow: .days(3), outageTail: .minutes(60),
            statementWindow: .days(10))
        guard let majority = Fraction(text: ">1/2"), let half = Quorum(text: "1/2") else { return rules }
        rules.ballots = .init(
            base: .present, majority: majority, openingQuorum: half, decidingQuorum: half,
            constructiveLimit: Fraction(text: "1/3"), proxies: .counted)
        return rules
    }

    /// What belongs to the directory, and what everything rests on.
    private static let fixed: Set<String> = [
        "demonstration", "seat", "languages", "secretariat", "members", "supportingStates", "partners",
        "firstCredentials",
    ]
    private static var replacements: [Any] {
        [
            "other", "2031-05-06", "77h", "3/4", "vote", "allMembers", "notCounted", "audit", "speak",
            "partner", "member", "silence", 7,
        ]
    }

    @Test func `every value that an amendment may change is told of when it changes`() throws {
        let whole = Self.whole
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(whole))
        var changes = 0
        for place in Self.places(in: json) where !Self.fixed.contains("\(place[0])") {
            let others = Self.replacements.compactMap { Self.charter(Self.setting(place, in: json, to: $0)) }
            let changed = others.first { $0 != whole }
            #expect(changed != nil, "nothing else can stand at \(place)")
            for other in [changed, Self.charter(Self.setting(place, in: json, to: nil))] {
                guard let other, other != whole else { continue }
                changes += 1
                #expect(!other.differences(from: whole).isEmpty, "\(place)")
                #expect(!whole.differences(from: other).isEmpty, "\(place)")
            }
        }
        #expect(changes > 200)
    }

    /// The places of all values: names of fields and positions in lists.
    private static func places(in json: Any) -> [[AnyHashable]] {
        if let fields = json as? [String: Any] {
            return fields.sorted { $0.key < $1.key }.flatMap { key, value in
                places(in: value).map { [AnyHashable(key)] + $0 }
            }
        }
        if let list = json as? [Any] {
            return list.enumerated().flatMap { index, value in
                places(in: value).map { [AnyHashable(index)] + $0 }
            }
        }
        return [[]]
    }

    /// The same with another value at a place; nil takes away what is there.
    private static func setting(_ place: [AnyHashable], in json: Any, to value: Any?) -> Any? {
        guard let first = place.first else { return value }
        let rest = Array(place.dropFirst())
        if var fields = json as? [String: Any], let key = first.base as? String {
            fields[key] = fields[key].flatMap { setting(rest, in: $0, to: value) }
            return fields
        }
        if var list = json as? [Any], let index = first.base as? Int {
            if let new = setting(rest, in: list[index], to: value) {
                list[index] = new
            } else {
                list.remove(at: index)
            }
            return list
        }
        return json
    }

    private static func charter(_ json: Any?) -> Charter? {
        guard let json, let data = try? JSONSerialization.data(withJSONObject: json) else { return nil }
        return try? JSONDecoder().decode(Charter.self, from: data)
    }
}
