// SPDX-License-Identifier: Apache-2.0

/// The name of a deed's step, and the one power that it needs. All authority is read from these tables.
package struct Verb: Hashable, Sendable {
    /// "submit"; with its concept "initiative.submit".
    package let name: String
    /// Nil: nobody but the clock or the founding may do it.
    package let power: Power?

    init(_ name: String, _ power: Power?) {
        self.name = name
        self.power = power
    }
}

extension Deed {
    /// The concepts of all deeds, in the order of the life that they tell.
    package static let concepts = [
        "charter", "directory", "initiative", "decision", "participation", "resource", "activity", "result",
        "strategy", "support", "visit", "meeting", "publication", "law", "screening", "clock",
    ]

    /// "initiative".
    package var concept: String {
        switch self {
        case .charter: "charter"
        case .directory: "directory"
        case .initiative: "initiative"
        case .decision: "decision"
        case .participation: "participation"
        case .resource: "resource"
        case .activity: "activity"
        case .result: "result"
        case .visit: "visit"
        case .meeting: "meeting"
        case .publication: "publication"
        case .law: "law"
        case .screening: "screening"
        case .strategy: "strategy"
        case .support: "support"
        case .clock: "clock"
        }
    }

    package var verb: Verb {
        switch self {
        case .charter(let deed): deed.verb
        case .directory(let deed): deed.verb
        case .initiative(let deed): deed.verb
        case .decision(let deed): deed.verb
        case .participation(let deed): deed.verb
        case .resource(let deed): deed.verb
        case .activity(let deed): deed.verb
        case .result(let deed): deed.verb
        case .visit(let deed): deed.verb
        case .meeting(let deed): deed.verb
        case .publication(let deed): deed.verb
        case .law(let deed): deed.verb
        case .screening(let deed): deed.verb
        case .strategy(let deed): deed.verb
        case .support(let deed): deed.verb
        case .clock(.expire): Verb("expire", nil)
        case .clock(.outage): Verb("outage", nil)
        }
    }

    /// "initiative.submit": the key under which catalogues word it.
    package var name: String { "\(concept).\(verb.name)" }
}
