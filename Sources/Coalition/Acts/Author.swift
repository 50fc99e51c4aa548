// SPDX-License-Identifier: Apache-2.0

/// Who does a deed: a person, in the name of an organisation.
package struct Author: Codable, Hashable, Sendable {
    package let person: Person.ID
    package let organisation: Organisation.ID

    package init(person: Person.ID, organisation: Organisation.ID) {
        self.person = person
        self.organisation = organisation
    }

    /// The clock and the founding act have no human author.
    package static let system = Author(person: "system", organisation: "system")
}
