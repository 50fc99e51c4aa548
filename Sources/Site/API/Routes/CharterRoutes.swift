// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The charters that there were, and what is proposed in place of the one in force.
enum CharterRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/charter/versions", "listCharterVersions", "Every charter that is or was in force.", of: versions
        ),
        .one(
            "/charter/versions/{number}", "charterVersion", "One version of the charter, whole.",
            as: Resources.charterVersion
        ) { call in
            let number = call.parameters["number"].flatMap { Int(typed: $0) }
            return try call.found(call.view.charterVersions.first { $0.number == number })
        },
        .list(
            "/charter/amendments", "listCharterAmendments", "What was proposed in place of the charter.",
            .signedIn, of: amendments),
        .one(
            "/charter/amendments/{id}", "charterAmendment", "One proposal, and what it changes.", .signedIn,
            as: Resources.charterAmendment
        ) { try $0.found($0.view.charterAmendment($0.identifier())) },
    ]

    private static let versions = Listing<CharterVersion>(
        shape: Resources.charterVersionSummary, id: { String($0.number) },
        orders: [.init(name: "number") { .number($0.number) }], isLatestFirst: true,
        items: { $0.view.charterVersions })

    private static let amendments = Listing<CharterAmendment>(
        shape: Resources.charterAmendment, id: { $0.id.text }, orders: [.number { $0.id }],
        isLatestFirst: true, items: { $0.view.charterAmendments })
}
