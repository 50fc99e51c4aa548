// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Seeding
import Testing

@testable import Site

/// Whatever a program sends, the coalition judges it and goes on; what it admits can be shown to everybody.
@Suite struct DeedFuzzTests {
    /// Makes deeds as they are described, with values at the edges of what a type can hold.
    private struct Maker {
        var random: SeededGenerator

        mutating func pick<Element>(_ from: [Element]) -> Element {
            from[Int.random(in: 0..<from.count, using: &random)]
        }

        mutating func value(_ schema: Schema) -> Any {
            switch schema {
            case .named(_, _, let inner): return value(inner)
            case .orNull(let inner): return pick([true, false]) ? value(inner) : NSNull()
            case .text(let form): return text(form)
            case .integer: return pick([0, 1, 2, 3, 5, 20, -1, .max, .min, .max / 2, 1_000_000_000_000_000])
            case .truth: return pick([true, false])
            case .word(let words): return pick(words)
            case .list(let inner): return (0..<pick([0, 1, 1, 2, 3])).map { _ in value(inner) }
            case .map(let form, let inner):
                return Dictionary([(text(form), value(inner))]) { first, _ in first }
            case .choice(let properties):
                let property = pick(properties)
                return [property.name: value(property.schema)]
            case .object(let properties):
                var members: [String: Any] = [:]
                for property in properties where property.isRequired || pick([true, false]) {
                    members[property.name] = value(property.schema)
                }
                return members
            case .either(let schemas): return value(pick(schemas))
            }
        }

        mutating func text(_ form: Schema.Text) -> String {
            switch form {
            case .identifier:
                pick([
                    "I-1", "I-1", "I-2", "I-9223372036854775807", "D-1", "E-1", "G-1", "N-1", "V-1", "F-1",
                    "R-1",
                    "C-1", "ML", "TD", "SA", "UNCCT", "FR", "secretariat", "military", "founding", "silence",
                    "consensus", "hall", "delegate-ML", "officer", "-", "x-99999999999999999999", "public",
                ])
            case .instant:
                pick([
                    "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "2027-01-15T08:00:00Z",
                    "2027-01-20T08:00:00Z", "2027-02-20T08:00:00Z",
                ])
            case .day: pick(["0001-01-01", "9999-12-31", "2027-01-16", "2015-12-15"])
            case .part: pick(["1/2", ">1/2", "1/1000", "1/1"])
            case .quorum: pick(["1", "1000", "2/3", ">1/2"])
            case .span: pick(["72h", "1h", "0m", "30m", "14d", "3660d"])
            case .hash: pick([String(repeating: "0", count: 64), String(repeating: "f", count: 64)])
            default:
                pick([
                    "", " ", "One.", "SAR", "KWD", "XOF", "\u{0}", "\u{202E}x", "é😀",
                    String(repeating: "ا", count: 12_000), String(repeating: "e\u{301}", count: 400),
                ])
            }
        }
    }

    /// A registry is not needed: the state is a value, and an admitted deed is applied to it.
    private struct Play {
        var state: Coalition
        var now: Instant
        var admitted = 0

        mutating func judge(_ deed: Deed, _ author: Author) {
            guard case .admitted(let admission, _) = state.admit(deed, by: author, at: now) else { return }
            admitted += 1
            state.apply(
                Act(
                    id: Act.ID(series: "f", state.count), index: state.count, at: now, author: author,
                    credential: admission.credential, audience: admission.audience, about: admission.about,
                    deed: deed))
        }
    }

    @Test(arguments: [11, 12, 13])
    func `no deed of a program makes the coalition fall`(seed: UInt64) async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let maker = Maker(random: SeededGenerator(seed: seed))
            try judge(6000, maker, Play(state: registry.coalition, now: site.clock.now))
        }
    }

    private func judge(_ count: Int, _ maker: Maker, _ play: Play) throws {
        var (maker, play) = (maker, play)
        let authors = TestCharter.offices.map {
            Author(
                person: .init(stringLiteral: $0.person), organisation: .init(stringLiteral: $0.organisation))
        }
        for round in 0..<count {
            let data = try JSONSerialization.data(withJSONObject: maker.value(DeedForms.schema))
            #expect(
                DeedForms.schema.bare.faults(in: (try? JSONReader.read(Array(data))) ?? .null).allSatisfy {
                    $0.reason == .range
                })
            let deed = try JSONDecoder().decode(Deed.self, from: data)
            play.judge(deed, maker.pick(authors))
            if round % 500 == 0 {
                play.now = play.now + .days(3)
                show(play, to: maker.pick(authors).person)
            }
        }
        #expect(play.admitted >= 5, "or the deeds are too wild to reach the state at all")
        for author in authors { show(play, to: author.person) }
    }

    /// Everything that programs read, as this person sees it.
    private func show(_ play: Play, to person: Person.ID) {
        let view = View(of: play.state, for: .person(person), at: play.now)
        var json = JSONText()
        func write<Value>(_ values: [Value], _ shape: Shape<Value>) {
            shape.list.write(values, view, &json)
        }
        write(view.initiatives, Resources.initiative)
        #expect((try? JSONReader.read(json.bytes)) != nil)
        for (bytes, schema) in [
            (Self.bytes(view.decisions, Resources.decision, view), Resources.decision.list.schema),
            (Self.bytes(view.activities, Resources.activity, view), Resources.activity.list.schema),
            (
                Self.bytes(view.contributions, Resources.contribution, view),
                Resources.contribution.list.schema
            ),
            (Self.bytes(view.indicators, Resources.indicator, view), Resources.indicator.list.schema),
            (Self.bytes(view.visits, Resources.visit, view), Resources.visit.list.schema),
            (Self.bytes(view.followUps, Resources.followUp, view), Resources.followUp.list.schema),
            (Self.bytes(view.releases, Resources.release, view), Resources.release.list.schema),
            (Self.bytes(view.actions, Resources.actionItem, view), Resources.actionItem.list.schema),
            (Self.bytes(view.people, Resources.person, view), Resources.person.list.schema),
        ] {
            let json = (try? JSONReader.read(bytes)) ?? .null
            #expect(schema.faults(in: json) == [], "to \(person)")
        }
    }

    private static func bytes<Value>(_ values: [Value], _ shape: Shape<Value>, _ view: View) -> [UInt8] {
        var json = JSONText()
        shape.list.write(values, view, &json)
        return json.bytes
    }
}
