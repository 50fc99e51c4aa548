// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the secretariat calls in from others, and where it finds what is lacking and what may be done twice.
extension Desk {
    var overdueElsewhere: [any Component] {
        guard view.seesArrears else { return [] }
        let tabs: [ResourcesPage.Tab] = [.needs, .overlaps]
        return part(
            "arrears", OverduePage.columns, call.arrears.lazy.map { OverduePage.row($0, call) },
            all: "/overdue")
            + [
                ActionLinks(
                    tabs.map { (words("resources.\($0.rawValue)"), call.link($0.path)) }, hasMain: false)
            ]
    }
}
