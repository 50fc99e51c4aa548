// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The entries of the main navigation.
package enum Section: String, CaseIterable, Sendable {
    case home, initiatives, decisions, calendar, visits, screening, law, resources, results, newsroom,
        library,
        directory
    case record, administration

    /// Meetings and visits are one section, which opens on the meetings.
    var path: String {
        switch self {
        case .home: ""
        case .visits: "/meetings"
        default: "/\(rawValue)"
        }
    }

    /// Whether the section has a page, and anything on it for this reader: decisions are the coalition's own,
    /// meetings theirs who may be invited, administration theirs who keep its registers.
    func isOpen(to call: Call) -> Bool {
        guard Routes.isOpen(path, to: call.visitor) else { return false }
        return switch self {
        case .decisions: call.view.isInside
        case .screening: call.site.desk != nil && call.view.seesScreening
        case .law: call.view.isAtLawDesk
        case .visits, .resources: call.view.me != nil
        case .administration: !AdministrationPage.entries(for: call.view).isEmpty
        case .home, .initiatives, .calendar, .results, .newsroom, .library, .directory, .record:
            true
        }
    }

    /// Where a page of the law desk stands: for those who work there it is a section of its own, for everybody else a shelf
    /// of the library.
    static func ofLaw(for call: Call) -> Self { call.view.isAtLawDesk ? .law : .library }
}
