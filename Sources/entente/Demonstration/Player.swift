// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import Site
import Storage
import Yams

/// Plays the demonstration: every step is a deed handed to the registry, at its own time, by the office that does it.
struct Player {
    let charter: Charter
    private let script: [Script.Step]

    /// Reads the story from the embedded files and puts it in order, as it looks on the present day.
    init(present: Instant) throws {
        charter = try CharterFile.read(Self.bytes("charter.yaml"), name: "charter.yaml")
        let states = try Self.read(States.self, "states.yaml")
        var script = Script(present: present)
        script.appoint(states, of: charter)
        for name in EmbeddedFiles.all.keys.sorted() where name.hasPrefix(Self.folder + "initiatives/") {
            struct File: Decodable { let initiatives: [PlannedInitiative] }
            let file = try Self.read(File.self, String(name.dropFirst(Self.folder.count)))
            for plan in file.initiatives { script.tell(plan, states) }
        }
        self.script = script.inOrder
    }

    /// When the story begins: the day on which the first member states founded the coalition.
    var start: Instant { (charter.members.map(\.joined).min() ?? Day(number: 0)).start }

    /// Plays the story on a founded coalition whose clock it turns.
    func play(on registry: Registry, _ clock: DemonstrationClock) async throws {
        var names: [String: Subject] = [:]
        var remaining = script[...]
        var current: (step: Script.Step, submission: Submission)?
        var failure: DemonstrationError?
        try await registry.play { state in
            while let step = remaining.popFirst() {
                clock.turn(to: step.at)
                let scene = Scene(coalition: state, names: names)
                guard let deed = try step.deed(scene) else { continue }
                let submission = Submission(
                    id: Act.ID("demonstration-\(state.count)") ?? "demonstration", author: try author(step, state),
                    deed: deed)
                current = (step, submission)
                return submission
            }
            return nil
        } heard: { receipt in
            guard let act = receipt.act else {
                if let current { failure = .refused(current.submission, receipt.findings) }
                return
            }
            if let key = current?.step.key { names[key] = act.about.last }
        }
        if let failure { throw failure }
    }

    private func author(_ step: Script.Step, _ state: Coalition) throws -> Author {
        switch step.by {
        case .person(let person):
            return Author(person: person, organisation: state.people[person]?.organisation ?? "nowhere")
        case .officer(let domain):
            let officer = Person.ID("officer-\(domain)") ?? "officer-programmes"
            return Author(person: officer, organisation: charter.secretariat.id)
        case .holder(let power, let organisation):
            let offices: [Person.ID] = [
                .named("delegate", organisation), .named("focal-point", organisation),
                .named("observer", organisation), Person.ID("\(organisation.text.lowercased())-officer") ?? "nobody",
            ]
            guard let person = offices.first(where: { state.powers(of: $0, at: step.at).contains(power) }) else {
                throw DemonstrationError.nobody(power, organisation, step.at)
            }
            return Author(person: person, organisation: organisation)
        }
    }

    private static let folder = "demonstration/"

    private static func bytes(_ name: String) throws -> [UInt8] {
        guard let bytes = EmbeddedFiles.all[folder + name] else { throw DemonstrationError.missing(name) }
        return bytes
    }

    static func read<Content: Decodable>(_: Content.Type, _ name: String) throws -> Content {
        try YAMLDecoder().decode(Content.self, from: String(decoding: bytes(name), as: UTF8.self))
    }
}
