// SPDX-License-Identifier: Apache-2.0
import Coalition

extension ActSubstance {
    mutating func add(_ deed: InitiativeDeed) {
        switch deed {
        case .propose(let proposal), .revise(_, let proposal, _): title(proposal.title)
        case .setText(_, let language, let paragraphs, let revision, _):
            fact(.text(call.name(language)))
            fact(.text(words("history.paragraphs", count: paragraphs.count)))
            if let revision { number("history.translation-of", revision) }
        case .declareAuthentic(_, let languages):
            fact(.text(languages.map(call.name).joined(separator: words.listSeparator)))
        case .cosponsor, .leaveCosponsors, .submit, .takeOver, .requestReview, .beginReview, .signOff, .table,
            .beginClosing, .archive:
            break
        case .admit(_, let note), .sendBack(_, let note), .activate(_, let note): quote(note)
        case .withdraw(_, let reason): quote(reason)
        case .suspend(_, let reason, let effect):
            quote(reason)
            quote(effect)
        case .resume(_, let reason): quote(reason)
        case .evaluate(_, let evaluation): quote(evaluation.summary)
        case .openDebate, .takePosition, .comment, .answer, .amend, .settleAmendment, .returnToDebate:
            addDebate(deed)
        case .giveOpinion(_, _, let opinion):
            fact("opinion.\(opinion.finding.rawValue)")
            quote(opinion.reasoning)
            for aside in opinion.setAside ?? [] { quote(aside.reason) }
            for condition in opinion.conditions { quote(condition.later) }
        case .meetCondition(_, let number, let override): condition(number, override)
        case .reportCondition(_, let number, let note, let override):
            condition(number, override)
            quote(note)
        }
    }

    private mutating func condition(_ index: Int, _ override: Override.ID?) {
        number("history.condition", index + 1)
        if let override { fact(.leftToRight(override.text)) }
    }

    private mutating func addDebate(_ deed: InitiativeDeed) {
        switch deed {
        case .openDebate(_, let closes): fact("history.until", ["moment": call.dates.moment(closes)])
        case .returnToDebate(_, let closes, let reason):
            fact("history.until", ["moment": call.dates.moment(closes)])
            quote(reason)
        case .takePosition(_, let position, let statement):
            fact(Tag(words("position.\(position.rawValue)"), position.tone).html)
            quote(statement)
        case .comment(_, let paragraph, let remark):
            fact(
                .text(
                    paragraph.map { words("comment.paragraph", ["number": words.numerals.written($0)]) }
                        ?? words("comment.whole")))
            quote(remark)
        case .answer(_, let comment, let remark):
            number("history.to-comment", comment)
            quote(remark)
        case .amend(_, let paragraph, let replacement, let reason, _):
            fact(.text(words("comment.paragraph", ["number": words.numerals.written(paragraph)])))
            quote(replacement)
            quote(reason)
        case .settleAmendment(_, let amendment, let outcome):
            number("history.amendment", amendment)
            fact("amendment.\(outcome.rawValue)")
        default: break
        }
    }

    mutating func add(_ deed: DecisionDeed) {
        switch deed {
        case .open(_, let ruleSet, let deadline):
            if let rules = call.view.charter?.ruleSets.first(where: { $0.id == ruleSet }) {
                fact(call.text(rules.title))
            }
            if let deadline { fact("history.until", ["moment": call.dates.moment(deadline)]) }
        case .receive, .withdrawObjection, .putText, .certify, .withdrawProxy, .closeVote: break
        case .cast(_, let choice, let remark):
            fact("decision.tally.\(choice.rawValue)")
            quote(remark)
        case .castFor(_, let state, let choice, let remark):
            fact("history.vote-for", ["state": .text(call.name(state))])
            fact("decision.tally.\(choice.rawValue)")
            quote(remark)
        case .appointProxy(_, let state, let remark):
            fact("decision.proxies.to", ["state": .text(call.name(state))])
            quote(remark)
        case .letPass(_, let remark): quote(remark)
        case .object(_, let form, let remark):
            fact("decision.form.\(form.rawValue)")
            quote(remark)
        case .extend(_, let deadline, let reason):
            fact("history.until", ["moment": call.dates.moment(deadline)])
            quote(reason)
        case .annul(_, let reason), .defer(_, let reason): quote(reason)
        case .declare(_, let statement, let paragraph, let remark):
            fact("decision.kind.\(statement.rawValue)")
            if let paragraph {
                fact(.text(words("comment.paragraph", ["number": words.numerals.written(paragraph)])))
            }
            quote(remark)
        }
    }

    mutating func add(_ deed: ParticipationDeed) {
        switch deed {
        case .choose(_, let level, let caveats, let capacity):
            fact("level.\(level.rawValue)")
            for caveat in caveats { quote(caveat) }
            quote(capacity)
        case .withdraw(_, let day, let reason):
            fact("history.from", ["day": call.dates.day(day)])
            quote(reason)
        }
    }
}
