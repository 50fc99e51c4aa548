// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

extension Routes {
    /// Whether the site has a page at this path, and a visitor like this one may ask for it.
    static func isOpen(_ path: String, to visitor: Visitor) -> Bool {
        switch pages[path] {
        case .anyone?: true
        case .signedIn?: visitor.account != nil
        case nil: false
        }
    }

    /// Whether something is shown at this path of the table, and not only sent there.
    static func hasPage(_ path: String) -> Bool { pages[path] != nil }

    /// Who may ask for each page.
    private static let pages: [String: Route.Access] = Dictionary(
        all.filter { $0.method == .get }.map { ($0.path, $0.access) }, uniquingKeysWith: { first, _ in first }
    )
}
