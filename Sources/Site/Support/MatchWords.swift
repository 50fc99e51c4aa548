// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the matcher says, in words and as a picture.
struct MatchWords {
    let call: Call

    private var words: Words { call.words }

    func reasons(_ reasons: [MatchReason]) -> HTML {
        SupportParts.list(reasons.map { words("support.reason.\($0.rawValue)") })
    }

    /// "It would fit if the days moved by four days."
    func nearMiss(_ miss: NearMiss) -> String {
        switch miss {
        case .moveBy(let days):
            words(
                days < 0 ? "support.miss.earlier" : "support.miss.later",
                ["days": words.length(.days(Int(days.magnitude)))])
        case .lastLonger(let days): words("support.miss.longer", ["days": words.length(.days(days))])
        case .takePlaceIn(let states): words("support.miss.place", ["states": call.names(states)])
        case .workIn(let languages):
            words(
                "support.miss.language",
                ["languages": languages.map(call.name).joined(separator: words.listSeparator)])
        case .acceptCost: words("support.miss.cost")
        case .nameInitiative: words("support.miss.initiative")
        case .shareWithGiver: words("support.miss.share")
        case .quantity(let quantity):
            words("support.miss.quantity", ["quantity": Numbers.text(quantity, in: call.numerals)])
        }
    }

    func preference(_ preference: MatchPreference) -> HTML {
        switch preference {
        case .chosen: Tag(words("support.preference.chosen"), .success).html
        case .better(let part):
            .text(words("support.preference.better", ["part": words("support.part.\(part.rawValue)")]))
        case .lessUsed: .text(words("support.preference.less-used"))
        case .earlier: .text(words("support.preference.earlier"))
        case .goesTo(let requests):
            "\(words("support.preference.goes-to")) \(requests.compactMap { call.view.supportRequest($0)?.link(call) }.joined(separator: .text(words.listSeparator)))"
        case .none: .text(words("support.preference.none"))
        }
    }

    /// "86.3 %" of a thousand, cut to whole per cent.
    func score(_ score: MatchScore) -> HTML { percent(score.total) }

    func percent(_ thousandths: Int) -> HTML {
        .leftToRight(Numbers.percent(thousandths, of: 1000, in: call.numerals))
    }

    /// The parts of each score end to end: what each contributes to the whole, in thousandths.
    func figure(_ fits: [MatchFit]) -> Figure {
        let numerals = call.numerals
        let parts = MatchScore.Part.allCases
        let data = Dataset(
            words("support.figure.scores"), rowHead: words("support.offer"),
            series: parts.map { words("support.part.\($0.rawValue)") },
            rows: fits.map { fit in
                .init(
                    "\(fit.pair.offer.text) · \(call.name(fit.giver))", code: fit.pair.offer.text,
                    href: call.link("/resources/offers/\(fit.pair.offer.text)"),
                    parts.map { .init(fit.score[$0] * $0.weight / 1000) })
            }, format: { Numbers.text($0, in: numerals) })
        return Figure(
            BarChart(data, .stacked).drawing(id: "fig-scores", words), of: data, words,
            note: words("support.figure.scores-note"))
    }

    /// The parts of one score, each of a thousand.
    func rows(_ score: MatchScore) -> Table {
        Table(
            words("support.score"),
            columns: [
                .init(words("support.part")), .init(words("support.part-score"), isNumber: true),
                .init(words("support.part-weight"), isNumber: true),
            ],
            rows: MatchScore.Part.allCases.map { part in
                [
                    .text(words("support.part.\(part.rawValue)")), percent(score[part]),
                    percent(part.weight),
                ]
            } + [[.text(words("support.score")), percent(score.total), percent(1000)]],
            empty: "–", isCards: false, isCaptionQuiet: true)
    }
}
