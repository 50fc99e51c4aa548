// SPDX-License-Identifier: Apache-2.0

import Coalition
import Record
import Seeding

/// Draws deeds about a handful of initiatives: sensible ones, and ones that no rule should let pass.
struct RandomDeeds {
    var random: SeededGenerator

    private static let people: [Person.ID] = [
        "delegate-ML", "delegate-NE", "delegate-TD", "officer", "officer-2", "sg", "legal", "evaluator",
        "uncct", "observer-FR", "press",
    ]

    mutating func person() -> Person.ID { random.pick(Self.people) }

    mutating func deed(in coalition: Coalition, at now: Instant) -> Deed {
        let id = Initiative.ID(series: "I", 1 + random.below(3))
        switch random.below(10) {
        case 0...4: return .initiative(step(id, coalition, now))
        case 5...6: return .initiative(voice(id))
        case 7: return decision(id, coalition, now)
        case 8: return carryingOut(id, now)
        default: return random.pick(DeedSamples.all)
        }
    }

    /// The sponsor, the office or anybody: most often whoever has a chance.
    mutating func likely(_ deed: Deed, in coalition: Coalition) -> Person.ID {
        if random.below(6) == 0 { return person() }
        let sponsor = deed.subjectInitiative.flatMap { coalition.initiatives[$0]?.sponsor.text } ?? "ML"
        switch deed.verb.power {
        case .administer: return random.pick(["officer", "officer-2"])
        case .chair: return "sg"
        case .advise: return "legal"
        case .evaluate: return "evaluator"
        case .publish: return random.pick(["press", "press-2"])
        case .sign: return random.pick(["sg", "uncct", "delegate-ML", "delegate-NE", "observer-FR"])
        case .propose: return .init(stringLiteral: "delegate-\(sponsor)")
        default: return person()
        }
    }

    private mutating func step(_ id: Initiative.ID, _ coalition: Coalition, _ now: Instant) -> InitiativeDeed
    {
        let closes = now + .days(random.below(6))
        let note = SmallCharter.same("Note \(random.below(3))")
        let hash = random.below(5) == 0 ? Hash.of([7]) : coalition.initiatives[id]?.texts.hash ?? Hash.of([])
        let partners: [Organisation.ID] = random.below(3) == 0 ? ["UNCCT"] : []
        let title = SmallCharter.same("Title \(random.below(9))")
        if coalition.initiatives[id]?.stage == .inLegalReview, random.below(2) == 0 {
            return random.pick([
                .giveOpinion(initiative: id, textHash: hash, opinion: opinion()), .table(initiative: id),
                .signOff(initiative: id, textHash: hash), .meetCondition(initiative: id, condition: 0),
            ])
        }
        switch random.below(26) {
        case 0:
            return .propose(
                proposal: Story.proposal {
                    $0.title = title
                    $0.partners = partners
                })
        case 1...3: return text(id, coalition)
        case 4: return .declareAuthentic(initiative: id, languages: [.french])
        case 5: return .submit(initiative: id)
        case 6, 7: return .admit(initiative: id, note: note)
        case 8: return .sendBack(initiative: id, note: note)
        case 9, 10: return .openDebate(initiative: id, closes: closes)
        case 11, 12: return .requestReview(initiative: id)
        case 13, 14: return .beginReview(initiative: id)
        case 15...17: return .giveOpinion(initiative: id, textHash: hash, opinion: opinion())
        case 18: return .meetCondition(initiative: id, condition: random.below(3) - 1)
        case 19, 20: return .signOff(initiative: id, textHash: hash)
        case 21, 22: return .table(initiative: id)
        case 23: return .returnToDebate(initiative: id, closes: closes, reason: note)
        case 24: return .withdraw(initiative: id, reason: Story.remark())
        default: return random.pick([.takeOver(initiative: id), .cosponsor(initiative: id)])
        }
    }

    private mutating func text(_ id: Initiative.ID, _ coalition: Coalition) -> InitiativeDeed {
        let texts = coalition.initiatives[id]?.texts
        let missing = texts?.incomplete(of: Language.allCases) ?? []
        let isTranslation = texts.map { $0.revision > 0 } == true && random.below(4) != 0
        let count = isTranslation ? (texts?.paragraphCount ?? 1) : 1 + random.below(3)
        return .setText(
            initiative: id, language: missing.isEmpty ? random.pick(Language.allCases) : random.pick(missing),
            paragraphs: (0..<count).map { "Paragraph \($0) \(random.below(100))" },
            translationOf: isTranslation ? texts?.revision : nil)
    }

    private mutating func opinion() -> OpinionDraft {
        switch random.below(5) {
        case 0: Story.opinion(.notClear)
        case 1: Story.opinion(.clearWithConditions, conditions: [Story.condition])
        default: Story.opinion(.clear)
        }
    }

    private mutating func voice(_ id: Initiative.ID) -> InitiativeDeed {
        let number = random.below(4)
        switch random.below(6) {
        case 0, 1:
            return .takePosition(
                initiative: id, position: random.pick(Position.Kind.allCases), statement: nil)
        case 2: return .comment(initiative: id, paragraph: number, remark: Story.remark())
        case 3: return .answer(initiative: id, comment: number, remark: Story.remark())
        case 4:
            return .amend(
                initiative: id, paragraph: number, replacement: Multilingual(fr: "Nouveau"),
                reason: Story.remark())
        default:
            let outcome = random.pick([Amendment.Outcome.accepted, .declined, .withdrawn])
            return .settleAmendment(initiative: id, amendment: number, outcome: outcome)
        }
    }

    private mutating func decision(_ id: Initiative.ID, _ coalition: Coalition, _ now: Instant) -> Deed {
        let decision = Decision.ID(series: "D", max(1, coalition.decisions.count))
        switch random.below(7) {
        case 0, 1: return .decision(.open(initiative: id, ruleSet: "consensus", deadline: nil))
        case 2: return .decision(.open(initiative: id, ruleSet: "silence", deadline: now + .days(4)))
        case 3: return .decision(.object(decision: decision, form: .objection, remark: Story.remark()))
        case 4, 5: return .decision(.putText(decision: decision))
        default: return .decision(.certify(decision: decision))
        }
    }

    private mutating func carryingOut(_ id: Initiative.ID, _ now: Instant) -> Deed {
        let activity = Activity.ID(series: "E", 1 + random.below(3))
        let gift = Contribution.ID(series: "G", 1 + random.below(3))
        let begins = now + .days(random.below(4))
        let plan = ActivityPlan(
            kind: .course, title: Story.note, domain: "ideology", begins: begins, ends: begins + .days(1),
            host: random.pick(["ML", "TD", "secretariat"]), place: Story.note, seats: random.below(6),
            languages: [.french])
        let level = random.pick(OptIn.Level.allCases)
        switch random.below(12) {
        case 0, 1: return .participation(.choose(initiative: id, level: level, caveats: [], capacity: nil))
        case 2: return .participation(.withdraw(initiative: id, from: begins.day, reason: Story.remark()))
        case 3: return .initiative(.activate(initiative: id, note: Story.note))
        case 4: return .activity(.plan(initiative: id, plan: plan))
        case 5: return .activity(random.pick([.confirm(activity: activity), .begin(activity: activity)]))
        case 6: return .activity(.nominate(activity: activity, seats: random.below(5)))
        case 7:
            return .activity(
                .complete(activity: activity, attendance: ["ML": random.below(9) - 1], note: nil))
        case 8:
            let money = Money(minorUnits: random.pick([-1, 500, .max]), currency: "USD")
            return .resource(.pledge(initiative: id, money: money, inKind: nil, earmark: nil))
        case 9:
            return .resource(
                random.pick([
                    .commit(contribution: gift, evidence: "x"), .receive(contribution: gift, evidence: "x"),
                ]))
        case 10: return .initiative(.beginClosing(initiative: id))
        default: return .initiative(.evaluate(initiative: id, evaluation: Story.evaluation()))
        }
    }
}

extension Deed {
    fileprivate var subjectInitiative: Initiative.ID? {
        if case .initiative(let deed) = self { deed.initiative } else { nil }
    }
}
