// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Storage

/// An act of the demonstration that waits for a signature: the delegate of Mali has written a pledge, and its capital has
/// not signed it yet.
enum PreparedScene {
    private static let delegate = Author(person: "delegate-ML", organisation: "ML")
    private static let capital = Author(person: "focal-point-ML", organisation: "ML")
    private static let money = Money(minorUnits: 25_000_000, currency: "XOF")

    static func prepare(on node: Node, at present: Instant) async throws {
        let state = node.registry.coalition
        let account = try await node.accounts.openAccounts().first { $0.person == delegate.person }
        guard let account, let initiative = initiative(state, present) else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let path = "/initiatives/\(initiative)/act/pledge"
        let form = PreparedAct.Form(
            name: "initiative.pledge", path: path, draft: path, query: [:],
            fields: ["amount": ["25000000"], "currency": [money.currency]])
        let content = PreparedAct.Content(
            key: "p-demonstration", deed: Array(try encoder.encode(pledge(initiative))), form: form,
            note: "Le montant est inscrit au budget de l’exercice ; la signature de la capitale est attendue."
        )
        _ = try await node.accounts.prepare(
            content, by: delegate, login: account.login, head: state.count, at: present - .hours(20))
    }

    private static func pledge(_ initiative: Initiative.ID) -> Deed {
        .resource(.pledge(initiative: initiative, money: money, inKind: nil, earmark: nil))
    }

    /// The latest initiative to which the capital could pledge today.
    private static func initiative(_ state: Coalition, _ present: Instant) -> Initiative.ID? {
        state.initiatives.values.map(\.id).sorted(by: >).first {
            state.admit(pledge($0), by: capital, at: present).isAdmitted
        }
    }
}
