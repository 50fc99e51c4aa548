// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// The child's best interests are assessed before anything else.
    static let childrenRules: [Rule] = [
        Gate.children.rule(
            "best_interests",
            when: [
                kinds(
                    "person_transfer", "data_transfer", "information_release", "listing_request",
                    "rehabilitation_programme", "awareness_campaign", "content_takedown", "training",
                    "exercise",
                    "capability_deployment", "joint_programme", "initiative"),
                .is("act.concerns_children", "yes"), .is("act.best_interests_assessed", "no"),
            ],
            cites: [treaty("CRC", "art. 3")], holdsAs: [.policy],
            Wording(
                ar: "مصالح الطفل الفضلى", fr: "Intérêt supérieur de l'enfant",
                en: "Best interests of the child"
            ),
            because: Wording(
                ar: "يمس العمل أطفالًا ولم تُقيَّم مصالحهم الفضلى.",
                fr: "L'acte concerne des enfants sans que leur intérêt supérieur ait été évalué.",
                en: "The act concerns children, and their best interests have not been assessed."))
    ]
}
