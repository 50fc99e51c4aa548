// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// How a page keeps itself current: what it is about, and what is said aloud when that changes.
///
///     page.live = Live(about: decision.id.subject, summary: "Silence broken. 1 objects.")
///
/// Without a script the page says when it was made, beside a link that makes it anew.
package struct Live: Sendable {
    /// Nil for everything that the reader may know of.
    package var subject: Subject?
    /// How things stand, in a sentence: read out where it has changed.
    package var summary: String
    /// The next moment that a clock on the page counts down to.
    package var deadline: Instant?

    package init(about subject: Subject? = nil, summary: String, deadline: Instant? = nil) {
        self.subject = subject
        self.summary = summary
        self.deadline = deadline
    }
}
