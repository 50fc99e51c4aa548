// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Which forms an initiative's page offers to whom at which stage. The coalition has the last word: what is offered may
/// still be refused, with the reason.
enum InitiativeOffers {
    struct Offer {
        let name: String
        let path: String
        /// Ends something: never the first button.
        var isGrave = false

        /// What is usually next comes first, what is always possible after it, and what ends something last.
        func rank(on initiative: Initiative) -> Int {
            if isGrave { return 3 }
            let hasText = !initiative.texts.current.isEmpty
            switch name {
            case "initiative.set-text" where !hasText, "initiative.take-position", "decision.open": return 0
            case "initiative.submit", "initiative.declare-authentic": return hasText ? 0 : 2
            case "initiative.revise", "initiative.cosponsor", "initiative.comment", "initiative.amend",
                "initiative.return-to-debate", "initiative.suspend",
                "initiative.clear-publication",
                "initiative.pledge":
                return 2
            default: return 1
            }
        }
    }

    private struct Line {
        let name: String
        let verb: String
        let isGrave: Bool
        let tab: InitiativePage.Tab
        let power: Power
        let stages: [Stage]
        var when: @Sendable (Initiative, Call) -> Bool = { _, _ in true }
    }

    static let forms: [InitiativeForm] =
        ProposalForms.all + TextForms.all + StudyForms.all + AmendmentForms.all + ReviewForms.all
        + ExecutionForms.all + [ContributionForms.pledge, IndicatorForms.define, ActivityForms.plan]

    static func offers(on initiative: Initiative, tab: InitiativePage.Tab, _ call: Call) -> [Offer] {
        var offers = lines.filter { line in
            line.tab == tab && call.may(line.power) && line.stages.contains(initiative.stage)
                && line.when(initiative, call)
        }.map { line in
            Offer(
                name: line.name, path: "\(initiative.path)/act/\(line.verb)", isGrave: line.isGrave)
        }
        if tab == .decision, call.may(.chair), initiative.stage == .tabled || initiative.stage == .deferred {
            let query = FormInput(["initiative": [initiative.id.text]]).query
            offers.append(Offer(name: "decision.open", path: "/decisions/new\(query)"))
        }
        return offers
    }

    private static let lines: [Line] =
        drafting + debating + reviewing + carryingOut + publishing

    private static func line(
        _ verb: String, _ tab: InitiativePage.Tab, _ power: Power, _ stages: [Stage],
        when: @escaping @Sendable (Initiative, Call) -> Bool = { _, _ in true }
    ) -> Line {
        if verb == TextEditor.verb {
            return Line(
                name: TextEditor.name, verb: verb, isGrave: false, tab: tab, power: power, stages: stages,
                when: when)
        }
        guard let form = forms.first(where: { $0.verb == verb }) else {
            preconditionFailure("there is no form \(verb)")
        }
        return Line(
            name: form.name, verb: verb, isGrave: form.isGrave, tab: tab, power: power, stages: stages,
            when: when)
    }

    private static let drafting: [Line] = [
        line(
            "set-text", .text, .propose, [.draft, .returned, .submitted, .admissible, .inDebate], when: writes
        ),
        line("set-text", .text, .propose, [.inLegalReview], when: isSecretariat),
        line("revise", .overview, .propose, [.draft, .returned], when: sponsors),
        line("declare-authentic", .text, .propose, [.draft, .returned], when: sponsors),
        line("submit", .overview, .propose, [.draft, .returned], when: sponsors),
        line("cosponsor", .overview, .sign, Stage.allCases.filter(\.isBeforeDecision)) { initiative, call in
            isMember(initiative, call) && !sponsors(initiative, call)
        },
        line("leave-cosponsors", .overview, .sign, Stage.allCases.filter(\.isBeforeDecision)) {
            initiative, call in
            call.view.organisation.map { initiative.cosponsors.contains($0.id) } ?? false
        },
        line("withdraw", .overview, .propose, Stage.allCases.filter(\.isBeforeDecision)) { initiative, call in
            call.view.organisation?.id == initiative.sponsor
        },
        line("take-over", .overview, .propose, [.withdrawn]) { initiative, call in
            call.view.organisation.map { initiative.cosponsors.contains($0.id) } ?? false
        },
        line("admit", .overview, .administer, [.submitted]),
        line("send-back", .overview, .administer, [.submitted]),
    ]

    private static let debating: [Line] = [
        line("open-debate", .debate, .chair, [.admissible]),
        line("take-position", .debate, .speak, Stage.consulted, when: isMember),
        line("comment", .debate, .speak, [.admissible, .inDebate]),
        line("answer", .debate, .propose, [.admissible, .inDebate]) { initiative, call in
            writes(initiative, call) && initiative.comments.contains { $0.answer == nil }
        },
        line("amend", .text, .speak, [.inDebate], when: isMember),
        line("settle-amendment", .text, .propose, [.inDebate]) { initiative, call in
            writes(initiative, call) && initiative.amendments.contains { $0.outcome == nil }
        },
        line("request-review", .debate, .propose, [.inDebate]) { initiative, call in
            sponsors(initiative, call) && !initiative.reviewRequested
        },
        line("begin-review", .debate, .administer, [.inDebate]) { initiative, _ in initiative.reviewRequested
        },
        line("return-to-debate", .debate, .chair, [.inLegalReview, .tabled, .noConsensus, .deferred]),
    ]

    private static let reviewing: [Line] = [
        line("give-opinion", .legal, .advise, [.inLegalReview]),
        line("dissent", .legal, .advise, [.inLegalReview, .tabled, .deciding]) { initiative, call in
            initiative.opinionInForce.map { opinion in
                opinion.by.person != call.view.me?.id
                    && !initiative.dissents.contains {
                        $0.opinion == opinion.act && $0.by.person == call.view.me?.id
                    }
            } ?? false
        },
        line("report-condition", .legal, .speak, Stage.allCases) { initiative, call in
            !OpinionForms.owed(initiative, call).isEmpty
        },
        line("meet-condition", .legal, .advise, Stage.allCases) { initiative, call in
            !OpinionForms.unconfirmed(on: initiative, call).isEmpty
        },
        line("sign-off", .legal, .sign, [.inLegalReview, .tabled]) { initiative, call in
            initiative.isJoint
                && (isSecretariat(initiative, call)
                    || call.view.organisation.map { initiative.partners.contains($0.id) } ?? false)
                && !(call.view.organisation.map { initiative.isSignedOff(by: $0.id) } ?? false)
        },
        line("table", .legal, .administer, [.inLegalReview]),
    ]

    private static let carryingOut: [Line] = [
        line("choose", .participation, .sign, [.adopted, .resourcing, .active]) { initiative, call in
            isState(initiative, call)
                && !(call.view.organisation.map { initiative.participants.contains($0.id) } ?? true)
        },
        line("leave", .participation, .sign, [.adopted, .resourcing, .active, .suspended]) {
            initiative, call in
            call.view.organisation.map { initiative.participants.contains($0.id) } ?? false
        },
        line("pledge", .participation, .sign, [.adopted, .resourcing, .active, .suspended]) {
            initiative, call in
            isState(initiative, call)
                || call.view.organisation.map { initiative.partners.contains($0.id) } ?? false
        },
        line("activate", .overview, .administer, [.resourcing]),
        line("suspend", .overview, .chair, [.active]),
        line("resume", .overview, .chair, [.suspended]),
        line("plan-activity", .activities, .administer, [.adopted, .resourcing, .active]),
        line("define-indicator", .results, .administer, [.adopted, .resourcing, .active]),
        line("begin-closing", .results, .propose, [.active], when: sponsors),
        line("reconcile", .results, .administer, [.closing]) { initiative, _ in initiative.reconciled == nil
        },
        line("evaluate", .results, .evaluate, [.closing]),
        line("archive", .results, .administer, [.evaluated, .rejected, .withdrawn]),
    ]

    private static let publishing: [Line] = [
        line("clear-publication", .publication, .sign, Stage.allCases) { initiative, call in
            sponsors(initiative, call) && initiative.publication == .confined
        },
        line("publish", .publication, .publish, Stage.allCases) { initiative, _ in
            initiative.publication == .cleared
        },
        line("confine", .publication, .publish, Stage.allCases) { initiative, _ in
            initiative.publication != .confined
        },
    ]

    @Sendable private static func sponsors(_ initiative: Initiative, _ call: Call) -> Bool {
        call.view.organisation.map { initiative.sponsors.contains($0.id) } ?? false
    }

    @Sendable private static func writes(_ initiative: Initiative, _ call: Call) -> Bool {
        sponsors(initiative, call) || isSecretariat(initiative, call)
    }

    @Sendable private static func isSecretariat(_ initiative: Initiative, _ call: Call) -> Bool {
        call.view.organisation?.kind == .secretariat
    }

    @Sendable private static func isMember(_ initiative: Initiative, _ call: Call) -> Bool {
        call.view.organisation?.kind == .member
    }

    @Sendable private static func isState(_ initiative: Initiative, _ call: Call) -> Bool {
        call.view.organisation.map { $0.kind == .member || $0.kind == .supporting } ?? false
    }
}
