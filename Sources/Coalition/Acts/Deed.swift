// SPDX-License-Identifier: Apache-2.0

/// What someone wants done: one enumeration per concept.
///
/// As JSON: `{"initiative": {"submit": {"initiative": "I-12"}}}`.
package enum Deed: Hashable, Sendable {
    case charter(CharterDeed)
    case directory(DirectoryDeed)
    case initiative(InitiativeDeed)
    case decision(DecisionDeed)
    case participation(ParticipationDeed)
    case resource(ResourceDeed)
    case activity(ActivityDeed)
    case result(ResultDeed)
    case visit(VisitDeed)
    case support(SupportDeed)
    case meeting(MeetingDeed)
    case publication(PublicationDeed)
    case law(LawDeed)
    case screening(ScreeningDeed)
    case strategy(StrategyDeed)
    case clock(ClockDeed)
}

/// What founds the coalition, and what amends its charter.
package enum CharterDeed: Codable, Hashable, Sendable {
    /// Act 0, and only act 0.
    case found(charter: Charter)
    /// The charter as it is to be, in place of the version that was read.
    case propose(charter: Charter, replaces: Int, reason: Multilingual)
    /// It comes into force: by the chair, under a decision that was adopted and certified.
    case enact(amendment: CharterAmendment.ID, decision: Decision.ID)
    case decline(amendment: CharterAmendment.ID, reason: Multilingual)
}

/// What time itself brings about; submitted by the registry, never by a person.
package enum ClockDeed: Codable, Hashable, Sendable {
    /// The deadline of a silence has passed.
    case expire(decision: Decision.ID)
    /// The node was not running between two instants.
    case outage(from: Instant, until: Instant)
}

extension Deed: Codable {
    private enum Concept: String, CodingKey {
        case charter, directory, initiative, decision, participation, resource, activity, result, visit
        case meeting, publication, law, screening, strategy, support, clock
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Concept.self)
        guard container.allKeys.count == 1, let concept = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a deed names exactly one concept"))
        }
        switch concept {
        case .charter: self = .charter(try container.decode(CharterDeed.self, forKey: concept))
        case .directory: self = .directory(try container.decode(DirectoryDeed.self, forKey: concept))
        case .initiative: self = .initiative(try container.decode(InitiativeDeed.self, forKey: concept))
        case .decision: self = .decision(try container.decode(DecisionDeed.self, forKey: concept))
        case .participation:
            self = .participation(try container.decode(ParticipationDeed.self, forKey: concept))
        case .resource: self = .resource(try container.decode(ResourceDeed.self, forKey: concept))
        case .activity: self = .activity(try container.decode(ActivityDeed.self, forKey: concept))
        case .result: self = .result(try container.decode(ResultDeed.self, forKey: concept))
        case .visit: self = .visit(try container.decode(VisitDeed.self, forKey: concept))
        case .meeting: self = .meeting(try container.decode(MeetingDeed.self, forKey: concept))
        case .publication: self = .publication(try container.decode(PublicationDeed.self, forKey: concept))
        case .law: self = .law(try container.decode(LawDeed.self, forKey: concept))
        case .screening: self = .screening(try container.decode(ScreeningDeed.self, forKey: concept))
        case .strategy: self = .strategy(try container.decode(StrategyDeed.self, forKey: concept))
        case .support: self = .support(try container.decode(SupportDeed.self, forKey: concept))
        case .clock: self = .clock(try container.decode(ClockDeed.self, forKey: concept))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Concept.self)
        switch self {
        case .charter(let deed): try container.encode(deed, forKey: .charter)
        case .directory(let deed): try container.encode(deed, forKey: .directory)
        case .initiative(let deed): try container.encode(deed, forKey: .initiative)
        case .decision(let deed): try container.encode(deed, forKey: .decision)
        case .participation(let deed): try container.encode(deed, forKey: .participation)
        case .resource(let deed): try container.encode(deed, forKey: .resource)
        case .activity(let deed): try container.encode(deed, forKey: .activity)
        case .result(let deed): try container.encode(deed, forKey: .result)
        case .visit(let deed): try container.encode(deed, forKey: .visit)
        case .meeting(let deed): try container.encode(deed, forKey: .meeting)
        case .publication(let deed): try container.encode(deed, forKey: .publication)
        case .law(let deed): try container.encode(deed, forKey: .law)
        case .screening(let deed): try container.encode(deed, forKey: .screening)
        case .strategy(let deed): try container.encode(deed, forKey: .strategy)
        case .support(let deed): try container.encode(deed, forKey: .support)
        case .clock(let deed): try container.encode(deed, forKey: .clock)
        }
    }
}
