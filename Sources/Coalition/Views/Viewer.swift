// SPDX-License-Identifier: Apache-2.0

/// Who is looking.
package enum Viewer: Hashable, Sendable {
    /// Anybody, without signing in.
    case visitor
    case person(Person.ID)
}
