// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Which forms an initiative's page offers to whom. Nothing here is a rule of who may do what when: the coalition is asked,
/// with a deed of each form (`View.mayTry`). What is offered may still be refused, with the reason and the remedy.
enum InitiativeOffers {
    struct Offer {
        let name: String
        let path: String
        /// The phrase on its button.
        let title: String
        /// Ends something: never the first button.
        var isGrave = false

        /// What is usually next comes first, what is always possible after it, and what ends something last.
        func rank(on initiative: Initiative) -> Int {
            if isGrave { return 3 }
            let hasText = !initiative.texts.current.isEmpty
            switch name {
            case "initiative.set-text" where !hasText, "initiative.take-position": return 0
            case "initiative.return-to-debate" where initiative.stage == .noConsensus: return 0
            case "decision.open": return initiative.stage == .noConsensus ? 1 : 0
            case "initiative.submit": return hasText ? 0 : 2
            case "initiative.declare-authentic":
                let isAwaited = initiative.stage.isUnsubmitted && initiative.texts.authentic.isEmpty
                return hasText && isAwaited ? 0 : 2
            case "initiative.choose" where title == ExecutionForms.changeTitle: return 2
            case "initiative.revise", "initiative.cosponsor", "initiative.comment", "initiative.amend",
                "initiative.return-to-debate", "initiative.suspend",
                "initiative.clear-publication",
                "initiative.pledge":
                return 2
            default: return 1
            }
        }
    }

    /// A form on a tab, and the deed by which the rules are asked whether it is worth showing.
    struct Line {
        let name: String
        /// Below the initiative's own address, unless it is no form of an initiative.
        let verb: String?
        let isGrave: Bool
        let tab: InitiativePage.Tab
        /// Nil where there is nothing that it could be done to.
        let trial: @Sendable (Initiative, View) -> Deed?

        func path(on initiative: Initiative) -> String {
            guard let verb else {
                return ChairActs.open.path + FormInput(["initiative": [initiative.id.text]]).query
            }
            return "\(initiative.path)/act/\(verb)"
        }
    }

    static let forms: [InitiativeForm] =
        ProposalForms.all + TextForms.all + StudyForms.all + AmendmentForms.all + ReviewForms.all
        + ExecutionForms.all + [ContributionForms.pledge, IndicatorForms.define, ActivityForms.plan]
        + [StrategyForms.draft]

    /// What the viewer may try on a tab.
    static func offers(on initiative: Initiative, tab: InitiativePage.Tab, _ view: View) -> [Offer] {
        lines.filter { line in
            line.tab == tab && line.trial(initiative, view).map { view.mayTry($0) } ?? false
        }.map { line in
            Offer(
                name: line.name, path: line.path(on: initiative), title: title(of: line, initiative, view),
                isGrave: line.isGrave)
        }
    }

    private static func title(of line: Line, _ initiative: Initiative, _ view: View) -> String {
        line.verb == ExecutionForms.choose.verb && ExecutionForms.hasChosen(initiative, view)
            ? ExecutionForms.changeTitle : "\(line.name).title"
    }

    private static let lines: [Line] = drafting + debating + reviewing + deciding + carryingOut + publishing

    static func line(
        _ verb: String, _ tab: InitiativePage.Tab,
        trial: @escaping @Sendable (Initiative, View) -> Deed?
    ) -> Line {
        if verb == TextEditor.verb {
            return Line(name: TextEditor.name, verb: verb, isGrave: false, tab: tab, trial: trial)
        }
        guard let form = forms.first(where: { $0.verb == verb }) else {
            preconditionFailure("there is no form \(verb)")
        }
        return Line(name: form.name, verb: verb, isGrave: form.isGrave, tab: tab, trial: trial)
    }

    /// A step of the initiative's own life that needs nothing but its number and what people write.
    static func step(
        _ verb: String, _ tab: InitiativePage.Tab,
        deed: @escaping @Sendable (Initiative.ID) -> InitiativeDeed
    ) -> Line {
        line(verb, tab) { initiative, _ in .initiative(deed(initiative.id)) }
    }
}
