// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// What an organisation takes part in, so that its page looks at nothing else of the coalition.
///
/// It may name more than holds today, such as a host that a later revision dropped: the view asks each thing itself.
struct Involvement: Sendable {
    var initiatives: TreeSet<Initiative.ID> = []
    var activities: TreeSet<Activity.ID> = []
    /// In the order in which they were pledged.
    var contributions: [Contribution.ID] = []
    /// Its offices, in the order of their appointment.
    var people: [Person.ID] = []
    var voice = Voice()
}

extension Coalition {
    /// Notes whom an act that was just applied ties to something.
    mutating func involve(_ act: Act) {
        switch act.deed {
        case .initiative(.propose(let proposal)), .initiative(.revise(_, let proposal, _)):
            let named = proposal.hosts + proposal.partners + proposal.invited + [act.author.organisation]
            for organisation in named { involve(organisation, in: act) }
            if let mandate = proposal.mandate, let subject = act.about.first {
                mandated[mandate, default: []].insert(.init(verbatim: subject.text))
            }
        case .initiative(.cosponsor), .initiative(.takeOver), .participation:
            involve(act.author.organisation, in: act)
        case .resource(.pledge):
            let id = Contribution.ID(series: "G", contributions.count)
            involvements[act.author.organisation, default: .init()].contributions.append(id)
        case .activity(let deed): involve(deed, act)
        case .charter, .directory: directoryActs.append(act.index)
        default: break
        }
    }

    private mutating func involve(_ organisation: Organisation.ID, in act: Act) {
        guard let subject = act.about.first else { return }
        involvements[organisation, default: .init()].initiatives.insert(.init(verbatim: subject.text))
    }

    private mutating func involve(_ deed: ActivityDeed, _ act: Act) {
        let states: [Organisation.ID] =
            switch deed {
            case .plan(_, let plan), .replan(_, let plan): [plan.host]
            case .nominate: [act.author.organisation]
            case .complete(_, let attendance, _): Array(attendance.keys)
            default: []
            }
        let activity = deed.activity ?? .init(series: "E", activities.count)
        for state in states { involvements[state, default: .init()].activities.insert(activity) }
    }
}
