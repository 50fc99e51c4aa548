// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The register of contributions as PDF, with the columns of the page.
enum ContributionPaper {
    static func show(_ call: Call) async throws -> Reply {
        guard ResourcesPage.Tab.contributions.isOpen(to: call.view) else { throw Fault.forbidden }
        let filter = ResourcesPage.filter(call.query)
        let gifts = call.view.contributions(filter)
        let paper = ListDownload(
            call: call, address: ResourcesPage.address(call), name: "contributions",
            title: call.words("resources.register"), section: .resources, csv: call.words("directory.csv"),
            conditions: conditions(filter, call))
        return try await paper.reply(gifts.count) {
            ContributionTables.register(gifts, count: gifts.count, call)
        }
    }

    /// What the list was narrowed by, as the form names it; what it did not understand narrowed nothing.
    private static func conditions(_ filter: ContributionFilter, _ call: Call) -> [HTML] {
        let words = call.words
        let values: [(name: String, value: String?)] = [
            ("donor", filter.donor.map { call.name($0) }),
            ("stage", filter.stage.map { words("contribution.\($0.rawValue)") }),
            ("form", filter.isInKind.map { words("resources.form-\($0 ? "kind" : "money")") }),
            ("money", filter.currency),
            ("initiative", filter.initiative?.text),
        ]
        return values.compactMap { name, value in
            value.map { ListConditions.label(words("resources.filter.\(name)"), .isolated($0), call) }
        }
    }
}
