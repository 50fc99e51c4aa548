// SPDX-License-Identifier: Apache-2.0
import Coalition

/// How a vote stands: what was voted in numbers, drawn and state by state; what the reader's state may do in it.
///
/// Every ballot is recorded under its state's name, and the tally is open to the coalition while the vote runs (see
/// `docs/decisions/0026-votes-are-recorded.md`).
extension DecisionPage {
    static func votes(_ decision: Decision, _ call: Call) -> [any Component] {
        let words = call.words
        let columns = ["state", "ballot", "cast", "opened"].map {
            Table.Column(words("decision.ballots.\($0)"))
        }
        return tally(decision, call) + [
            Heading(words("decision.ballots"), anchor: "states"),
            Table(
                words("decision.ballots"), columns: columns,
                rows: call.sorted(decision.roll).map { row($0, decision, call) }, empty: "–",
                isCaptionQuiet: true),
        ] + proxies(decision, call) + lateBallots(decision, call)
    }

    /// The numbers, and what the rules say of them so far.
    static func tally(_ decision: Decision, _ call: Call) -> [any Component] {
        guard let count = call.view.count(of: decision), let ballots = decision.ruleSet.ballots else {
            return []
        }
        let words = call.words
        let choices = Ballot.Choice.allCases.filter {
            $0 != .constructive || ballots.constructiveLimit != nil || count.count($0) > 0
        }
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        let items = choices.map {
            KeyFigures.Item(
                number(count.count($0)), words("decision.tally.\($0.rawValue)"), href: "#states")
        }
        let absent = KeyFigures.Item(
            number(count.absent.count), words("decision.tally.absent"),
            note: words("decision.tally.note-absent"),
            href: "#states")
        let heading = decision.result == nil ? "decision.tally" : "decision.tally.final"
        return [
            Heading(words(heading), anchor: "tally"), KeyFigures(items + [absent]),
            Figures([figure(count, choices, call)]), standing(count, ballots, call),
        ]
    }

    private static func figure(_ count: VoteCount, _ choices: [Ballot.Choice], _ call: Call) -> Figure {
        let (words, numerals) = (call.words, call.numerals)
        let rows =
            choices.map { Dataset.Row(words("decision.tally.\($0.rawValue)"), [.init(count.count($0))]) }
            + [.init(words("decision.tally.absent"), [.init(count.absent.count)])]
        let data = Dataset(
            words("decision.tally.figure"), rowHead: words("decision.ballots.ballot"),
            series: [words("decision.tally.states")], rows: rows,
            format: { Numbers.text($0, in: numerals) })
        let drawing = BarChart(data).drawing(id: "fig-tally", words)
        return Figure(
            data.title, svg: drawing.svg(on: .page, in: call.language), table: data.table(words),
            drawings: [drawing])
    }

    /// Quorum and majority as they are at this moment, in words and in whole numbers.
    private static func standing(
        _ count: VoteCount, _ ballots: RuleSet.Ballots, _ call: Call
    ) -> SummaryList {
        let members = count.members.count
        var rows = [
            row(
                "quorum", count.isQuorate(ballots), (count.present(ballots), members),
                ballots.decidingQuorum.words(call), ballots.decidingQuorum.comparison(of:with:), call),
            row(
                "majority", count.isCarried(ballots), (count.count(.yes), count.base(ballots)),
                ballots.majority.words(call), ballots.majority.comparison(of:with:), call),
        ]
        if let limit = ballots.constructiveLimit, count.count(.constructive) > 0 {
            rows.append(
                row(
                    "limit", count.isStoodAside(ballots), (count.count(.constructive), members),
                    limit.words(call), limit.comparison(of:with:), call))
        }
        return SummaryList(rows)
    }

    /// "Not reached · 16 of 43 · required: at least 1/2", and the comparison below.
    private static func row(
        _ key: String, _ isReached: Bool, _ counts: (part: Int, whole: Int), _ bar: String,
        _ comparison: (Int, Int) -> String, _ call: Call
    ) -> SummaryList.Row {
        let words = call.words
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        // To reach the limit of those who stand aside is no success.
        let tone: Tag.Tone = isReached == (key == "limit") ? .warning : isReached ? .success : .neutral
        let tag = Tag(words("decision.tally.\(isReached ? "reached" : "missed")"), tone)
        let counted = words("home.of", ["part": number(counts.part), "all": number(counts.whole)])
        let required = words("decision.tally.required", ["bar": bar])
        return .init(
            words("decision.tally.\(key)"),
            "\(tag.html) \(counted) · \(required)<br><span class=\"muted small\">\(.leftToRight(comparison(counts.part, counts.whole)))</span>"
        )
    }

    /// "For: 21 · against: 3 · abstaining: 3", as it is printed with an adopted text.
    static func votes(of count: VoteCount, _ call: Call) -> SummaryList.Row {
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        let line = call.words(
            "decision.votes.line",
            [
                "yes": number(count.count(.yes)), "no": number(count.count(.no)),
                "abstaining": number(count.count(.abstention) + count.count(.constructive)),
            ])
        return .init(call.words("decision.votes"), .text(line))
    }

    // MARK: State by state

    private static func row(_ state: Organisation.ID, _ decision: Decision, _ call: Call) -> [HTML] {
        let opened =
            decision.received[state].map { call.dates.moment($0.at) }
            ?? muted(decision.isRunning ? "decision.states.not-opened" : "decision.states.never-opened", call)
        return [
            .text(call.name(state)), ballot(of: state, decision, call), cast(by: state, decision, call),
            opened,
        ]
    }

    private static func muted(_ key: String, _ call: Call) -> HTML {
        "<span class=\"muted\">\(call.words(key))</span>"
    }

    /// What it voted; why it has not, where there is a reason.
    private static func ballot(of state: Organisation.ID, _ decision: Decision, _ call: Call) -> HTML {
        if let ballot = decision.votes[state] { return ballot.choice.tag(call.words).html }
        guard decision.electorate.contains(state) else { return muted("decision.ballots.no-say", call) }
        if call.view.organisation(state)?.suspended != nil {
            return muted("decision.ballots.suspended", call)
        }
        let given = decision.proxy(of: state).map {
            "<br>\(call.words.filled("decision.ballots.through", ["state": .text(call.name($0.holder))]))"
                as HTML
        }
        return muted(decision.isRunning ? "decision.ballots.not-yet" : "decision.ballots.absent", call)
            + (given ?? "")
    }

    /// When, through whom, and whether it had voted otherwise before.
    private static func cast(by state: Organisation.ID, _ decision: Decision, _ call: Call) -> HTML {
        guard let ballot = decision.votes[state] else { return "–" }
        var lines: [HTML] = [call.dates.moment(ballot.at)]
        if let holder = ballot.holder {
            lines.append(call.words.filled("decision.ballots.through", ["state": .text(call.name(holder))]))
        }
        let earlier = decision.ballots.filter { $0.state == state }.dropLast().map {
            call.words("decision.tally.\($0.choice.rawValue)")
        }
        if !earlier.isEmpty {
            lines.append(
                call.words.filled(
                    "decision.ballots.before",
                    ["choices": .text(earlier.joined(separator: call.words.listSeparator))]))
        }
        return lines.joined(separator: "<br>")
    }

    private static func proxies(_ decision: Decision, _ call: Call) -> [any Component] {
        guard !decision.proxies.isEmpty else { return [] }
        let entries = decision.proxies.enumerated().map { index, proxy in
            let ended = proxy.ended.map {
                "<p class=\"muted\">\(call.words.filled("decision.proxies.ended", ["when": call.dates.moment($0)]))</p>"
                    as HTML
            }
            let to = call.words.filled("decision.proxies.to", ["state": .text(call.name(proxy.holder))])
            return Thread.Entry(
                anchor: "proxy-\(index + 1)", speaker: .text(call.name(proxy.state)),
                when: call.dates.moment(proxy.at),
                body: "<p>\(to)</p>" + call.remark(proxy.remark) + (ended ?? ""),
                tag: Tag(
                    call.words("decision.proxies.\(proxy.ended == nil ? "stands" : "over")"),
                    proxy.ended == nil ? .info : .neutral))
        }
        return [Heading(call.words("decision.proxies"), anchor: "proxies"), Thread(entries, empty: "")]
    }

    private static func lateBallots(_ decision: Decision, _ call: Call) -> [any Component] {
        guard !decision.lateBallots.isEmpty else { return [] }
        return [
            Heading(call.words("decision.late-ballots"), anchor: "late-ballots"),
            Table(
                call.words("decision.late-ballots"),
                columns: ["state", "ballot", "cast"].map { .init(call.words("decision.ballots.\($0)")) },
                rows: decision.lateBallots.map { late in
                    [
                        .text(call.name(late.state)),
                        .text(call.words("decision.tally.\(late.choice.rawValue)")),
                        call.dates.moment(late.at),
                    ]
                }, empty: "–", isCaptionQuiet: true),
        ]
    }

    // MARK: The reader's own state

    /// Where the reader's own state stands in a vote.
    static func ownVote(in decision: Decision, of state: Organisation.ID, _ call: Call) -> String {
        if let ballot = decision.votes[state] {
            return call.words(
                "decision.your.voted", ["choice": call.words("decision.tally.\(ballot.choice.rawValue)")])
        }
        guard decision.isRunning else { return call.words("decision.your.absent") }
        if let proxy = decision.proxy(of: state) {
            return call.words("decision.your.proxy", ["state": call.name(proxy.holder)])
        }
        return call.words("decision.your.not-voted")
    }

    /// What the reader may do in a vote now: the rules are asked.
    static func voteLinks(_ decision: Decision, _ call: Call) -> [(label: String, href: String)] {
        let (words, view) = (call.words, call.view)
        let base = "/decisions/\(decision.id)"
        var links: [(label: String, href: String)] = []
        if view.mayCast(in: decision) {
            let hasVoted = view.organisation.map { decision.votes[$0.id] != nil } ?? false
            let label = hasVoted ? "decision.vote.change" : "decision.vote.title"
            links.append((words(label), call.link("\(base)/vote")))
        }
        if let giver = view.represented(in: decision) {
            links.append(
                (words("decision.vote-for.link", ["state": call.name(giver)]), call.link("\(base)/vote-for")))
        }
        if !view.possibleHolders(in: decision).isEmpty {
            links.append((words("decision.proxy.title"), call.link("\(base)/proxy")))
        }
        if view.mayWithdrawProxy(in: decision) {
            links.append((words("decision.withdraw-proxy.title"), call.link("\(base)/proxy/withdraw")))
        }
        return links
    }
}

extension Ballot.Choice {
    func tag(_ words: Words) -> Tag {
        let tone: Tag.Tone =
            switch self {
            case .yes: .success
            case .no: .danger
            case .abstention: .neutral
            case .constructive: .review
            }
        return Tag(words("decision.tally.\(rawValue)"), tone)
    }
}
