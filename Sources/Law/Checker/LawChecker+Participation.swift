// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Rows name instruments on file, in an order of dates that can be, and nothing that has not happened.
    package func participationProblems() -> [LawProblem] {
        var unknown: Set<Instrument.ID> = []
        return parts.register.rows.flatMap { row in
            let path = "participation.\(row.state).\(row.instrument)"
            var found: [LawProblem] = []
            // A list of parties names an instrument forty times; it is reported once.
            if parts.catalogue[row.instrument] == nil, unknown.insert(row.instrument).inserted {
                found.append(
                    problem(
                        .instrumentOnFile, at: path,
                        "there is no instrument `\(row.instrument)` in the catalogue",
                        nearest: NearestTerm.of(
                            row.instrument.text, among: parts.catalogue.instruments.map(\.id.text))))
            }
            if let signed = row.signed, let deposited = row.deposited, deposited.latest < signed.earliest {
                found.append(
                    problem(.participation, at: path, "deposited on \(deposited), signed later, on \(signed)")
                )
            }
            if let entry = row.inForce, let deposited = row.deposited, entry.latest < deposited.earliest {
                found.append(
                    problem(
                        .participation, at: path, "in force from \(entry), deposited later, on \(deposited)"))
            }
            found += derogationProblems(row, at: path)
            found += futureDates(row, at: path)
            return found
        }
    }

    /// Only a party derogates, from a day on which the treaty is in force for it, and a window ends after it begins.
    private func derogationProblems(_ row: Participation, at path: String) -> [LawProblem] {
        let entry = row.entryIntoForce(of: parts.catalogue[row.instrument])
        return row.derogations.flatMap { window -> [LawProblem] in
            var messages: [String] = []
            if row.listed != .party {
                messages.append(
                    "derogates from \(window.from) and is listed as \(row.listed.rawValue), expected party")
            }
            if let entry, window.from < entry.earliest {
                messages.append("derogates from \(window.from), in force later, from \(entry)")
            }
            if let until = window.until, until < window.from {
                messages.append("derogates until \(until), begun later, on \(window.from)")
            }
            return messages.map { problem(.participation, at: path, $0) }
        }
    }

    private func futureDates(_ row: Participation, at path: String) -> [LawProblem] {
        guard let today else { return [] }
        let begun: [PartialDate?] = row.derogations.map { PartialDate($0.from) }
        let dates = [row.signed, row.deposited, row.withdrawn, row.asOf] + begun
        return dates.compactMap(\.self).filter { $0.earliest > today }.map { date in
            problem(.futureDate, at: path, "\(date) has not come, expected a date until \(today)")
        }
    }
}
