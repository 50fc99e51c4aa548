// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Site

/// What stands in the places of a route's parameters: things of the state that have much to show.
struct Things: Sendable {
    /// The addresses that one route answers, for several things.
    struct Kind: Sendable {
        let name: String
        let paths: [String]
    }

    private let state: Coalition
    private let ids: [String: [String]]

    init(_ state: Coalition) {
        self.state = state
        let sorted = state.initiatives.sorted
        func last(where found: (Initiative) -> Bool) -> String? { sorted.last(where: found)?.id.text }
        let stages: [Stage] = [.active, .archived, .inDebate, .inLegalReview, .tabled, .draft]
        let initiatives =
            stages.compactMap { stage in last { $0.stage == stage } }
            + stages.compactMap { stage in last { $0.stage == stage && !$0.partners.isEmpty } }
            + [last { $0.publication == .published }].compactMap(\.self)
        let vote = state.running.filter { state.decisions[$0]?.method == .vote }.max()?.text
        let decisions = [state.running.max()?.text, vote, "D-\(state.decisions.count)"].compactMap(\.self)
        let activities = Activity.Status.allCases.compactMap { status in
            state.activities.sorted.last { $0.status == status }?.id.text
        }
        let officer = View(of: state, for: .person("officer"), at: state.lastInstant)
        let (requests, pairs) = (officer.supportRequests, officer.pairings)
        let strategies = officer.strategies
        let organisations = ["ML", "SA", "UNCCT", "secretariat"]
        ids = [
            "initiatives": initiatives, "decisions": decisions, "activities": activities,
            "meetings": ["M-\(state.meetings.count)"],
            "visits": ["V-\(state.visits.count)", "V-1"], "newsroom": ["R-\(state.releases.count)"],
            "releases": ["R-\(state.releases.count)"], "follow-ups": ["F-\(state.followUps.count)"],
            "contributions": ["G-\(state.contributions.count)", "G-1"],
            "strategies": ["S-1", "S-\(strategies.count)"],
            "requests": ["W-\(requests.count)", "W-5", "W-15"], "offers": ["Y-\(requests.count)", "Y-5"],
            "pairs": ["X-\(pairs.count)", "X-1", "X-2", "X-4"],
            "indicators": ["N-\(state.indicators.count)", "N-1"], "directory": organisations,
            "organisations": organisations, "people": ["delegate-ML", "officer"], "organs": ["council"],
            "mandates": ["founding"], "credentials": ["C-1", "C-2"], "rules": ["silence", "consensus"],
            "texts": [last { $0.stage == .archived }].compactMap(\.self),
            "history": initiatives + decisions + ["ML", "council"],
            "subjects": initiatives + decisions + ["ML"],
        ]
    }

    /// Every GET of the two tables, and questions that lists are asked.
    func kinds(for reader: String) -> [Kind] {
        let pages = Routes.all.filter { $0.method == .get }.map { kind($0.path, below: "/en", reader) }
        let answers = API.addresses.map { kind($0, below: API.root, reader) }
        let asked = Self.questions.map { Kind(name: $0, paths: [$0.hasPrefix("/api/") ? $0 : "/en" + $0]) }
        return pages + answers + asked
    }

    private func kind(_ path: String, below root: String, _ reader: String) -> Kind {
        let parts = path.split(separator: "/")
        let place = parts.first { ids[String($0)] != nil }
        let own = state.lastAct(of: reader).map(String.init)
        let paths = (place.flatMap { ids[String($0)] } ?? ["1"]).map { id in
            parts.map { part -> String in
                switch part {
                case ":index", "{index}": "/" + (own ?? String(state.count - 9))
                case ":item", ":number", ":part": "/1"
                case ":login": "/delegate-ml"
                default: part.hasPrefix(":") || part.hasPrefix("{") ? "/" + id : "/" + part
                }
            }.joined()
        }
        var seen: Set<String> = []
        return Kind(
            name: root == "/en" ? (path.isEmpty ? "/" : path) : root + path,
            paths: paths.filter { seen.insert($0).inserted }.map { root + $0 })
    }

    private static let questions = [
        "/initiatives?q=schools", "/initiatives?stage=archived&sort=title", "/initiatives?page=200",
        "/initiatives?state=ML&sort=sponsor&order=descending", "/decisions?page=40",
        "/decisions?initiator=ML&sort=subject", "/decisions?q=schools&outcome=adopted",
        "/newsroom?language=fr",
        "/resources/requests?status=open&capability=capability-3&q=purpose", "/resources/offers?page=20",
        "/resources/matches?status=delivered", API.root + "/support/requests?status=open&limit=100",
        "/record?before=500",
        "/record?organisation=ML&kind=visit",
        "/calendar?view=agenda", "/resources?page=20", "/results/records?measure=submitted",
        "/results/records?measure=activitiesDone", "/search?q=schools",
        "/search?q=%D9%85%D8%AF%D8%A7%D8%B1%D8%B3", "/search?q=nowhere",
        API.root + "/initiatives?q=schools&sort=-since&limit=100", API.root + "/initiatives?state=ML",
        API.root + "/record/acts?sort=-index&limit=100", API.root + "/activities?host=ML&sort=-begins",
    ]
}

extension Coalition {
    /// The last act of a person, for the receipt that is theirs alone.
    fileprivate func lastAct(of reader: String) -> Int? {
        (0..<count).reversed().first { trail[$0].author.person.text == reader }
    }
}
