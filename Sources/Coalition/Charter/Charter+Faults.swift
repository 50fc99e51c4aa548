// SPDX-License-Identifier: Apache-2.0

/// Something wrong in a charter, and where: a path such as "members[3].joined".
package struct CharterFault: Hashable, Sendable {
    package let path: String
    package let message: String

    package init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension Charter {
    /// Everything that is wrong with the charter's content; its shape was checked when it was read.
    package func faults() -> [CharterFault] {
        nameFaults() + organisationFaults() + mandateFaults() + roleFaults() + ruleSetFaults()
            + ballotFaults() + screeningFaults() + capabilityFaults()
            + noticeFaults() + organFaults() + roomFaults()
    }

    /// A meeting that needs more states than there are could never open.
    private func organFaults() -> [CharterFault] {
        organs.enumerated().compactMap { index, organ in
            guard case .states(let number)? = organ.quorum, number > members.count else { return nil }
            return .init(
                path: "organs[\(index)].quorum",
                message: "`\(number)` states can never be there, the charter has \(members.count) members")
        }
    }

    /// A charter that programs hand in was never a file, and is one when it is taken home.
    private func roomFaults() -> [CharterFault] {
        rooms.enumerated().filter { !(1...100_000).contains($0.element.seats) }.map { index, room in
            .init(
                path: "rooms[\(index)].seats",
                message: "`\(room.seats)` found, expected a number from 1 to 100000")
        }
    }

    /// A meeting that is convened years ahead could never be.
    private func noticeFaults() -> [CharterFault] {
        guard let notice = meetingNotice, notice < .hours(1) || .days(366) < notice else { return [] }
        return [
            .init(
                path: "meetingNotice", message: "`\(notice)` is no period of notice, expected 1h to 366d")
        ]
    }

    private func screeningFaults() -> [CharterFault] {
        guard let screening, !(1...1000).contains(screening.threshold) else { return [] }
        return [
            .init(
                path: "screening.threshold",
                message: "`\(screening.threshold)` is no score, expected thousandths from 1 to 1000")
        ]
    }

    private func nameFaults() -> [CharterFault] {
        var faults: [CharterFault] = []
        if languages.isEmpty {
            faults.append(.init(path: "languages", message: "no official language, expected at least one"))
        }
        func check(_ text: Multilingual, _ path: String) {
            for language in text.missing(of: languages) {
                faults.append(
                    .init(path: path, message: "no text in `\(language.rawValue)`, an official language"))
            }
        }
        check(name, "name")
        check(shortName, "shortName")
        check(seat.city, "seat.city")
        check(secretariat.name, "secretariat.name")
        for (index, domain) in domains.enumerated() { check(domain.name, "domains[\(index)].name") }
        for (index, organ) in organs.enumerated() { check(organ.name, "organs[\(index)].name") }
        for (index, partner) in partners.enumerated() { check(partner.name, "partners[\(index)].name") }
        for (index, role) in roles.enumerated() { check(role.title, "roles[\(index)].title") }
        for (index, room) in rooms.enumerated() { check(room.name, "rooms[\(index)].name") }
        for (index, ruleSet) in ruleSets.enumerated() { check(ruleSet.title, "ruleSets[\(index)].title") }
        return faults + Self.repeated(domains.map(\.id.text), "domains")
            + Self.repeated(organs.map(\.id.text), "organs") + Self.repeated(rooms.map(\.id.text), "rooms")
    }

    private func organisationFaults() -> [CharterFault] {
        var faults: [CharterFault] = []
        let codes =
            members.map(\.code.text) + supportingStates.map(\.code.text) + partners.map(\.id.text)
            + [secretariat.id.text]
        faults += Self.repeated(codes, "members")
        for code in codes where Audience.reservedNames.contains(code) {
            faults.append(.init(path: "members", message: "`\(code)` is a reserved name"))
        }
        if members.isEmpty { faults.append(.init(path: "members", message: "no member state")) }
        if !members.contains(where: { $0.code == seat.state }) {
            faults.append(.init(path: "seat.state", message: "`\(seat.state)` is not among the members"))
        }
        for (index, member) in members.enumerated() {
            if let left = member.left, left <= member.joined {
                faults.append(.init(path: "members[\(index)].left", message: "left before it joined"))
            }
            if let seated = member.delegateSeated, seated < member.joined {
                faults.append(
                    .init(
                        path: "members[\(index)].delegateSeated",
                        message: "a delegate before the state joined"))
            }
        }
        return faults + firstCredentialFaults(organisations: codes)
    }

    private func firstCredentialFaults(organisations codes: [String]) -> [CharterFault] {
        var faults: [CharterFault] = []
        for (index, first) in firstCredentials.enumerated() {
            let path = "firstCredentials[\(index)]"
            if !codes.contains(first.organisation.text) {
                faults.append(
                    .init(
                        path: "\(path).organisation", message: "unknown organisation `\(first.organisation)`")
                )
            }
            if !roles.contains(where: { $0.id == first.role }) {
                faults.append(.init(path: "\(path).role", message: "unknown role `\(first.role)`"))
            }
        }
        let accrediting = roles.filter { $0.powers.contains(.accredit) }.map(\.id)
        if !firstCredentials.contains(where: { accrediting.contains($0.role) }) {
            faults.append(
                .init(
                    path: "firstCredentials", message: "nobody holds the power `accredit`: name a registrar"))
        }
        return faults
    }

    private func mandateFaults() -> [CharterFault] {
        var faults = Self.repeated(mandates.map(\.id.text), "mandates")
        for (index, mandate) in mandates.enumerated() {
            if !organs.contains(where: { $0.id == mandate.organ }) {
                faults.append(
                    .init(path: "mandates[\(index)].organ", message: "unknown organ `\(mandate.organ)`"))
            }
            for domain in mandate.domains where !domains.contains(where: { $0.id == domain }) {
                faults.append(
                    .init(path: "mandates[\(index)].domains", message: "unknown domain `\(domain)`"))
            }
            if let until = mandate.until, until < mandate.from {
                faults.append(.init(path: "mandates[\(index)].until", message: "ends before it begins"))
            }
        }
        return faults
    }

    private func roleFaults() -> [CharterFault] {
        var faults = Self.repeated(roles.map(\.id.text), "roles")
        for (index, role) in roles.enumerated() {
            if let organ = role.organ, !organs.contains(where: { $0.id == organ }) {
                faults.append(.init(path: "roles[\(index)].organ", message: "unknown organ `\(organ)`"))
            }
            for domain in role.domains ?? [] where !domains.contains(where: { $0.id == domain }) {
                faults.append(.init(path: "roles[\(index)].domains", message: "unknown domain `\(domain)`"))
            }
        }
        return faults
    }

    private func ruleSetFaults() -> [CharterFault] {
        var faults = Self.repeated(ruleSets.map(\.id.text), "ruleSets")
        for (index, ruleSet) in ruleSets.enumerated()
        where ruleSet.method == .silence && ruleSet.minimumWindow < .hours(1) {
            faults.append(
                .init(
                    path: "ruleSets[\(index)].minimumWindow",
                    message: "`\(ruleSet.minimumWindow)` is too short for a silence, expected at least 1h"))
        }
        return faults
    }

    private static func repeated(_ names: [String], _ path: String) -> [CharterFault] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
            .map { .init(path: path, message: "`\($0)` appears twice") }
    }
}
