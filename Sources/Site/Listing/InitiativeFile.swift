// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The list as a file for a spreadsheet: exactly what is found, in the order that is shown, all of it.
struct InitiativeFile {
    /// So many rows are written at a time, while the ones before are on their way.
    private static let batch = 200

    let call: Call
    let listing: InitiativeListing
    let ids: [Initiative.ID]
    let domains: [(id: Charter.Domain.ID, name: String)]
    /// Each organisation's name and its place in the reader's alphabet, looked up once for ten thousand rows.
    let organisations: [Organisation.ID: (place: Int, name: String)]

    static func show(_ call: Call) async throws -> Reply {
        let file = InitiativeFile(call)
        let name = "initiatives-\(call.dates.seat.day(at: call.now)).csv"
        return Reply(.parts(type: CSV.type, name: name, part: file.part))
    }

    /// The same as PDF, with the columns of the page.
    static func paper(_ call: Call) async throws -> Reply {
        let file = InitiativeFile(call)
        let query = InitiativeQuery(call.query, call)
        let paper = ListDownload(
            call: call, address: query.address, name: "initiatives", title: call.words("initiatives.title"),
            section: .initiatives, csv: call.words("initiatives.csv"),
            conditions: query.conditions.map { InitiativeList.label($0, call) })
        return try await paper.reply(file.ids.count) {
            let initiatives = file.ids.compactMap { file.listing.view.initiative($0) }
            return InitiativeList.table(call, query, initiatives, count: file.ids.count)
        }
    }

    init(_ call: Call) {
        self.call = call
        listing = call.listing
        let query = InitiativeQuery(call.query, call)
        let (order, descends) = query.order(call)
        ids = listing.ids(listing.find(query.filter), by: order, descending: descends)
        domains = call.sortedDomains.map { ($0, call.name($0)) }
        let sorted = call.sorted(listing.view.organisations.map(\.id))
        organisations = Dictionary(
            uniqueKeysWithValues: sorted.enumerated().map { ($1, ($0, call.name($1))) })
    }

    /// The head, then some rows at a time; nil behind the last.
    func part(_ number: Int) -> String? {
        if number == 0 {
            return CSV.byteOrderMark + CSV.row(Self.columns.map { call.words("initiatives.file.\($0)") })
        }
        let start = (number - 1) * Self.batch
        guard start < ids.count else { return nil }
        return ids[start..<min(start + Self.batch, ids.count)].compactMap { listing.view.initiative($0) }
            .map { CSV.row(cells($0)) }.joined()
    }

    private static let columns = [
        "number", "title", "kind", "domains", "sponsor", "cosponsors", "hosts", "partners", "stage", "since",
        "states-count", "states",
    ]

    private func cells(_ initiative: Initiative) -> [String] {
        let proposal = initiative.proposal
        let states = initiative.participants
        return [
            initiative.id.text, call.plain(proposal.title), call.words("kind.\(proposal.kind.rawValue)"),
            domains.filter { proposal.domains.contains($0.id) }.map(\.name).joined(separator: "; "),
            organisations[initiative.sponsor]?.name ?? "", list(initiative.cosponsors), list(proposal.hosts),
            list(proposal.partners), call.words("stage.\(initiative.stage.rawValue)"),
            initiative.entered.map { call.dates.seat.day(at: $0).description } ?? "",
            String(states.count), list(states),
        ]
    }

    private func list(_ ids: [Organisation.ID]) -> String {
        ids.compactMap { organisations[$0] }.sorted { $0.place < $1.place }.map(\.name)
            .joined(separator: "; ")
    }
}
