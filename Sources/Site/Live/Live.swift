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

    /// The attributes and the line that the frame shows.
    func fields(_ call: Call) -> Fields {
        let position = String(call.view.count)
        let query = FormInput(subject.map { ["about": [$0.text]] } ?? [:])
        let clock = HTML.leftToRight(call.dates.clock(call.now, in: call.dates.reader))
        let city = call.words("zone.\(call.dates.reader.key)")
        return [
            "stream": call.link("/live") + query.query, "position": position, "tick": tick(call.now),
            "summary": summary,
            "asOfHTML": call.words.filled("live.as-of", ["clock": clock, "city": .text(city)]),
            "refresh": call.link(call.path) + call.query.query,
            "again": call.link("/sign-in") + FormInput(["next": [call.link(call.path)]]).query,
        ]
    }

    /// After how many seconds the page is made anew for the sake of its clocks alone.
    private func tick(_ now: Instant) -> String {
        guard let deadline, now < deadline else { return "900" }
        return deadline < now + .days(1) ? "60" : "600"
    }
}
