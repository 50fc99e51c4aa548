// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

extension ActSubstance {
    mutating func add(_ deed: LawDeed) {
        switch deed {
        case .propose(let draft):
            fact("law.book-version", ["version": .isolated(draft.book.version)])
            quote(draft.note)
        case .approve(_, let affected, let count, let unopened):
            fact(.text(words("law.affected", count: affected.count)))
            if let unopened, unopened > 0 {
                fact(.text(words("law.affected-unopened-then", count: unopened)))
            }
            fact(.text(words("law.shown", count: count)))
        case .decline(_, let reason), .withdraw(_, let reason), .lift(_, let reason): quote(reason)
        case .assess(let draft):
            title(draft.title)
            fact(draft.verdict.tag(words).html)
        case .override(_, let draft):
            fact("override.\(draft.direction.rawValue)")
            fact("history.until-day", ["day": call.dates.day(draft.expires)])
            quote(draft.reasons)
        case .countersign: break
        case .dissent(_, _, let draft):
            fact("opinion.\(draft.finding.rawValue)")
            quote(draft.reasoning)
        }
    }
}

extension LegalVerdict {
    func tag(_ words: Words) -> Tag {
        let label = Multilingual(label).text(in: words.language)?.text.capitalisingFirst ?? rawValue
        return switch self {
        case .compatible: Tag(label, .success)
        case .compatibleWithConditions: Tag(label, .warning)
        case .needsReview: Tag(label, .review)
        case .incompatible: Tag(label, .danger)
        }
    }
}
