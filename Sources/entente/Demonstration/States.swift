// SPDX-License-Identifier: Apache-2.0
import Coalition

/// How states are called and who is appointed, from `states.yaml`.
struct States: Decodable, Sendable {
    struct State: Decodable, Sendable {
        /// The name as it stands after "delegate of".
        let of: Multilingual
        let language: Language
    }

    struct Titles: Decodable, Sendable {
        let delegate: Multilingual
        let focalPoint: Multilingual
        let observer: Multilingual
    }

    struct Officer: Decodable, Sendable {
        let person: Person.ID
        let organisation: Organisation.ID
        let role: Role.ID
        let from: Day
        let title: Multilingual
    }

    let states: [Organisation.ID: State]
    let focalPoints: [Organisation.ID]
    let titles: Titles
    let officers: [Officer]
    let cities: [Organisation.ID: Multilingual]

    private enum CodingKeys: String, CodingKey { case states, focalPoints, titles, officers, cities }

    /// Read from a file of its own.
    var phrases = Phrases()

    /// The language in which people of an organisation write.
    func language(of organisation: Organisation.ID) -> Language { states[organisation]?.language ?? .english }

    func remark(_ said: String, by organisation: Organisation.ID) -> Remark {
        Remark(said, in: language(of: organisation))
    }

    func title(_ title: Multilingual, _ state: Organisation.ID) -> Multilingual {
        var filled = Multilingual()
        for language in Language.allCases {
            filled[language] = title[language]?.filled(with: [
                "state": states[state]?.of[language] ?? state.text
            ])
        }
        return filled
    }

    /// Where a host receives people.
    func city(_ host: Organisation.ID) -> Multilingual { cities[host] ?? cities["SA"] ?? Multilingual() }

    /// What a state says when it takes a position, in its language; most say nothing beyond the position.
    func words(for kind: Position.Kind, by state: Organisation.ID, _ choice: Int) -> Remark? {
        let language = language(of: state)
        let phrases =
            switch kind {
            case .support: choice % 3 == 0 ? phrases.support[language] : nil
            case .concern, .oppose: phrases.concern[language]
            default: nil as [String]?
            }
        guard let phrases, !phrases.isEmpty else { return nil }
        return Remark(phrases[choice % phrases.count], in: language)
    }
}

/// The sentences that recur, from `phrases.yaml`.
struct Phrases: Decodable, Sendable {
    private(set) var support: [Language: [String]] = [:]
    private(set) var concern: [Language: [String]] = [:]
    private(set) var admission = Multilingual()
    private(set) var activation = Multilingual()
    private(set) var reconciliation = Multilingual()
    private(set) var completion = Multilingual()
    private(set) var commitment = ""
    private(set) var receipt = ""
    private(set) var transfer = ""
    private(set) var spending = ""
}

extension Script {
    /// Appoints and accredits everyone, each from the day on which they took office.
    mutating func appoint(_ states: States, of charter: Charter) {
        func office(
            _ person: Person.ID, _ organisation: Organisation.ID, _ role: Role.ID, _ from: Day,
            _ title: Multilingual,
            _ script: inout Script
        ) {
            let at = from.start + .hours(5)
            script.add(at, .person("registrar")) { _ in
                .directory(.appoint(person: person, organisation: organisation, title: title))
            }
            script.add(at, .person("registrar")) { _ in
                .directory(.accredit(person: person, role: role, powers: nil, from: from.start, until: nil))
            }
        }
        for officer in states.officers {
            office(
                officer.person, officer.organisation, officer.role, officer.from, officer.title, &self)
        }
        for member in charter.members {
            if let seated = member.delegateSeated {
                office(
                    .named("delegate", member.code), member.code, "delegate", seated,
                    states.title(states.titles.delegate, member.code), &self)
            }
            if states.focalPoints.contains(member.code) {
                office(
                    .named("focal-point", member.code), member.code, "focal-point",
                    max(member.joined, Day(number: 17_600)).advanced(byDays: 20),
                    states.title(states.titles.focalPoint, member.code), &self)
            }
        }
        for state in charter.supportingStates {
            office(
                .named("observer", state.code), state.code, "observer", state.since.advanced(byDays: 20),
                states.title(states.titles.observer, state.code), &self)
        }
    }
}

extension Person.ID {
    /// "delegate-ML".
    static func named(_ office: String, _ organisation: Organisation.ID) -> Person.ID {
        Person.ID("\(office)-\(organisation)") ?? "nobody"
    }
}
