// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// What an assessment says, for a reader who wants to check it: each state's answer, why, what is missing, what rests on
/// old data, where the law is contested, and what would make the act compatible.
struct AssessmentParts {
    let stored: StoredAssessment
    let book: LawBook
    let answer: InitiativeAssessment
    let call: Call

    init(_ answer: LawAnswer, _ call: Call) {
        stored = answer.stored
        book = answer.book
        self.answer = answer.answer
        self.call = call
    }

    private var words: Words { call.words }

    /// A state by name; an act may be assessed for none in particular.
    func state(_ code: StateCode?) -> String { code.map { call.name($0) } ?? words("law.no-state") }

    var all: [any Component] {
        var parts: [any Component] = [Heading(words("law.answers"), anchor: "answers"), basis, states]
        parts += conditions
        parts += doubts
        parts += remedies
        parts += grounds
        parts += facts
        return parts
    }

    /// What whoever gives an opinion has to settle. The reasons and the facts stand on the page of the assessment.
    var brief: [any Component] {
        let link = HTML.link(call.link("/law/assessments/\(stored.id)"), call.text(stored.draft.title))
        let head = Prose("<p>\(link) <span class=\"code muted\">\(.leftToRight(stored.id.text))</span></p>")
        return [Heading(words("law.answers"), anchor: "answers"), head, basis, states] + conditions + doubts
    }

    /// Which state gets which answer, and on what it rests.
    private var states: Table {
        Table(
            words(answer.differs ? "law.answers-differ" : "law.answers-agree"),
            columns: [.init(words("law.state")), .init(words("law.verdict")), .init(words("law.why"))],
            rows: answer.assessments.map { assessment in
                [
                    .text(state(assessment.state)),
                    assessment.verdict.tag(words).html, reasons(assessment),
                ]
            }, empty: "")
    }

    /// The grounds that carry the verdict of one state.
    private func reasons(_ assessment: Assessment) -> HTML {
        if assessment.isUnmatched { return .text(words("law.unmatched")) }
        let carrying = assessment.grounds.filter { ground in
            switch ground.effect {
            case .applies(let verdict): verdict == assessment.verdict
            case .undecided: assessment.verdict == .needsReview
            case .setAside: false
            }
        }
        let shown = carrying.isEmpty ? assessment.grounds.filter(\.applies) : carrying
        let items = shown.prefix(4).map { ground -> HTML in
            "<li>\(call.text(ground.effect == .undecided ? ground.title : ground.because)) <span class=\"code muted\">\(.link(call.link("/law/rules/\(ground.rule)"), .code(ground.rule.text)))</span></li>"
        }
        let more =
            shown.count > 4 ? "<li>\(words("law.more-grounds", count: shown.count - 4))</li>" as HTML : ""
        return "<ul>\(items.joined())\(more)</ul>"
    }

    private var conditions: [any Component] {
        guard !answer.conditions.isEmpty else { return [] }
        return [
            Heading(words("legal.conditions")),
            Table(
                words("legal.conditions"),
                columns: [
                    .init(words("legal.condition")), .init(words("legal.when")), .init(words("law.states")),
                ],
                rows: answer.conditions.map { condition in
                    let states = answer.assessments.filter { $0.conditions.contains(condition) }
                        .compactMap(\.state)
                    return [
                        call.text(condition.text),
                        .text(words(condition.isBeforeTabling ? "legal.before-tabling" : "legal.during")),
                        states.isEmpty
                            ? "–" : .text(call.names(states.compactMap { Organisation.ID($0) })),
                    ]
                }, empty: "", isCaptionQuiet: true),
        ]
    }

    // MARK: What is not certain

    private var doubts: [any Component] { missing + standings + contested }

    private var missing: [any Component] {
        guard !answer.missing.isEmpty else { return [] }
        let items = answer.missing.map { id -> HTML in
            let term = book.parts.vocabulary[id]
            let why: HTML =
                term.map {
                    $0.why.isEmpty ? "" : "<br><span class=\"small muted\">\(call.text($0.why))</span>"
                } ?? ""
            return "<li>\(call.label(id, in: book))\(why)</li>"
        }
        return [
            Heading(words("law.missing"), anchor: "missing"), Prose("<p>\(words("law.missing-lead"))</p>"),
            Prose("<ul>\(items.joined())</ul>"),
        ]
    }

    /// Standings that are unknown, or rest on an old source.
    private var standings: [any Component] {
        let doubtful = answer.assessments.flatMap { assessment in
            (assessment.stale + assessment.unknownStandings)
        }
        var seen: Set<StandingOnFile> = []
        let rows = doubtful.filter { seen.insert($0).inserted }.map { standing -> [HTML] in
            let title = book.parts.catalogue[standing.instrument].map { call.link($0) }
            return [
                .text(state(standing.state)), title ?? .text(standing.instrument.text),
                call.tag(standing.standing).html, call.evidence(of: standing),
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            Heading(words("law.stale-heading"), anchor: "stale"),
            Table(
                words("law.stale-lead"),
                columns: [
                    .init(words("law.state")), .init(words("law.instrument")), .init(words("law.standing")),
                    .init(words("law.source")),
                ], rows: rows, empty: ""),
        ]
    }

    private var contested: [any Component] {
        var seen: Set<Rule.ID> = []
        let grounds = answer.assessments.flatMap(\.contested).filter { seen.insert($0.rule).inserted }
        guard !grounds.isEmpty else { return [] }
        return [
            Heading(words("law.readings"), anchor: "readings"),
            Prose("<p>\(words("law.readings-lead"))</p>"),
        ]
            + grounds.flatMap { ground -> [any Component] in
                [Heading(call.plain(ground.title), isLarge: false)]
                    + ground.readings.map { ReadingMarkup.part($0, book, call) }
            }
    }

    // MARK: What would change it

    /// The smallest sets of answers that would change the advice, each once, with the states for which it would.
    private var remedies: [any Component] {
        var order: [Remedy] = []
        var states: [Remedy: [StateCode?]] = [:]
        for assessment in answer.assessments {
            for remedy in assessment.remedies {
                if states[remedy] == nil { order.append(remedy) }
                states[remedy, default: []].append(assessment.state)
            }
        }
        let isThrough = answer.assessments.allSatisfy(\.isSearchedThrough)
        let rest: [any Component] =
            isThrough ? [] : [Prose("<p class=\"muted\">\(words("law.remedies-not-all"))</p>")]
        guard !order.isEmpty else { return rest }
        let rows = order.map { remedy -> [HTML] in
            let names = (states[remedy] ?? []).map(state).joined(separator: words.listSeparator)
            let changes = remedy.changes.map(change)
            return [.text(names), "<ul>\(changes.joined())</ul>", remedy.verdict.tag(words).html]
        }
        return [
            Heading(words("law.remedies"), anchor: "remedies"),
            Table(
                words("law.remedies-lead"),
                columns: [
                    .init(words("law.states")), .init(words("law.were-recorded")),
                    .init(words("law.verdict")),
                ], rows: rows, empty: ""),
        ] + rest
    }

    private func change(_ change: Remedy.Change) -> HTML {
        let from = change.from.map { call.answer($0, to: change.term, in: book) }
        let to = call.answer(change.to, to: change.term, in: book)
        return
            "<li>\(call.label(change.term, in: book))\(words.colon)\(from ?? .text(words("law.unknown"))) → <strong>\(to)</strong></li>"
    }

    // MARK: Why

    /// A rule's part in the whole: the states for which it came to the same, each with its own standing.
    private struct Part {
        let ground: Ground
        var states: [StateCode] = []
        var standings: [StandingOnFile] = []
        var treaties: [StandingOnFile] = []

        /// What tells one part from another.
        struct Key: Hashable {
            let rule: Rule.ID
            let effect: Ground.Effect
        }
    }

    /// Every rule and gate that bears on it, once: what applies first; what is open or set aside opens on demand.
    private var grounds: [any Component] {
        var order: [Part.Key] = []
        var parts: [Part.Key: Part] = [:]
        for assessment in answer.assessments {
            for ground in assessment.grounds {
                let key = Part.Key(rule: ground.rule, effect: ground.effect)
                if parts[key] == nil { order.append(key) }
                var part = parts[key] ?? Part(ground: ground)
                part.states += [assessment.state].compactMap(\.self)
                part.standings += [ground.standing].compactMap(\.self)
                part.treaties += ground.treaties
                parts[key] = part
            }
        }
        let all = order.compactMap { parts[$0] }
        let applying = all.filter(\.ground.applies)
        var shown: [any Component] = [Heading(words("law.grounds"), anchor: "grounds")]
        if !applying.isEmpty { shown.append(list(applying)) }
        let others = all.filter { !$0.ground.applies }
        guard !others.isEmpty else { return shown }
        let label = words("law.other-grounds", count: others.count)
        return shown + [Markup("<details><summary>\(label)</summary>\(list(others).body)</details>")]
    }

    private func list(_ parts: [Part]) -> Markup {
        Markup("<ul class=\"grounds\">\n\(parts.map(card).joined())</ul>")
    }

    private func card(_ part: Part) -> HTML {
        let (ground, states) = (part.ground, part.states)
        let cites = ground.cites.map {
            "<li>\(call.link($0, in: book)) <span class=\"muted\">(\(call.name($0.layer)))</span></li>"
                as HTML
        }
        let concerned: HTML =
            states.isEmpty || states.count == answer.assessments.count
            ? "" : "<p class=\"small\">\(call.names(states.compactMap { Organisation.ID($0) }))</p>"
        let hard = ground.isHard ? Tag(words("law.hard-gate"), .danger).html : ""
        let because: HTML = ground.effect == .undecided ? "" : "<p>\(call.text(ground.because))</p>"
        let floor: HTML =
            ground.floor.isEmpty
            ? "" : "<p class=\"small\">\(words("law.floor"))\(words.colon)\(call.text(ground.floor))</p>"
        let footing: HTML =
            ground.footing.map { "<p class=\"small\">\(call.text($0.wording))</p>" } ?? ""
        let treaties = TreatyStandings(standings: part.treaties, book: book, call: call).html
        let markup = PremiseMarkup(book: book, call: call)
        return """
            <li class="card"><h3>\(call.link(rule: ground.rule, in: book))</h3>
            <p class="card-meta">\(effect(ground)) \(hard)</p>
            \(because)\(concerned)\(stands(part.standings))\(treaties)\(footing)\(floor)
            <ul class="small">\(cites.joined())</ul>
            <details><summary>\(words("law.how"))</summary><div class="trace">\(markup.tree(ground.trace))</div></details></li>

            """
    }

    private func effect(_ ground: Ground) -> HTML {
        switch ground.effect {
        case .applies(let verdict): verdict.tag(words).html
        case .undecided: Tag(words("law.undecided"), .review).html
        case .setAside(let other):
            words.filled("law.set-aside", ["rule": call.link(rule: other, in: book)])
        }
    }

    private var facts: [any Component] {
        let facts = stored.draft.asked
        let rows = FactList.rows(Facts(date: facts.date, act: facts.act), book, call)
        let states = FactList.table(facts, book, call)
        var parts: [any Component] = [Heading(words("law.facts"), anchor: "facts")]
        if !rows.isEmpty { parts.append(Markup(FactList.html(rows))) }
        if let states { parts.append(states) }
        if parts.count == 1 { parts.append(Prose("<p>\(words("law.no-facts"))</p>", style: "muted")) }
        return parts
    }
}
