// SPDX-License-Identifier: Apache-2.0
import Coalition

extension ActSubstance {
    /// Numbers and findings. Whom it is about, and why it was found, is read at the desk, by those who may.
    mutating func add(_ deed: ScreeningDeed) {
        switch deed {
        case .enforce(let edition):
            name(edition.list)
            number("history.entries", edition.entries)
        case .retire(let list): name(list)
        case .run(let run), .rescreen(let run, _, _, _):
            number("history.subjects", run.subjects)
            number("history.raised", run.hits.count)
        case .revise(let list, _, let entries):
            name(list)
            number("history.revised", entries.count)
        case .decide(_, let finding, let reason, _):
            fact("screening.finding.\(finding.rawValue)")
            quoteAtDesk(reason)
        case .review(_, let agrees, let reason, _):
            fact(agrees ? "screening.agrees" : "screening.disagrees")
            quoteAtDesk(reason)
        case .release(_, let until, let reason):
            fact("history.to", ["day": call.dates.day(until)])
            quoteAtDesk(reason)
        case .endRelease(_, let reason): quoteAtDesk(reason)
        case .forget(_, let ground): fact("screening.ground.\(ground.rawValue)")
        case .expire(let subjects): number("history.subjects", subjects.count)
        }
    }

    private mutating func name(_ list: ListEdition.Name) {
        fact(.isolated(ScreeningPages.name(of: list, call), in: call.language))
    }

    private mutating func quoteAtDesk(_ reason: Remark) {
        if call.view.seesScreening { quote(reason) }
    }
}
