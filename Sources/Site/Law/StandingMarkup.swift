// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Where a state stands towards a treaty: since when, where that is read, and what the state reserved.
extension Call {
    /// The days that made the standing what it is: for who is bound, the entry into force; for who has signed, the
    /// signature.
    func since(_ standing: StandingOnFile) -> [HTML] {
        let row = standing.row
        let days: [(key: String, day: PartialDate?)] =
            switch standing.standing {
            case .party: [("law.in-force-for", standing.entryIntoForce)]
            case .deposited:
                [("law.deposited", row?.deposited), ("law.in-force-for", standing.entryIntoForce)]
            case .signatory: [("law.field.signed", row?.signed)]
            case .withdrawn: [("law.field.withdrew", row?.withdrawn)]
            case .noActionListed, .unknown: []
            }
        return days.compactMap { key, day in
            day.map { "\(words(key))\(words.colon)\(date($0))" }
        }
    }

    /// The list in which it is read, as of when, and whether that is long ago. A dash where nothing is on file.
    func source(of standing: StandingOnFile) -> HTML {
        guard let row = standing.row else { return "–" }
        let asOf: HTML =
            row.asOf.map { " <span class=\"muted\">(\(words("law.as-of")) \(date($0)))</span>" } ?? ""
        let stale: HTML = standing.isStale ? " \(Tag(words("law.stale"), .warning).html)" : ""
        return "\(HTML.asWritten(row.source))\(asOf)\(stale)"
    }

    /// That a reservation or declaration is on file, and where it is read; nil where none is.
    func reservation(in standing: StandingOnFile) -> HTML? {
        standing.row?.reservation.map { place -> HTML in
            let label = words("law.reservation").capitalisingFirst
            return place.hasPrefix("https://")
                ? .link(place, .text(label)) : "\(label)\(words.colon)\(HTML.asWritten(place))"
        }
    }

    /// Both, in the cell of a table.
    func evidence(of standing: StandingOnFile) -> HTML {
        [source(of: standing), reservation(in: standing)].compactMap(\.self).joined(separator: "<br>")
    }

    /// A derogation that covers the day, with what it names and where it was notified.
    func derogation(in standing: StandingOnFile) -> HTML? {
        standing.derogation.map { derogation -> HTML in
            let until = derogation.until.map { dates.day(Day($0)) } ?? "…"
            let places = derogation.provisions.map { provision($0) } + [HTML.asWritten(derogation.source)]
            let what = places.joined(separator: .text(words.listSeparator))
            let label = words("law.derogation").capitalisingFirst
            return "\(label)\(words.colon)\(dates.day(Day(derogation.from))) – \(until) (\(what))"
        }
    }
}
