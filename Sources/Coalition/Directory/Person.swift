// SPDX-License-Identifier: Apache-2.0

/// A holder of an office. The record knows the office, never more of the person than a duty needs.
package struct Person: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Person>
    package let id: ID
    package let organisation: Organisation.ID
    /// "Delegate of Mali" in three languages.
    package var title: Multilingual
}
