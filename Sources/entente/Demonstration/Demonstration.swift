// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The demonstration coalition: public facts, invented work, offices instead of names.
enum Demonstration {
    /// The password of every account of the demonstration; public, and good for nothing else.
    static let password = "entente-demonstration"
    /// What is younger than this, nobody has read yet.
    static let unread = Span.days(3)

    /// The accounts that open the most doors, one a role.
    static func printAccounts(of state: Coalition) {
        guard let charter = state.charter else { return }
        print("  This is a demonstration. Every account has the password \(password)")
        for role in charter.roles {
            let holders = state.credentials.values.filter { $0.role == role.id }.map(\.person.text).sorted()
            guard let first = holders.first else { continue }
            let title = role.title.text(in: .english)?.text ?? role.id.text
            let more = holders.count > 1 ? " and \(holders.count - 1) more" : ""
            print("    \(first.lowercased())\(more): \(title)")
        }
        print("")
    }
}
