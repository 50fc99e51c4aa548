// SPDX-License-Identifier: Apache-2.0

/// Kleene's three values. What is not known stays not known until the rest decides without it.
package enum Truth: String, Sendable, Hashable, CaseIterable {
    case yes
    case no
    case unknown

    package init(_ holds: Bool) { self = holds ? .yes : .no }

    package static func && (left: Truth, right: Truth) -> Truth {
        if left == .no || right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    package static func || (left: Truth, right: Truth) -> Truth {
        if left == .yes || right == .yes { return .yes }
        return left == .no && right == .no ? .no : .unknown
    }

    package static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }
}
