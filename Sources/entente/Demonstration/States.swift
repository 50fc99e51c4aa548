// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation

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

    /// The language in which people of an organisation write.
    func language(of organisation: Organisation.ID) -> Language { states[organisation]?.language ?? .english }

    func remark(_ said: String, by organisation: Organisation.ID) -> Remark {
        Remark(said, in: language(of: organisation))
    }

    func title(_ title: Multilingual, _ state: Organisation.ID) -> Multilingual {
        var filled = Multilingual()
        for language in Language.allCases {
            filled[language] = title[language]?.filled(with: ["state": states[state]?.of[language] ?? state.text])
        }
        return filled
    }

    /// The name of a country as locale data has it, for places that the story does not name.
    static func country(_ state: Organisation.ID) -> Multilingual {
        var name = Multilingual()
        for language in Language.allCases {
            name[language] = Locale(identifier: language.rawValue).localizedString(forRegionCode: state.text)
        }
        return name
    }
}

extension Script {
    /// Appoints and accredits everyone, each from the day on which they took office.
    mutating func appoint(_ states: States, of charter: Charter) {
        func office(
            _ person: Person.ID, _ organisation: Organisation.ID, _ role: Role.ID, _ from: Day, _ title: Multilingual,
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
