// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the secretariat calls in from others, and where it finds what is lacking and what may be done twice.
extension Desk {
    var overdueElsewhere: [any Component] {
        guard view.seesArrears else { return [] }
        let tabs: [ResourcesPage.Tab] = [.needs, .overlaps]
        var links = [(label: words("home.arrears.all"), href: call.link("/overdue"))]
        links += tabs.map { (label: words("resources.\($0.rawValue)"), href: call.link($0.path)) }
        return part("arrears", OverduePage.columns, call.arrears.lazy.map { OverduePage.row($0, call) })
            + [ActionLinks(links, hasMain: false)]
    }
}
