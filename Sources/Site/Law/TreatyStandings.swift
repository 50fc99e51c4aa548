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
        let separator = HTML.text(call.words.listSeparator)
        let head: HTML = "\(title)\(call.words.colon)\(groups.joined(separator: separator))"
        let lines = [head] + sources(own) + reservations(own)
        return "<p class=\"small\">\(lines.joined(separator: "<br>"))</p>"
    }

    /// The lists in which they are read, each once.
    private func sources(_ standings: [StandingOnFile]) -> [HTML] {
        var seen: Set<String> = []
        let lists = standings.filter { $0.row != nil }.map { call.source(of: $0) }
            .filter { seen.insert($0.source).inserted }
        guard !lists.isEmpty else { return [] }
        let listed = lists.joined(separator: .text(call.words.listSeparator))
        return ["\(call.words("law.source"))\(call.words.colon)\(listed)"]
    }

    private func reservations(_ standings: [StandingOnFile]) -> [HTML] {
        standings.compactMap { standing in
            guard let state = standing.state, let reservation = call.reservation(in: standing) else {
                return nil
            }
            return "\(call.name(state))\(call.words.colon)\(reservation)"
        }
    }
}
