// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Members, supporting states, partners and the secretariat: public, as their names and dates are.
    package var organisations: [Organisation] { state.organisations.sorted }

    package func organisation(_ id: Organisation.ID) -> Organisation? { state.organisations[id] }

    /// The members on the day of this view.
    package var members: [Organisation] {
        state.members(on: at.day).compactMap { state.organisations[$0] }
    }

    /// Offices are known inside the coalition; outside, only those of one's own organisation.
    package func person(_ id: Person.ID) -> Person? {
        guard let person = state.people[id] else { return nil }
        return isInside || person.organisation == organisation?.id ? person : nil
    }

    package var people: [Person] {
        state.people.sorted.filter { isInside || $0.organisation == organisation?.id }
    }

    /// Those who hold a power at the moment of this view.
    package func holders(of power: Power) -> [Person] {
        people.filter { person in
            state.organisations[person.organisation]?.belongs(on: at.day) == true
                && state.powers(of: person.id, at: at).contains(power)
        }
    }

    /// The credentials of a person, inside the coalition.
    package func credentials(of person: Person.ID) -> [Credential] {
        guard isInside || viewer == .person(person) else { return [] }
        return (state.credentialsByPerson[person] ?? []).compactMap { state.credentials[$0] }
    }

    package func credential(_ id: Credential.ID) -> Credential? {
        guard let credential = state.credentials[id] else { return nil }
        return isInside || viewer == .person(credential.person) ? credential : nil
    }

    /// All credentials that were ever issued, the latest first, inside the coalition.
    package var credentials: [Credential] {
        isInside ? state.credentials.values.sorted { $1.id < $0.id } : []
    }

    /// Every initiative that acts under a mandate, in no particular order.
    package func initiatives(under mandate: Mandate.ID) -> [Initiative] {
        state.initiatives.values.compactMap { $0.proposal.mandate == mandate ? visible($0) : nil }
    }

    /// The latest initiatives that act under a mandate, newest first; those before a number, where one is given.
    package func initiatives(
        under mandate: Mandate.ID, before end: Int? = nil, limit: Int
    ) -> [Initiative] {
        guard let named = state.mandated[mandate] else { return [] }
        var found: [Initiative] = []
        var number = min(max(1, end ?? .max), state.initiatives.count + 1) - 1
        while number > 0, found.count < limit {
            let id = Initiative.ID(series: "I", number)
            if named.contains(id), let initiative = initiative(id), initiative.proposal.mandate == mandate {
                found.append(initiative)
            }
            number -= 1
        }
        return found
    }
}

extension Coalition {
    /// The member states on this day, in the order of their codes.
    package func members(on day: Day) -> [Organisation.ID] {
        memberCodes.filter { organisations[$0]?.belongs(on: day) ?? false }
    }
}
