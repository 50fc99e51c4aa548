// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// One initiative, as far as it comes: its deeds in four stretches, with some days between them.
struct Life {
    /// How far an initiative comes.
    enum Fate { case draft, withdrawn, debated, reviewed, tabled, resourced, active, archived }

    let number: Int
    let fate: Fate
    let id: Initiative.ID
    private let sponsor: Author
    private let isJoint: Bool

    /// Whether it is of the last years: of the older ones, none is still under way.
    init(_ number: Int, isRecent: Bool) {
        self.number = number
        id = .init(series: "I", number)
        sponsor = SiteCharter.delegate(number)
        isJoint = number.isMultiple(of: 7)
        let live: [Fate] = [.debated, .reviewed, .tabled, .resourced, .active]
        switch number % 50 {
        case ..<20: fate = .draft
        case ..<33: fate = .withdrawn
        case ..<45: fate = .archived
        default: fate = isRecent ? live[number % 5] : .archived
        }
    }

    var phases: [[Years.Step]] {
        switch fate {
        case .draft: [[propose] + texts.prefix(1)]
        case .withdrawn: [[propose] + texts, [submit, withdraw]]
        case .debated: [opening]
        case .reviewed: [opening, review]
        case .tabled: [opening, review + [table], openVote]
        case .resourced: [opening, review + [table], decision]
        case .active: [opening, review + [table], decision + start]
        case .archived: [opening, review + [table], decision + start, end]
        }
    }

    /// What is still debated at the end of the tale stays open, so that there is something to speak about.
    private var window: Span { fate == .debated ? .days(400) : .hours(73) }

    // MARK: Deeds

    private func step(_ author: Author, _ deed: InitiativeDeed) -> Years.Step {
        .deed(author) { _ in .initiative(deed) }
    }

    private static let subjects: [(String, String, String)] = [
        ("مدارس الحدود", "Écoles des frontières", "Border schools"),
        (
            "تدريب وحدات المعلومات المالية", "Formation des cellules de renseignement financier",
            "Training of financial units"
        ),
        (
            "حملة توعوية للشباب", "Campagne de sensibilisation des jeunes",
            "Awareness campaign for young people"
        ),
        ("إعادة التأهيل والإدماج", "Réadaptation et réinsertion", "Rehabilitation and reintegration"),
        ("أمن الموانئ والمطارات", "Sûreté des ports et aéroports", "Security of ports and airports"),
        ("صحفيو السلام", "Journalistes pour la paix", "Journalists for peace"),
        ("تمرين مشترك", "Exercice conjoint", "Joint exercise"),
    ]

    private var title: Multilingual {
        let (ar, fr, en) = Self.subjects[number % Self.subjects.count]
        return Multilingual(ar: "\(ar) \(number)", fr: "\(fr) \(number)", en: "\(en) \(number)")
    }

    private var propose: Years.Step {
        let domains = SiteCharter.domains
        let second = number.isMultiple(of: 3) ? [domains[(number + 1) % 4]] : []
        let proposal = Proposal(
            kind: number.isMultiple(of: 4) ? .programme : .initiative, title: title,
            objective: SiteCharter.text("To train border officers of five states, twice a year"),
            domains: [domains[number % 4]] + second, mandate: "founding", partners: isJoint ? ["UNCCT"] : [],
            hosts: [SiteCharter.delegate(number + 5).organisation])
        return step(sponsor, .propose(proposal: proposal))
    }

    private var texts: [Years.Step] {
        [(Language.french, "Alinéa"), (.arabic, "فقرة"), (.english, "Paragraph")].enumerated().map {
            index, text in
            step(
                sponsor,
                .setText(
                    initiative: id, language: text.0,
                    paragraphs: (1...3).map { "\(text.1) \($0) (\(number))" },
                    translationOf: index == 0 ? nil : 1))
        }
    }

    private var submit: Years.Step { step(sponsor, .submit(initiative: id)) }
    private var withdraw: Years.Step {
        step(sponsor, .withdraw(initiative: id, reason: Remark("Retirée par son auteur.", in: .french)))
    }

    private var opening: [Years.Step] {
        let (id, remark) = (id, Remark("Nous appuyons ce texte.", in: .french))
        var steps = [propose]
        steps += texts
        if let plan = Years.strategyPlan(of: number) {
            steps.append(.deed(sponsor) { _ in .strategy(.draft(initiative: id, plan: plan)) })
        }
        steps += [
            step(sponsor, .declareAuthentic(initiative: id, languages: Language.allCases)), submit,
            step(SiteCharter.officer, .admit(initiative: id, note: SiteCharter.text("In form"))),
            .deed(SiteCharter.chair) {
                .initiative(.openDebate(initiative: id, closes: $0.lastInstant + window))
            },
            step(SiteCharter.delegate(number + 2), .comment(initiative: id, paragraph: 1, remark: remark)),
            step(
                SiteCharter.delegate(number + 3),
                .takePosition(initiative: id, position: .support, statement: remark)),
            step(sponsor, .answer(initiative: id, comment: 1, remark: remark)),
        ]
        return steps
    }

    private var review: [Years.Step] {
        let id = id
        let opinion = OpinionDraft(
            finding: .clear, reasoning: SiteCharter.text("Compatible"), instruments: ["ICCPR art. 19"])
        var steps = [
            step(sponsor, .requestReview(initiative: id)),
            step(SiteCharter.officer, .beginReview(initiative: id)),
            .deed(SiteCharter.legal) { state in
                .initiative(.giveOpinion(initiative: id, textHash: Self.hash(id, state), opinion: opinion))
            },
        ]
        for signatory in isJoint ? [SiteCharter.partner, SiteCharter.chair] : [] {
            steps.append(
                .deed(signatory) { .initiative(.signOff(initiative: id, textHash: Self.hash(id, $0))) })
        }
        return steps
    }

    private var table: Years.Step { step(SiteCharter.officer, .table(initiative: id)) }

    private var decision: [Years.Step] {
        let id = id
        func choose(_ state: Author, _ level: OptIn.Level) -> Years.Step {
            .deed(state) { _ in
                .participation(.choose(initiative: id, level: level, caveats: [], capacity: nil))
            }
        }
        return (number % 100 == 48 ? vote : consensus) + [
            choose(sponsor, .participate), choose(SiteCharter.delegate(number + 5), .participate),
            choose(SiteCharter.delegate(number + 9), .contribute),
        ]
    }

    private var start: [Years.Step] {
        let (id, number) = (id, number)
        let money = Money(minorUnits: 100_000 * (number % 90 + 1), currency: "SAR")
        return [
            .deed(SiteCharter.delegate(number + 9)) { _ in
                .resource(.pledge(initiative: id, money: money, inKind: nil, earmark: nil))
            },
            step(SiteCharter.officer, .activate(initiative: id, note: SiteCharter.text("Enough"))),
            .deed(SiteCharter.officer) { state in
                .activity(.plan(initiative: id, plan: Self.course(number, state.lastInstant + .days(2))))
            },
            .deed(SiteCharter.officer) { .activity(.confirm(activity: Self.activity(id, $0))) },
        ] + (number.isMultiple(of: 3) ? paid(money) : []) + measured
    }

    /// Every second one is measured by an indicator, with a value reported and approved.
    private var measured: [Years.Step] {
        let (id, number) = (id, number)
        guard number.isMultiple(of: 2) else { return [] }
        return [
            .deed(SiteCharter.officer) { _ in
                .result(
                    .define(
                        initiative: id, title: SiteCharter.text("Officers trained"),
                        unit: SiteCharter.text("people"), baseline: 0, target: 40 + number % 60))
            },
            .deed(sponsor) { .result(.report(indicator: Self.indicator(id, $0), value: number % 100)) },
            .deed(SiteCharter.officer) { .result(.approve(indicator: Self.indicator(id, $0))) },
        ]
    }

    private var end: [Years.Step] {
        let (id, sponsor) = (id, sponsor)
        let scores = EvaluationDraft.Criterion.allCases.map { ($0, 4) }
        let evaluation = EvaluationDraft(
            scores: Dictionary(uniqueKeysWithValues: scores), summary: SiteCharter.text("Worth it"))
        var steps: [Years.Step] = [
            .deed(SiteCharter.officer) { .activity(.begin(activity: Self.activity(id, $0))) },
            .deed(SiteCharter.officer) { state in
                .activity(
                    .complete(
                        activity: Self.activity(id, state), attendance: [sponsor.organisation: 9], note: nil))
            },
            step(sponsor, .beginClosing(initiative: id)),
            .deed(SiteCharter.officer) { _ in
                .result(.reconcile(initiative: id, note: SiteCharter.text("Settled")))
            },
            step(SiteCharter.evaluator, .evaluate(initiative: id, evaluation: evaluation)),
            step(SiteCharter.officer, .archive(initiative: id)),
        ]
        if number.isMultiple(of: 3) {
            steps.append(.deed(sponsor) { _ in .publication(.clearInitiative(initiative: id)) })
            steps.append(.deed(SiteCharter.press) { _ in .publication(.publishInitiative(initiative: id)) })
        }
        return steps
    }

    // MARK: What the state knows

    private static func course(_ number: Int, _ begins: Instant) -> ActivityPlan {
        ActivityPlan(
            kind: .course, title: SiteCharter.text("Course \(number)"),
            domain: SiteCharter.domains[number % 4], begins: begins, ends: begins + .days(1),
            host: SiteCharter.delegate(number + 5).organisation, place: SiteCharter.text("Town"), seats: 20,
            languages: [.french])
    }

    static func decision(_ id: Initiative.ID, _ state: Coalition) -> Decision.ID {
        state.initiatives[id]?.decisions.last ?? "D-0"
    }

    static func activity(_ id: Initiative.ID, _ state: Coalition) -> Activity.ID {
        state.initiatives[id]?.activities.last ?? "E-0"
    }

    private static func indicator(_ id: Initiative.ID, _ state: Coalition) -> Indicator.ID {
        state.initiatives[id]?.indicators.last ?? "N-0"
    }

    private static func hash(_ id: Initiative.ID, _ state: Coalition) -> Hash {
        state.initiatives[id]?.texts.hash ?? Hash.of([])
    }
}
