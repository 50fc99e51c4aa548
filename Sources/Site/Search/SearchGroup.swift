// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What results can be narrowed to: the sections of the site rather than the kinds of the index.
enum SearchGroup: String, CaseIterable {
    case initiatives, debate, decisions, activities, resources, results, visits, newsroom, directory, library
    case law, record

    var kinds: Set<SearchPlace.Kind> {
        switch self {
        case .initiatives: [.initiative]
        case .debate: [.comment, .amendment, .position, .participation]
        case .decisions: [.decision, .statement]
        case .activities: [.activity]
        case .resources: [.contribution, .supportRequest, .supportOffer]
        case .results: [.indicator, .strategy]
        case .visits: [.visit, .agendaItem, .meeting, .meetingItem, .followUp]
        case .newsroom: [.release]
        case .directory: [.organisation, .person, .organ, .room]
        case .library: [.mandate, .ruleSet]
        case .law: [.assessment, .instrument, .provision, .rule]
        case .record: [.act]
        }
    }

    /// What a reader can never find anything in is not offered.
    func isOpen(to view: View) -> Bool {
        switch self {
        case .debate, .decisions: view.isInside
        case .visits: view.seesVisits || view.me != nil
        case .resources: view.me != nil
        default: true
        }
    }
}
