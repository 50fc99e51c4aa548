// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Foundation
import Storage

/// `entente show`: what is on the record.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the coalition, one of its items, or one act.",
        discussion: """
            Without ITEM: the coalition at a glance. With the name of an item (I-12, D-3, V-1, R-2, ML, …): its \
            history, act by act. With a number: that act as it stands on the record. `--as` shows what a person may \
            see; without it, everything, as whoever keeps the machine could read it anyway.
            """)

    @OptionGroup var data: DataOption

    @Option(name: .customLong("as"), help: ArgumentHelp("A person of the directory.", valueName: "person"))
    var person: String?

    @Argument(help: "The name of an item, or the number of an act.")
    var item: String?

    func run() async throws {
        try await Failure.reporting {
            let node = try await Node.open(data.directory)
            let view = View(of: node.registry.coalition, for: try viewer(), at: WallClock().now)
            if let number = item.flatMap({ Int($0) }) {
                try await show(act: number, node, view)
            } else if let subject = item.flatMap({ Subject($0) }) {
                try show(subject, view)
            } else if item == nil {
                show(view)
            } else {
                throw ValidationError(
                    "`\(item ?? "")` names nothing; expected I-12, D-3, ML or an act's number")
            }
        }
    }

    private func viewer() throws -> Viewer {
        guard let person else { return .keeper }
        guard let id = Person.ID(person) else { throw ValidationError("`\(person)` is no person's name") }
        return .person(id)
    }

    private func show(act number: Int, _ node: Node, _ view: View) async throws {
        guard view.act(number) != nil,
            let entry = try await node.registry.journal.entries(number..<number + 1).first
        else { throw ValidationError("there is no act \(number) to be seen") }
        guard view.mayRead(number) else { return print("withheld") }
        print(entry.payload.map { String(decoding: $0, as: UTF8.self) } ?? "erased")
    }

    private func show(_ subject: Subject, _ view: View) throws {
        let trail = view.trail(of: subject)
        guard !trail.isEmpty else { throw ValidationError("there is no `\(subject)` to be seen") }
        if let initiative = view.initiative(.init(stringLiteral: subject.text)) {
            print(
                "\(initiative.proposal.title.text(in: .english)?.text ?? "–") (\(initiative.stage.rawValue))")
        }
        for entry in trail {
            print("\(entry.index)\t\(entry.at)\t\(entry.name ?? "erased")\t\(entry.author.person)")
        }
    }

    private func show(_ view: View) {
        print("coalition    \(view.charter?.name.text(in: .english)?.text ?? "–")")
        print("acts         \(view.count)")
        print("members      \(view.members.count)")
        print("initiatives  \(view.initiatives.count)")
        for stage in Stage.allCases {
            let count = view.initiatives.count { $0.stage == stage }
            if count > 0 {
                print("  \(stage.rawValue.padding(toLength: 15, withPad: " ", startingAt: 0)) \(count)")
            }
        }
        print("decisions    \(view.decisions.count)")
        print("visits       \(view.visits.count)")
        print("meetings     \(view.meetings.count)")
        print("releases     \(view.releases.count)")
    }
}
