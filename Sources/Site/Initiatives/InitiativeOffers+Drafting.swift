// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Until it is decided: each form on its tab, with the deed that asks whether it is worth showing.
extension InitiativeOffers {
    /// What nobody has written yet.
    static let unwritten = Multilingual()
    static let unsaid = Remark("", in: .english)

    static let drafting: [Line] = [
        line("set-text", .text) { initiative, _ in
            // A translation is possible for longest, as soon as there is something to translate.
            let revision = initiative.texts.revision
            return .initiative(
                .setText(
                    initiative: initiative.id, language: .english, paragraphs: [],
                    translationOf: revision > 0 ? revision : nil))
        },
        line("revise", .overview) { initiative, _ in
            .initiative(.revise(initiative: initiative.id, proposal: initiative.proposal))
        },
        step("declare-authentic", .text) { .declareAuthentic(initiative: $0, languages: []) },
        step("submit", .overview) { .submit(initiative: $0) },
        step("cosponsor", .overview) { .cosponsor(initiative: $0) },
        step("leave-cosponsors", .overview) { .leaveCosponsors(initiative: $0) },
        step("withdraw", .overview) { .withdraw(initiative: $0, reason: unsaid) },
        step("take-over", .overview) { .takeOver(initiative: $0) },
        step("admit", .overview) { .admit(initiative: $0, note: unwritten) },
        step("send-back", .overview) { .sendBack(initiative: $0, note: unwritten) },
    ]

    static let debating: [Line] = [
        line("open-debate", .debate) { initiative, view in
            .initiative(.openDebate(initiative: initiative.id, closes: view.at))
        },
        step("take-position", .debate) {
            .takePosition(initiative: $0, position: .neutral, statement: nil)
        },
        step("comment", .debate) { .comment(initiative: $0, paragraph: nil, remark: unsaid) },
        line("answer", .debate) { initiative, _ in
            initiative.comments.first { $0.answer == nil }.map {
                .initiative(.answer(initiative: initiative.id, comment: $0.id, remark: unsaid))
            }
        },
        step("amend", .text) {
            .amend(initiative: $0, paragraph: 1, replacement: unwritten, reason: unsaid)
        },
        line("settle-amendment", .text) { initiative, view in
            // Its author takes it back, the sponsor decides on all others.
            let open = initiative.amendments.filter { $0.outcome == nil }
            let own = open.first { $0.by.organisation == view.organisation?.id }
            return (own ?? open.first).map {
                .initiative(
                    .settleAmendment(
                        initiative: initiative.id, amendment: $0.id,
                        outcome: own == nil ? .declined : .withdrawn))
            }
        },
        step("request-review", .debate) { .requestReview(initiative: $0) },
        step("begin-review", .debate) { .beginReview(initiative: $0) },
    ]

    static let reviewing: [Line] = [
        line("give-opinion", .legal) { initiative, _ in
            guard let hash = initiative.texts.hash else { return nil }
            let opinion = OpinionDraft(
                finding: .clear, reasoning: unwritten, instruments: [], conditions: [])
            return .initiative(.giveOpinion(initiative: initiative.id, textHash: hash, opinion: opinion))
        },
        line("dissent", .legal) { initiative, _ in
            // Once it is decided a dissent would bear on nothing.
            guard [.inLegalReview, .tabled, .deciding].contains(initiative.stage),
                let opinion = initiative.opinionInForce
            else { return nil }
            let dissent = DissentDraft(finding: opinion.finding, reasoning: unwritten, instruments: [])
            return .law(.dissent(initiative: initiative.id, opinion: opinion.act, dissent: dissent))
        },
        line("report-condition", .legal) { initiative, view in
            view.conditions(of: initiative).first {
                $0.met == nil && $0.condition.owner == view.organisation?.id
            }.map {
                .initiative(
                    .reportCondition(
                        initiative: initiative.id, condition: $0.index, note: unsaid, override: $0.setBy))
            }
        },
        line("meet-condition", .legal) { initiative, view in
            view.conditions(of: initiative).first { $0.met == nil }.map {
                .initiative(
                    .meetCondition(initiative: initiative.id, condition: $0.index, override: $0.setBy))
            }
        },
        line("sign-off", .legal) { initiative, _ in
            // What is signed off before the review is worthless as soon as the text changes.
            guard initiative.stage == .inLegalReview, let hash = initiative.texts.hash else { return nil }
            return .initiative(.signOff(initiative: initiative.id, textHash: hash))
        },
        step("table", .legal) { .table(initiative: $0) },
    ]

    static let deciding: [Line] = [
        line("return-to-debate", .decision) { initiative, view in
            .initiative(
                .returnToDebate(initiative: initiative.id, closes: view.at, reason: unwritten))
        },
        Line(name: ChairActs.open.name, verb: nil, isGrave: false, tab: .decision) { initiative, view in
            view.charter?.ruleSets(on: view.at.day).first.map {
                .decision(.open(initiative: initiative.id, ruleSet: $0.id, deadline: nil))
            }
        },
    ]
}
