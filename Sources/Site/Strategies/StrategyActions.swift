// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The initiatives that carry a strategy out, the means that were given to them, and what evaluators found.
enum StrategyActions {
    /// - Parameter objective: the one whose actions are wanted; nil for all.
    static func parts(
        _ progress: StrategyProgress, objective: Int? = nil, _ call: Call
    ) -> [any Component] {
        let words = call.words
        let rows = progress.strategy.actions.filter { action in
            objective.map { $0 == action.objective } ?? true
        }
        .sorted { ($0.objective, $0.initiative) < ($1.objective, $1.initiative) }
        .map { row($0, progress.strategy, call) }
        return [
            Heading(words("strategy.actions"), anchor: "actions"),
            Table(
                words("strategy.actions"),
                columns: heads.prefix(rows.contains { $0.last != nothing } ? 6 : 5).map { .init(words($0)) },
                rows: rows, empty: words("strategy.no-actions"), isCaptionQuiet: true),
        ] + means(progress, objective, call)
    }

    private static let heads = [
        "book.initiative", "strategy.objective", "book.lead", "initiatives.column.stage", "text.state",
        "contribution.next",
    ]
    private static let nothing: HTML = "–"

    private static func row(_ action: StrategicAction, _ strategy: Strategy, _ call: Call) -> [HTML] {
        let words = call.words
        let initiative = call.view.initiative(action.initiative)
        let objective = strategy.objective(action.objective)
        return [
            initiative.map { $0.link(call) } ?? .leftToRight(action.initiative.text),
            objective.map { .link(call.link(strategy.path(of: $0.number)), $0.label(call)) } ?? "–",
            initiative.map { .text(call.name($0.lead)) } ?? "–", initiative?.stage.tag(words).html ?? "–",
            action.isAgreed
                ? Tag(words("strategy.agreed"), .success).html : Tag(words("strategy.asked"), .warning).html,
            next(action, strategy, call),
        ]
    }

    private static func next(_ action: StrategicAction, _ strategy: Strategy, _ call: Call) -> HTML {
        let query = FormInput(["action": [StrategyForms.name(of: action)]]).query
        let links = StrategyForms.offers(about: action, of: strategy, call).map { form in
            HTML.link(
                call.link("\(strategy.path)/act/\(form.verb)\(query)"),
                .text(call.words("\(form.name).title")))
        }
        return links.isEmpty ? nothing : links.joined(separator: " · ")
    }

    private static func means(
        _ progress: StrategyProgress, _ objective: Int?, _ call: Call
    ) -> [any Component] {
        guard call.view.isInside else { return [] }
        let words = call.words
        let strategy = progress.strategy
        func amount(_ value: Int, _ currency: String) -> HTML {
            let text = Amounts.text(Money(minorUnits: value, currency: currency), in: call.numerals)
            return .link(strategy.href(.means, objective: objective, call), .leftToRight(text))
        }
        return [
            Table(
                words("strategy.means"),
                columns: [
                    .init(words("field.currency")),
                    .init(words("strategy.committed"), isNumber: true),
                    .init(words("strategy.received"), isNumber: true),
                ],
                rows: call.view.means(of: progress, objective: objective).map { line in
                    [
                        .leftToRight(line.currency), amount(line.committed, line.currency),
                        amount(line.received, line.currency),
                    ]
                }, empty: words("strategy.no-means"), isCards: false),
            Prose("<p>\(words("strategy.means-note"))</p>", style: "muted"),
        ]
    }
}

/// What was found of a strategy from time to time.
enum StrategyReviews {
    static func parts(_ strategy: Strategy, _ call: Call) -> [any Component] {
        let words = call.words
        guard call.view.me != nil else { return [] }
        guard !strategy.reviews.isEmpty else {
            return [
                Heading(words("strategy.reviews")),
                Prose("<p>\(words("strategy.no-reviews"))</p>", style: "muted"),
            ]
        }
        return [
            Heading(words("strategy.reviews"), anchor: "reviews"),
            Timeline(
                strategy.reviews.reversed().map { review in
                    .init(
                        when: "\(call.dates.day(review.from)) – \(call.dates.day(review.until))",
                        title: .text(call.name(review.by)),
                        body:
                            "<div>\(paragraphs(review.text, call))</div><p class=\"small\">\(call.dates.moment(review.at)) · \(call.actLink(review.act))</p>"
                    )
                }),
        ]
    }

    private static func paragraphs(_ text: Multilingual, _ call: Call) -> HTML {
        guard let (text, language) = text.text(in: call.language) else { return "–" }
        let body = HTML.paragraphs(text)
        guard language != call.language else { return body }
        return "<div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(body)</div>"
    }
}
