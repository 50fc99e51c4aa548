// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The register as a file for a spreadsheet: exactly what is found, in the order that is shown, all of it.
struct DecisionFile {
    /// So many rows are written at a time, while the ones before are on their way.
    private static let batch = 200

    let call: Call
    let view: View
    let ids: [Decision.ID]
    /// The names of organisations and of organs, looked up once for ten thousand rows.
    let organisations: [Organisation.ID: String]
    let organs: [Mandate.ID: String]

    static func show(_ call: Call) async throws -> Reply {
        guard call.view.isInside else { throw Fault.forbidden }
        let file = DecisionFile(call)
        let name = "decisions-\(call.dates.seat.day(at: call.now)).csv"
        return Reply(.parts(type: CSV.type, name: name, part: file.part))
    }

    /// The same as PDF, with the columns of the page.
    static func paper(_ call: Call) async throws -> Reply {
        guard call.view.isInside else { throw Fault.forbidden }
        let file = DecisionFile(call)
        let query = DecisionQuery(call.query)
        let paper = ListDownload(
            call: call, address: query.address, name: "decisions", title: call.words("decisions.register"),
            section: .decisions, csv: call.words("decisions.csv"),
            conditions: query.conditions.map { DecisionRegister.label($0, call) })
        return try await paper.reply(file.ids.count) {
            let decisions = file.ids.compactMap { file.view.decision($0) }
            return DecisionRegister.table(call, query, decisions, count: file.ids.count)
        }
    }

    init(_ call: Call) {
        self.call = call
        let listing = call.register
        view = listing.view
        let query = DecisionQuery(call.query)
        let (order, descends) = query.order(call)
        ids = listing.ids(listing.find(query.filter), by: order, descending: descends)
        organisations = Dictionary(
            uniqueKeysWithValues: listing.view.organisations.map { ($0.id, call.name($0.id)) })
        let mandates = listing.view.charter?.mandates ?? []
        organs = Dictionary(
            mandates.map { ($0.id, call.name($0.organ)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The head, then some rows at a time; nil behind the last.
    func part(_ number: Int) -> String? {
        if number == 0 {
            return CSV.byteOrderMark + CSV.row(Self.columns.map { call.words("decisions.file.\($0)") })
        }
        let start = (number - 1) * Self.batch
        guard start < ids.count else { return nil }
        return ids[start..<min(start + Self.batch, ids.count)].compactMap { view.decision($0) }
            .map { CSV.row(cells($0)) }.joined()
    }

    private static let columns = [
        "number", "initiative", "title", "initiator", "organ", "method", "outcome", "opened", "concluded",
        "objecting", "yes", "no", "abstaining",
    ]

    /// How many voted how; nothing of what is not put to the vote.
    private func votes(_ decision: Decision) -> [String] {
        guard let count = view.count(of: decision) else { return ["", "", ""] }
        let abstaining = count.count(.abstention) + count.count(.constructive)
        return [count.count(.yes), count.count(.no), abstaining].map(String.init)
    }

    /// Of an initiative that the reader does not see there is the number alone.
    private func cells(_ decision: Decision) -> [String] {
        let initiative = view.initiative(decision.initiative)
        let seat = call.dates.seat
        return [
            decision.id.text, decision.initiative.text,
            initiative.map { call.plain($0.proposal.title) } ?? "",
            initiative.flatMap { organisations[$0.sponsor] } ?? "",
            initiative?.proposal.mandate.flatMap { organs[$0] } ?? "",
            call.words("decision.method.\(decision.method.rawValue)"),
            call.words("decision.status.\(decision.status.rawValue)"),
            seat.day(at: decision.opened).description,
            decision.settled.map { seat.day(at: $0).description } ?? "",
            decision.objecting.compactMap { organisations[$0] }.joined(separator: "; "),
        ] + votes(decision)
    }
}
