// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Screening
import Storage

/// `entente lists move`: a list from another place, as when its publisher has a new address.
struct ListsMoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Take a list from another source from now on.",
        discussion: """
            The new source is asked at once. What it gives is taken as with `entente lists update`: it has to be a good and \
            plausible next version of what is in force, or the very same. Only then does the list come from there; \
            otherwise nothing changes. Its versions stay.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The list.")
    var name: String

    @Option(
        help: ArgumentHelp("Where it comes from: an https address, a file, or a folder.", valueName: "source")
    )
    var source: String

    @Flag(
        help:
            "Take over a version that has lost many entries or is older: someone has looked, and it is right."
    )
    var acceptLoss = false

    func run() async throws {
        try await Failure.reporting {
            let store = ListStore(data.directory)
            guard let list = try store.state(of: name), list.removed == nil else {
                throw ListStoreError.noList(name)
            }
            let place = ListsAddCommand.place(source)
            let outcome = try await ListUpdate(store: store).run(
                list, acceptsLoss: acceptLoss, movingTo: place)
            if case .refused(let alert) = outcome {
                Failure.report("\(name): \(alert.message)", remedy: remedy(alert, list))
                throw Failure.exitCode
            }
            try ListsReport.report(outcome, of: name)
            print("\(name)  comes from \(place) from now on")
        }
    }

    private func remedy(_ alert: ListAlert, _ list: ListState) -> String {
        let next =
            alert.cause == .implausible
            ? "if what came is right, `entente lists move --accept-loss`" : "look at the new source"
        return "nothing was changed, and the list still comes from `\(list.source)`; \(next)"
    }
}
