// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Site

/// The law desk: two advisers adopt its books, acts are assessed, one adviser dissents, an officer departs.
extension Script {
    mutating func tell(
        _ plan: PlannedLaw, _ books: DemonstrationBooks, beginnings: [String: Instant]
    ) throws {
        for (index, book) in plan.books.enumerated() {
            let before = index == 0 ? nil : books[plan.books[index - 1].edition]
            adopt(books[book.edition], replacing: before, book)
        }
        for planned in plan.assessments {
            guard let start = beginnings[planned.initiative] else {
                throw DemonstrationError.unknown(planned.initiative)
            }
            assess(planned, plan.usual, books, from: start)
        }
        for planned in plan.dissents {
            guard let start = beginnings[planned.initiative] else {
                throw DemonstrationError.unknown(planned.initiative)
            }
            dissent(planned, from: start)
        }
        for planned in plan.overrides {
            guard let start = beginnings[planned.initiative] else {
                throw DemonstrationError.unknown(planned.initiative)
            }
            depart(planned, from: start)
        }
    }

    private mutating func adopt(_ book: LawBook, replacing base: LawBook?, _ plan: PlannedLaw.Book) {
        let proposed = plan.proposed.instant(present)
        let key = "law-\(plan.edition.rawValue)"
        add(proposed, .person("legal-adviser"), as: key) { _ in
            .law(
                .propose(
                    change: LawChangeDraft(
                        book: book.pins, replaces: base?.pins, note: plan.note,
                        differences: book.differences(from: base))))
        }
        add(proposed + .days(4), .person("deputy-legal-adviser")) { scene in
            let assessments = scene.coalition.law.assessments.sorted
            return .law(
                .approve(
                    change: try scene.named(key), affected: book.affected(assessments),
                    assessments: assessments.count))
        }
    }

    private mutating func assess(
        _ plan: PlannedLaw.Planned, _ usual: [String: String], _ books: DemonstrationBooks,
        from start: Instant
    ) {
        let at = start + .days(plan.after) + .hours(plan.hours ?? 3)
        add(at, .person("legal-adviser"), as: plan.key) { scene in
            guard let pins = scene.coalition.law.book, let book = books[pins] else {
                throw DemonstrationError.unknown("the law book in force")
            }
            let draft = try book.draft(
                usual.merging(plan.facts) { $1 }, states: plan.states, on: at.day,
                about: try scene.initiative(plan.initiative))
            return .law(.assess(assessment: draft))
        }
        guard let withdrawn = plan.withdrawn else { return }
        add(start + .days(withdrawn.after), .person("legal-adviser")) { scene in
            .law(
                .withdraw(
                    assessment: try scene.named(plan.key), reason: Remark(withdrawn.reason, in: .english)))
        }
    }

    private mutating func dissent(_ plan: PlannedLaw.PlannedDissent, from start: Instant) {
        add(start + .days(plan.after) + .hours(6), .person("deputy-legal-adviser")) { scene in
            let initiative = try scene.initiative(plan.initiative)
            guard let opinion = initiative.opinionInForce else {
                throw DemonstrationError.unknown("the opinion on \(plan.initiative)")
            }
            let draft = DissentDraft(
                finding: plan.finding, reasoning: plan.reasoning, instruments: plan.instruments)
            return .law(.dissent(initiative: initiative.id, opinion: opinion.act, dissent: draft))
        }
    }

    private mutating func depart(_ plan: PlannedLaw.PlannedOverride, from start: Instant) {
        let key = "override-\(plan.assessment)"
        let until = plan.until.instant(present).day
        let at = start + .days(plan.after)
        add(at, .person("officer-programmes"), as: key) { scene in
            let draft = OverrideDraft(
                direction: plan.direction, reasons: plan.reasons, conditions: plan.conditions ?? [],
                expires: until)
            return .law(.override(assessment: try scene.named(plan.assessment), override: draft))
        }
        add(at + .hours(5), .person("secretary-general")) { scene in
            .law(.countersign(override: try scene.named(key)))
        }
    }
}
