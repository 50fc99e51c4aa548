// SPDX-License-Identifier: Apache-2.0

/// Who is looking.
package enum Viewer: Hashable, Sendable {
    /// Anybody, without signing in.
    case visitor
    case person(Person.ID)
    /// Whoever keeps the machine, at its command line: sees what the secretariat sees, and acts in nobody's name.
    case keeper
}
