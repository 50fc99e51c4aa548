// SPDX-License-Identifier: Apache-2.0

/// What a signed-in person has of their own: the entries of the account menu, each shown once its page exists.
enum Belonging: String, CaseIterable {
    case account, notifications, prepared, drafts, views, tokens

    var path: String {
        switch self {
        case .account, .notifications, .prepared, .drafts: "/\(rawValue)"
        case .views: "/initiatives/views"
        case .tokens: "/account/tokens"
        }
    }
}
