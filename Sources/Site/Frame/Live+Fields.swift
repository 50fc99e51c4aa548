// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Live {
    /// The attributes and the line that the frame shows.
    func fields(_ call: Call) -> Fields {
        let position = String(call.view.count)
        let query = FormInput(subject.map { ["about": [$0.text]] } ?? [:])
        let clock = HTML.leftToRight(call.dates.clock(call.now, in: call.dates.reader))
        let city = call.dates.city(of: call.dates.reader)
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
