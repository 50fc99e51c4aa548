// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The matrix of participation to take home: a row for each treaty and state, for the states that were chosen, or for all
/// members where the page counts them.
enum ParticipationFile {
    @Sendable static func show(_ call: Call) async throws -> Reply {
        let book = try call.lawBook()
        let chosen = ParticipationMatrix.chosen(call)
        let states = chosen.isEmpty ? call.view.members.compactMap { StateCode($0.id.text) } : chosen
        let day = LawDate(ParticipationMatrix.day(call))
        var file = CSV(columns.map { call.words($0).capitalisingFirst })
        for treaty in ParticipationMatrix.treaties(book, call) {
            for state in states {
                let standing = book.parts.standing(of: state, towards: treaty.id, on: day)
                file.add(cells(of: state, treaty, standing, call))
            }
        }
        return file.reply("participation.csv")
    }

    private static let columns = [
        "law.file.instrument", "law.instrument", "law.file.state", "law.state", "law.standing",
        "law.field.signed", "law.deposited", "law.in-force-for", "law.field.withdrew", "law.reservation",
        "law.derogation", "law.source", "law.field.as-of", "law.stale",
    ]

    private static func cells(
        of state: StateCode, _ treaty: Instrument, _ standing: StandingOnFile, _ call: Call
    ) -> [String?] {
        let row = standing.row
        return [
            treaty.id.text, call.plain(treaty.title), state.text, call.name(state),
            call.name(standing.standing), row?.signed?.description, row?.deposited?.description,
            standing.entryIntoForce?.description, row?.withdrawn?.description, row?.reservation,
            standing.derogation?.days, row?.source, row?.asOf?.description,
            row == nil ? nil : call.words(standing.isStale ? "law.yes" : "law.no"),
        ]
    }
}
