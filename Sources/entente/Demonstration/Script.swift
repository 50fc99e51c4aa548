// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What happens in the demonstration, step by step; the player puts all steps in the order of their time.
struct Script: Sendable {
    /// One step: when, who, and what, made from the state as it then is. Nil: nothing is to be done after all.
    struct Step: Sendable {
        let at: Instant
        let by: Actor
        /// Under which key the story will speak of what comes of it.
        let key: String?
        let deed: @Sendable (Scene) throws -> Deed?
    }

    /// Who takes a step: a person by name, or whoever holds the power in an organisation.
    enum Actor: Sendable {
        case person(Person.ID)
        /// The node itself.
        case node
        case holder(of: Power, in: Organisation.ID)
        /// The same, where there is one; otherwise the step is left out.
        case perhaps(Power, in: Organisation.ID)
        /// The officer of a domain.
        case officer(Charter.Domain.ID)
    }

    let present: Instant
    private(set) var steps: [Step] = []
    /// Who sponsors each initiative of the story.
    var leads: [String: Organisation.ID] = [:]

    init(present: Instant) { self.present = present }

    /// Adds a step, unless it lies in the future.
    mutating func add(
        _ at: Instant, _ by: Actor, as key: String? = nil, _ deed: @escaping @Sendable (Scene) throws -> Deed?
    ) {
        if at < present { steps.append(Step(at: at, by: by, key: key, deed: deed)) }
    }

    /// By time; steps of the same time in the order in which they were added.
    var inOrder: [Step] {
        steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}

/// What a step sees: the state, and what the things of the story are called on the record.
struct Scene {
    let coalition: Coalition
    let names: [String: Subject]

    /// What a key is called on the record. Throws where the story has not come to it.
    func named<Named>(_ key: String) throws -> Identifier<Named> {
        guard let name = names[key], let id = Identifier<Named>(name.text) else {
            throw DemonstrationError.unknown(key)
        }
        return id
    }

    func initiative(_ key: String) throws -> Initiative {
        guard let found = coalition.initiatives[try named(key)] else { throw DemonstrationError.unknown(key) }
        return found
    }
}

/// What is wrong with the demonstration's own story.
enum DemonstrationError: Error, CustomStringConvertible {
    case unknown(String)
    case missing(String)
    case refused(Submission, [Finding])
    case nobody(Power, Organisation.ID, Instant)

    var description: String {
        switch self {
        case .unknown(let key): "the story speaks of `\(key)` before it is there"
        case .missing(let file): "the story has no file `\(file)`"
        case .refused(let submission, let findings):
            "\(submission.author.person) was refused `\(submission.deed.name)`: "
                + findings.map { "\($0.rule): \($0.summary)" }.joined(separator: "; ") + " \(submission.deed)"
        case .nobody(let power, let organisation, let instant):
            "nobody in `\(organisation)` holds `\(power.rawValue)` on \(instant)"
        }
    }
}

extension Deed {
    /// The thing that an act brought into being: named first, or after the initiative or visit that it belongs to.
    func madeSubject(in act: Act) -> Subject? {
        switch self {
        case .publication, .law, .support: act.about.first
        default: act.about.last
        }
    }
}
