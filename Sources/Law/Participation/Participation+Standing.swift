// SPDX-License-Identifier: Apache-2.0

extension Participation {
    /// How long a list of parties may be relied on. States join, withdraw and derogate; who rests advice on a list for
    /// longer than two years has not looked.
    package static let monthsUntilStale = 24

    /// Whether the row is too old or too indirect to rest advice about an act of a day on. Of a source that is dated by
    /// its month or year alone, the first day counts.
    package func isStale(on day: LawDate) -> Bool {
        isStale || asOf.map { $0.earliest.advanced(byMonths: Self.monthsUntilStale) < day } ?? false
    }

    /// Longer than any clause on file lets a treaty wait for a state that has joined.
    private static let longestWait = EntryClause(months: 12)

    /// When the instrument entered into force for the state. Where neither the source nor a clause says, some day in
    /// the year after the deposit.
    package func entryIntoForce(of instrument: Instrument?) -> PartialDate? {
        if let inForce { return inForce }
        guard let deposited else { return nil }
        let entry =
            instrument?.entryClause?.entry(afterDeposit: deposited)
            ?? PartialDate(
                earliest: deposited.earliest, latest: Self.longestWait.entry(afterDeposit: deposited.latest))
        guard let whole = instrument?.inForce else { return entry }
        return PartialDate(
            earliest: max(entry.earliest, whole.earliest), latest: max(entry.latest, whole.latest))
    }

    /// Where the state stands on a day. What the dates leave open is unknown.
    package func standing(on day: LawDate, towards instrument: Instrument?) -> Standing {
        switch withdrawn?.hasCome(by: day) ?? .no {
        case .yes: return .withdrawn
        case .unknown: return .unknown
        case .no: break
        }
        switch listed {
        case .party: return standingOfParty(on: day, towards: instrument)
        case .signatory: return beforeEntry(on: day, isSigned: true)
        case .noActionListed: return .noActionListed
        case .ratifiedReported: return .unknown
        }
    }

    private func standingOfParty(on day: LawDate, towards instrument: Instrument?) -> Standing {
        guard let entry = entryIntoForce(of: instrument) else {
            // Listed as a party without a date: that holds from the day of the list.
            return asOf.map { $0.earliest <= day } ?? true ? .party : .unknown
        }
        switch entry.hasCome(by: day) {
        case .yes: return .party
        case .no: return awaitingEntry(on: day)
        case .unknown: return .unknown
        }
    }

    /// Of a state that is listed as a party and for which the treaty is not in force on the day.
    private func awaitingEntry(on day: LawDate) -> Standing {
        guard let deposited else {
            // No day of deposit: it lies before the day of the list.
            return asOf.map { $0.latest <= day } ?? false ? .deposited : .unknown
        }
        switch deposited.hasCome(by: day) {
        case .yes: return .deposited
        case .no: return beforeEntry(on: day, isSigned: false)
        case .unknown: return .unknown
        }
    }

    private func beforeEntry(on day: LawDate, isSigned: Bool) -> Standing {
        guard let signed else { return isSigned ? .signatory : .noActionListed }
        switch signed.hasCome(by: day) {
        case .yes: return .signatory
        case .no: return .noActionListed
        case .unknown: return .unknown
        }
    }
}
