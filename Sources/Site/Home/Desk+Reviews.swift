// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What awaits a legal opinion, a sign-off, an evaluation; and what one's own state leads.
extension Desk {
    /// Everything in review, oldest first, with what has changed since the last opinion.
    var legalQueue: [any Component] {
        guard call.may(.advise) else { return [] }
        let queue = initiatives.filter { $0.stage == .inLegalReview }.sorted {
            ($0.since, $0.id) < ($1.since, $1.id)
        }
        return part(
            "legal", ["initiative", "since", "opinion", "changed"],
            queue.lazy.map { initiative in
                let days = Int((call.now - initiative.since).milliseconds / 86_400_000)
                let opinion = initiative.opinions.last.map { opinion -> HTML in
                    "\(words("opinion.\(opinion.finding.rawValue)"))<br>\(day(opinion.at))"
                }
                return [
                    initiative.link(call), "\(day(initiative.since))<br>\(words("time.days", count: days))",
                    opinion ?? .text(words("home.legal.first")), ChangedText.cell(initiative, call),
                ]
            }, all: "/initiatives?stage=inLegalReview")
    }

    /// A partner's: what it undertakes together with the coalition, and who still has to agree.
    var jointItems: [any Component] {
        guard view.organisation?.kind == .partner, let organisation else { return [] }
        let joint = initiatives.filter { $0.partners.contains(organisation) }
        return part(
            "joint", ["initiative", "stage", "own-sign-off", "sign-offs"],
            joint.lazy.map { initiative in
                let valid = initiative.signOffs.filter { $0.textHash == initiative.texts.hash }
                let own = valid.last { $0.organisation == organisation }.map { day($0.at) }
                let others = valid.map(\.organisation).filter { $0 != organisation }
                return [
                    initiative.link(call), initiative.stage.tag(words).html,
                    own ?? .text(words("home.not-yet")),
                    others.isEmpty ? .text(words("home.not-yet")) : .text(call.names(Set(others))),
                ]
            }, all: "/initiatives")
    }

    /// What the reader's organisation leads and is being carried out.
    var ledProgrammes: [any Component] {
        guard let organisation, call.may(.propose) || call.may(.sign), !isSecretariat else { return [] }
        let led = initiatives.filter { $0.lead == organisation && $0.stage.isUnderWay }
        guard !led.isEmpty || isMember else { return [] }
        return part(
            "led", ["initiative", "stage", "activities", "indicators"],
            led.lazy.map { initiative in
                let activities = initiative.activities.compactMap { view.activity($0) }
                let indicators = initiative.indicators.compactMap { view.indicator($0) }
                return [
                    initiative.link(call), initiative.stage.tag(words).html,
                    of(activities.count { $0.status == .done }, activities.count { $0.status != .cancelled }),
                    of(indicators.count { $0.value != nil }, indicators.count),
                ]
            }, all: "/initiatives?state=\(organisation.text)")
    }

    /// What is being closed: whether its values are approved and its accounts reconciled, so that it can be evaluated.
    var evaluations: [any Component] {
        guard call.may(.evaluate) else { return [] }
        return part(
            "evaluations", ["initiative", "lead", "indicators", "accounts"],
            initiatives.filter { $0.stage == .closing }.lazy.map { initiative in
                let indicators = initiative.indicators.compactMap { view.indicator($0) }
                let isReconciled = initiative.reconciled != nil
                return [
                    initiative.link(call), .text(call.name(initiative.lead)),
                    of(indicators.count { $0.status == .approved }, indicators.count),
                    .text(words(isReconciled ? "home.reconciled" : "home.not-yet")),
                ]
            }, all: "/initiatives?stage=closing")
    }

    /// "3 of 5".
    func of(_ part: Int, _ all: Int) -> HTML {
        .text(
            words(
                "home.of",
                [
                    "part": Numbers.text(part, in: call.numerals),
                    "all": Numbers.text(all, in: call.numerals),
                ]))
    }
}
