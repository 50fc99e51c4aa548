// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Site

/// What stands in the places of a route's parameters: things of the state that have much to show.
struct Things: Sendable {
    let paths: [String]

    init(_ state: Coalition) {
        let stages: [Stage] = [.active, .archived, .inDebate, .inLegalReview, .tabled, .draft]
        let initiatives = stages.compactMap { stage in
            state.initiatives.sorted.last { $0.stage == stage }?.id.text
        }
        let last: [String: [String]] = [
            "initiatives": initiatives, "decisions": ["D-\(state.decisions.count)"],
            "visits": ["V-\(state.visits.count)"], "newsroom": ["R-\(state.releases.count)"],
            "follow-ups": ["F-\(state.followUps.count)"], "activities": ["E-\(state.activities.count)"],
            "contributions": ["G-\(state.contributions.count)"], "states": ["ML"], "directory": ["ML"],
        ]
        let act = String(state.count - 9)
        var paths: [String] = []
        for route in Routes.all where route.method == .get {
            let first = route.path.split(separator: "/").first.map(String.init) ?? ""
            for id in last[first] ?? ["1"] {
                let path = route.path.split(separator: "/").map { part -> String in
                    switch part {
                    case ":index": "/" + act
                    case ":item", ":number": "/1"
                    case let part where part.hasPrefix(":"): "/" + id
                    default: "/" + part
                    }
                }.joined()
                if !paths.contains(path) { paths.append(path) }
            }
        }
        // A live stream never ends.
        self.paths =
            paths.filter { !$0.contains("live") && !$0.contains("events") && $0 != "/search" }
            + [
                "/initiatives?q=schools", "/initiatives?stage=archived&sort=title", "/initiatives?page=200",
                "/initiatives?state=ML&sort=sponsor&order=descending", "/decisions?page=40",
                "/record?before=500",
                "/search?q=schools", "/search?q=%D9%85%D8%AF%D8%A7%D8%B1%D8%B3", "/search?q=nowhere",
            ]
    }
}
