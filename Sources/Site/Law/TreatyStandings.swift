// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Where the states stand towards the treaties that a hard gate cites: a line for each treaty, the states by standing.
/// What the gate says is the same for all of them.
struct TreatyStandings {
    let standings: [StandingOnFile]
    let book: LawBook
    let call: Call

    var html: HTML {
        var treaties: [Instrument.ID] = []
        for standing in standings where !treaties.contains(standing.instrument) {
            treaties.append(standing.instrument)
        }
        return treaties.map(line).joined()
    }

    private func line(_ treaty: Instrument.ID) -> HTML {
        let own = standings.filter { $0.instrument == treaty }
        let groups = Standing.allCases.compactMap { standing -> HTML? in
            let states = own.filter { $0.standing == standing }.compactMap(\.state)
            guard !states.isEmpty else { return nil }
            return
                "\(call.tag(standing).html) \(call.names(states.compactMap { Organisation.ID($0) }))"
        }
        let title = book.parts.catalogue[treaty].map { call.link($0) } ?? .text(treaty.text)
        return
            "<p class=\"small\">\(title)\(call.words.colon)\(groups.joined(separator: ", "))</p>"
    }
}
