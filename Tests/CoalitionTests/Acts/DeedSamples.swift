// SPDX-License-Identifier: Apache-2.0

import Coalition
import Law
import Record

/// One deed at least of every kind that a person or the clock can do, about `I-1` and its like.
enum DeedSamples {
    static let all: [Deed] =
        directory + initiatives.map(Deed.initiative) + decisions.map(Deed.decision) + carryingOut + visits
        + publications + laws + screenings + strategies + supports + meetings + [
            .charter(.found(charter: SmallCharter.charter)),
            .charter(.propose(charter: SmallCharter.charter, replaces: 1, reason: note)),
            .charter(.enact(amendment: "K-1", decision: "D-1")),
            .charter(.decline(amendment: "K-1", reason: note)), .clock(.expire(decision: "D-1")),
            .clock(.outage(from: Instant(milliseconds: 0), until: Instant(milliseconds: 1))),
        ]

    private static let note = Story.note
    private static let remark = Story.remark()
    private static let soon = Instant("2021-07-01T08:00:00Z") ?? Instant(milliseconds: 0)
    private static let day = Day("2021-07-01") ?? Day(number: 0)
    private static let hash = Hash.of([1])
    private static let money = Money(minorUnits: 12_345, currency: "SAR")

    private static let directory: [Deed] = [
        .admitMember(
            member: .init(
                code: "KE", name: nil, joined: day, left: nil, delegateSeated: nil, zone: "Africa/Nairobi")),
        .seatDelegate(state: "KE", on: day), .suspend(organisation: "TD", reason: "Arrears"),
        .reinstate(organisation: "TD"), .appoint(person: "p", organisation: "TD", title: note),
        .accredit(person: "p", role: "delegate", powers: [.speak], from: soon, until: nil),
        .revoke(credential: "C-3", reason: "Recalled"), .challenge(credential: "C-2", reason: "Expired"),
        .rule(credential: "C-2", upheld: false, reason: "In order"),
        .requireCountersignature(organisation: "ML", powers: [.sign]),
    ].map(Deed.directory)

    private static let initiatives: [InitiativeDeed] = [
        .propose(proposal: Story.proposal()), .revise(initiative: "I-1", proposal: Story.proposal()),
        .setText(initiative: "I-1", language: .french, paragraphs: ["Un", "Deux"], translationOf: nil),
        .declareAuthentic(initiative: "I-1", languages: [.arabic]), .cosponsor(initiative: "I-1"),
        .leaveCosponsors(initiative: "I-1"), .submit(initiative: "I-1"),
        .withdraw(initiative: "I-1", reason: remark), .takeOver(initiative: "I-1"),
        .admit(initiative: "I-1", note: note), .sendBack(initiative: "I-1", note: note),
        .openDebate(initiative: "I-1", closes: soon),
        .takePosition(initiative: "I-1", position: .neutral, statement: remark),
        .comment(initiative: "I-1", paragraph: 1, remark: remark),
        .answer(initiative: "I-1", comment: 1, remark: remark),
        .amend(initiative: "I-1", paragraph: 1, replacement: note, reason: remark),
        .settleAmendment(initiative: "I-1", amendment: 1, outcome: .accepted),
        .requestReview(initiative: "I-1"), .beginReview(initiative: "I-1"),
        .giveOpinion(
            initiative: "I-1", textHash: hash,
            opinion: Story.opinion(.clearWithConditions, conditions: [Story.condition])),
        .meetCondition(initiative: "I-1", condition: 0),
        .meetCondition(initiative: "I-1", condition: 0, override: "O-1"),
        .reportCondition(initiative: "I-1", condition: 0, note: remark),
        .reportCondition(initiative: "I-1", condition: 0, note: remark, override: "O-1"),
        .signOff(initiative: "I-1", textHash: hash),
        .table(initiative: "I-1"), .returnToDebate(initiative: "I-1", closes: soon, reason: note),
        .activate(initiative: "I-1", note: note), .suspend(initiative: "I-1", reason: note, effect: note),
        .resume(initiative: "I-1", reason: note), .beginClosing(initiative: "I-1"),
        .evaluate(initiative: "I-1", evaluation: Story.evaluation()), .archive(initiative: "I-1"),
    ]

    private static let decisions: [DecisionDeed] = [
        .open(initiative: "I-1", ruleSet: "silence", deadline: soon), .receive(decision: "D-1"),
        .letPass(decision: "D-1", remark: remark), .object(decision: "D-1", form: .reserve, remark: remark),
        .withdrawObjection(decision: "D-1"), .extend(decision: "D-1", deadline: soon, reason: note),
        .annul(decision: "D-1", reason: note), .defer(decision: "D-1", reason: note),
        .putText(decision: "D-1"),
        .declare(decision: "D-1", statement: .dissociation, paragraph: 2, remark: remark),
        .certify(decision: "D-1"), .cast(decision: "D-1", choice: .constructive, remark: remark),
        .castFor(decision: "D-1", state: "ML", choice: .no, remark: nil),
        .appointProxy(decision: "D-1", state: "ML", remark: remark), .withdrawProxy(decision: "D-1"),
        .closeVote(decision: "D-1"),
    ]

    private static let plan = ActivityPlan(
        kind: .course, title: note, domain: "ideology", begins: soon, ends: soon + .days(2), host: "ML",
        place: note, room: "hall", seats: 20, languages: [.arabic])

    private static let carryingOut: [Deed] = [
        .participation(
            .choose(initiative: "I-1", level: .contribute, caveats: [remark], capacity: remark)),
        .participation(.withdraw(initiative: "I-1", from: day, reason: remark)),
        .resource(.pledge(initiative: "I-1", money: money, inKind: note, earmark: note)),
        .resource(.commit(contribution: "G-1", evidence: "Letter")),
        .resource(.receive(contribution: "G-1", evidence: "Advice")),
        .resource(.cancel(contribution: "G-1", reason: remark)),
        .resource(
            .disburse(
                contribution: "G-1", recipient: "ML", activity: "E-1", amount: 5, evidence: "Advice")),
        .resource(.spend(contribution: "G-1", payment: 1, amount: 3, evidence: "Accounts")),
        .resource(.giveBack(contribution: "G-1", payment: 1, amount: 1, evidence: "Advice")),
        .resource(.writeOff(contribution: "G-1", payment: 1, amount: 1, reason: remark)),
        .activity(.plan(initiative: "I-1", plan: plan)), .activity(.replan(activity: "E-1", plan: plan)),
        .activity(.confirm(activity: "E-1")), .activity(.nominate(activity: "E-1", seats: 3)),
        .activity(.begin(activity: "E-1")),
        .activity(.complete(activity: "E-1", attendance: ["ML": 3], note: note)),
        .activity(.cancel(activity: "E-1", reason: note)),
        .result(.define(initiative: "I-1", title: note, unit: note, baseline: 0, target: 9)),
        .result(.report(indicator: "N-1", value: -4)), .result(.approve(indicator: "N-1")),
        .result(.reconcile(initiative: "I-1", note: note)),
    ]

    private static let visit = VisitPlan(
        title: note, visitor: "UNCCT", purpose: note, begins: soon, ends: soon + .days(1))
    private static let item = AgendaPlan(begins: soon, ends: soon + .hours(1), room: "hall", title: note)

    private static let visits: [Deed] = [
        .plan(plan: visit), .replan(visit: "V-1", plan: visit),
        .setDelegation(visit: "V-1", delegation: [Visitor(title: note, isHead: true)]),
        .addItem(visit: "V-1", item: item), .changeItem(visit: "V-1", number: 1, item: item),
        .removeItem(visit: "V-1", number: 1), .issueBook(visit: "V-1", since: day),
        .recordMinutes(visit: "V-1", minutes: note),
        .agree(
            visit: "V-1",
            followUp: FollowUpPlan(action: note, owner: "officer", due: day, initiative: "I-1")),
        .complete(followUp: "F-1", note: remark), .close(visit: "V-1"), .cancel(visit: "V-1", reason: note),
    ].map(Deed.visit)

    private static let meeting = MeetingPlan(
        title: note, organ: "council", room: "hall", begins: soon, ends: soon + .hours(3),
        zone: "Asia/Riyadh", mandate: "founding", partners: ["UNCCT"], answersBy: soon - .days(1),
        proposalsUntil: soon - .days(2))
    private static let meetingItem = MeetingItemPlan(
        title: note, kind: .decision, initiative: "I-1", decision: "D-1", presenter: "ML", office: note,
        minutes: 30)

    private static let meetings: [Deed] = [
        .convene(plan: meeting), .replan(meeting: "M-1", plan: meeting),
        .postpone(
            meeting: "M-1",
            time: MeetingTime(
                begins: soon + .days(1), ends: soon + .days(2), answersBy: soon, proposalsUntil: soon),
            reason: note),
        .cancel(meeting: "M-1", reason: note), .addItem(meeting: "M-1", item: meetingItem),
        .changeItem(meeting: "M-1", number: 1, item: meetingItem), .removeItem(meeting: "M-1", number: 1),
        .arrange(meeting: "M-1", order: [2, 1]), .proposeItem(meeting: "M-1", item: meetingItem),
        .settleProposal(meeting: "M-1", proposal: 1, accepted: false, reason: remark),
        .answer(
            meeting: "M-1",
            attendance: AttendancePlan(
                attends: true, head: note, delegates: ["delegate-ML"], others: 2, remark: remark)),
        .count(meeting: "M-1", present: ["ML", "NE"]), .open(meeting: "M-1"),
        .adjourn(meeting: "M-1", begins: soon, ends: soon + .hours(1), reason: note), .close(meeting: "M-1"),
        .writeMinutes(meeting: "M-1", item: 1, minutes: MinutesText(summary: note, conclusions: note)),
        .circulate(meeting: "M-1", until: soon), .correct(meeting: "M-1", item: 1, remark: remark),
        .answerCorrection(meeting: "M-1", correction: 1, accepted: true, remark: remark),
        .approveMinutes(meeting: "M-1"), .annotate(meeting: "M-1", note: note),
        .agree(
            meeting: "M-1", item: 1,
            followUp: FollowUpPlan(action: note, owner: "officer", due: day, initiative: "I-1")),
    ].map(Deed.meeting)

    private static let laws: [Deed] = [
        .propose(change: Story.change(Story.book("v1"))),
        .approve(
            change: "B-1", affected: [.init(assessment: "A-1", before: .compatible, after: .incompatible)],
            assessments: 1),
        .decline(change: "B-1", reason: remark), .assess(assessment: Story.assessment()),
        .assess(assessment: Story.assessment(worded: [Story.wordedCondition])),
        .withdraw(assessment: "A-1", reason: remark),
        .override(assessment: "A-1", override: Story.override(until: day)), .countersign(override: "O-1"),
        .lift(override: "O-1", reason: remark),
        .dissent(
            initiative: "I-1", opinion: 9,
            dissent: .init(finding: .notClear, reasoning: note, instruments: ["ICCPR art. 17"])),
    ].map(Deed.law)

    private static let release = ReleaseDraft(
        kind: .statement, title: note, lead: note, body: [.arabic: ["أ"], .french: ["f"], .english: ["e"]],
        initiative: "I-1", visit: "V-1")

    private static let edition = ListEdition(
        list: "un", version: hash, published: soon, entries: 700, added: 2, changed: 1, removed: 0)
    private static let run = ScreeningRun(
        editions: [ListUse(list: "un", version: hash)], engine: "entente-names/1", threshold: 700,
        subjects: 1, commitment: hash, quiet: 0,
        hits: [
            RaisedHit(subject: "S-1a", list: "un", entry: "QDi.001", entryMark: hash, score: 912)
        ], unraised: 3)

    private static let screenings: [Deed] = [
        .enforce(edition: edition), .retire(list: "un"), .run(run: run),
        .rescreen(run: run, list: "un", version: hash, isLast: true),
        .revise(
            list: "un", version: hash,
            entries: [
                RevisedEntry(entry: "QDi.001", mark: hash), RevisedEntry(entry: "QDi.002", mark: nil),
            ]),
        .decide(hit: "H-2.1", finding: .different, reason: remark),
        .review(hit: "H-2.1", agrees: true, reason: remark),
        .release(hit: "H-2.1", until: day, reason: remark), .endRelease(hit: "H-2.1", reason: remark),
        .forget(subject: "S-1a", ground: .request), .expire(subjects: ["S-1a"]),
    ].map(Deed.screening)

    private static let target = StrategyTarget(by: day, activities: 4, participants: 80)

    private static let strategies: [Deed] = [
        .draft(initiative: "I-1", plan: Story.plan()),
        .revise(strategy: "S-1", plan: Story.plan(), reason: note),
        .consent(strategy: "S-1", revision: 1), .decline(strategy: "S-1", revision: 1, reason: remark),
        .assign(strategy: "S-1", objective: 1, initiative: "I-1"),
        .agree(strategy: "S-1", objective: 1, initiative: "I-1"),
        .unassign(strategy: "S-1", objective: 1, initiative: "I-1", reason: note),
        .setTarget(strategy: "S-1", objective: 1, target: target),
        .review(strategy: "S-1", from: day, until: day, text: note),
    ].map(Deed.strategy)
    private static let need = SupportNeed(
        capability: "seats", quantity: 12, from: day, until: day, place: "ML", languages: [.french],
        purpose: note, conditions: [.freeOnly], initiative: "I-1", partners: ["UNCCT"])
    private static let terms = OfferTerms(
        capability: "seats", quantity: 20, uses: 2, from: day, until: day, validUntil: day, places: ["ML"],
        languages: [.arabic], cost: .shared, price: money, caveats: [.nationalCommand], note: note)
    private static let pair = PairingPlan(
        request: "W-1", offer: "Y-1", quantity: 12, from: day, until: day,
        grounds: MatchGrounds(
            matcher: Matcher.version,
            score: MatchScore(quantity: 1000, window: 900, languages: 500, place: 700, cost: 200),
            digest: hash))
    private static let supports: [Deed] = [
        .request(need: need), .amendRequest(request: "W-1", need: need),
        .withdrawRequest(request: "W-1", reason: remark), .offer(terms: terms),
        .amendOffer(offer: "Y-1", terms: terms), .withdrawOffer(offer: "Y-1", reason: remark),
        .propose(plan: pair), .accept(pairing: "X-1"), .decline(pairing: "X-1", reason: remark),
        .rescind(pairing: "X-1", reason: remark), .deliver(pairing: "X-1", quantity: 11, note: remark),
        .deliver(pairing: "X-1", quantity: 12, note: nil), .fail(pairing: "X-1", reason: remark),
    ].map(Deed.support)

    private static let publications: [Deed] = [
        .draft(release: release), .revise(release: "R-1", draft: release), .clear(release: "R-1"),
        .publish(release: "R-1"), .correct(release: "R-1", draft: release, reason: note),
        .proposeCorrection(release: "R-1", draft: release, reason: note),
        .withdrawCorrection(release: "R-1"), .publishCorrection(release: "R-1"),
        .publishCorrection(release: "R-1", basedOn: 1),
        .withdraw(release: "R-1", reason: note), .clearInitiative(initiative: "I-1"),
        .publishInitiative(initiative: "I-1"), .confineInitiative(initiative: "I-1", reason: note),
    ].map(Deed.publication)
}
