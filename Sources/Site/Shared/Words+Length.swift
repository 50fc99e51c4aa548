// SPDX-License-Identifier: Apache-2.0
import Coalition

/// How long something is, in words.
extension Words {
    /// "72 hours", "10 days", "45 minutes": exactly, in the largest unit that says so. A period of procedure reads alike
    /// wherever it stands, and up to 72 hours it is counted in hours, as it runs.
    func length(_ span: Span) -> String {
        let minutes = Int(span.milliseconds / 60_000)
        if minutes > 72 * 60, minutes.isMultiple(of: 1440) { return self("time.days", count: minutes / 1440) }
        return minutes.isMultiple(of: 60)
            ? self("time.hours", count: minutes / 60) : self("time.minutes", count: minutes)
    }

    /// "100 minutes", "3 hours", "4 days": about how long something took, cut to whole units.
    func roundedLength(_ span: Span) -> String {
        let minutes = Int(span.milliseconds / 60_000)
        if minutes < 120 { return self("time.minutes", count: minutes) }
        return minutes < 72 * 60
            ? self("time.hours", count: minutes / 60) : self("time.days", count: minutes / 1440)
    }
}
