// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Site
import Storage

/// Plays the demonstration: every step is a deed handed to the registry, at its own time, by the office that does it.
struct Player {
    let charter: Charter
    private let script: [Script.Step]

    /// Reads the story from the embedded files and puts it in order, as it looks on the present day.
    init(present: Instant, desk: DeskScene? = nil) throws {
        charter = try CharterFile.read(Self.bytes("charter.yaml"), name: "charter.yaml")
        var states = try Self.read(States.self, "states.yaml")
        states.phrases = try Self.read(Phrases.self, "phrases.yaml")
        var script = Script(present: present)
        script.appoint(states, of: charter)
        var beginnings: [String: Instant] = [:]
        for name in EmbeddedFiles.all.keys.sorted() where name.hasPrefix(Self.folder + "initiatives/") {
            struct File: Decodable { let initiatives: [PlannedInitiative] }
            let file = try Self.read(File.self, String(name.dropFirst(Self.folder.count)))
            for plan in file.initiatives {
                script.tell(plan, states)
                script.leads[plan.key] = plan.sponsor
                beginnings[plan.key] = plan.begins.instant(present)
            }
        }
        try script.tell(
            try Self.read(PlannedLaw.self, "law.yaml"), DemonstrationBooks(), beginnings: beginnings)
        struct Strategies: Decodable { let strategies: [PlannedStrategy] }
        for plan in try Self.read(Strategies.self, "strategies.yaml").strategies { script.tell(plan) }
        struct Visits: Decodable { let visits: [PlannedVisit] }
        for plan in try Self.read(Visits.self, "visits.yaml").visits { script.tell(plan, states) }
        script.tell(try Self.read(PlannedSupport.self, "support.yaml"))
        struct Meetings: Decodable { let meetings: [PlannedMeeting] }
        for plan in try Self.read(Meetings.self, "meetings.yaml").meetings {
            script.tell(plan, states, members: charter.members.map(\.code))
        }
        struct Releases: Decodable { let releases: [PlannedRelease] }
        let releases = try Self.read(Releases.self, "releases.yaml").releases
        for (index, release) in releases.enumerated() { script.tell(release, "release-\(index)") }
        script.proposeAmendment()
        try desk?.tell(&script)
        self.script = script.inOrder
    }

    /// When the story begins: the day on which the first member states founded the coalition.
    var start: Instant { (charter.members.map(\.joined).min() ?? Day(number: 0)).start }

    /// Plays the story on a founded coalition whose clock it turns.
    func play(on registry: Registry, _ clock: DemonstrationClock) async throws {
        let end = try await registry.play(Telling()) { telling, state in
            while telling.position < script.count {
                let step = script[telling.position]
                telling.position += 1
                clock.turn(to: step.at)
                let scene = Scene(coalition: state, names: telling.names)
                guard let author = try author(step, state), let deed = try step.deed(scene) else { continue }
                let id = Act.ID(series: "demonstration", state.count)
                let submission = Submission(id: id, author: author, deed: deed)
                telling.current = (submission, step.key)
                return submission
            }
            return nil
        } heard: { telling, receipt in
            guard let (submission, key) = telling.current else { return }
            if let act = receipt.act {
                if let key { telling.names[key] = act.deed.madeSubject(in: act) }
            } else {
                telling.failure = .refused(submission, receipt.findings)
            }
        }
        if let failure = end.failure { throw failure }
    }

    /// How far the story has come, and what the things in it are called on the record.
    private struct Telling {
        var position = 0
        var names: [String: Subject] = [:]
        var current: (submission: Submission, key: String?)?
        var failure: DemonstrationError?
    }

    /// Who takes a step; nil where it is left to whoever is there and nobody is.
    private func author(_ step: Script.Step, _ state: Coalition) throws -> Author? {
        switch step.by {
        case .person(let person):
            return Author(person: person, organisation: state.people[person]?.organisation ?? "nowhere")
        case .node: return .system
        case .officer(let domain):
            let officer = Person.ID("officer-\(domain)") ?? "officer-programmes"
            return Author(person: officer, organisation: charter.secretariat.id)
        case .perhaps(let power, let organisation):
            return holder(of: power, in: organisation, step.at, state)
        case .holder(let power, let organisation):
            guard let holder = holder(of: power, in: organisation, step.at, state) else {
                throw DemonstrationError.nobody(power, organisation, step.at)
            }
            return holder
        }
    }

    private func holder(
        of power: Power, in organisation: Organisation.ID, _ now: Instant, _ state: Coalition
    ) -> Author? {
        let offices: [Person.ID] = [
            .named("delegate", organisation), .named("focal-point", organisation),
            .named("observer", organisation),
            Person.ID("\(organisation.text.lowercased())-officer") ?? "nobody",
        ]
        return offices.first { state.powers(of: $0, at: now).contains(power) }
            .map { Author(person: $0, organisation: organisation) }
    }

    private static let folder = "demonstration/"

    private static func bytes(_ name: String) throws -> [UInt8] {
        guard let bytes = EmbeddedFiles.all[folder + name] else { throw DemonstrationError.missing(name) }
        return bytes
    }

    static func read<Content: Decodable>(_: Content.Type, _ name: String) throws -> Content {
        try ShippedYAML.read(Content.self, from: bytes(name))
    }
}
