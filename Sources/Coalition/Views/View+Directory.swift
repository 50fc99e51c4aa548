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

    /// The credentials of a person, inside the coalition.
    package func credentials(of person: Person.ID) -> [Credential] {
        guard isInside || viewer == .person(person) else { return [] }
        return (state.credentialsByPerson[person] ?? []).compactMap { state.credentials[$0] }
    }
}

extension Coalition {
    /// The member states on this day, in the order of their codes.
    package func members(on day: Day) -> [Organisation.ID] {
        memberCodes.filter { organisations[$0]?.belongs(on: day) ?? false }
    }
}
