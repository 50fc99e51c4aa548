// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Screening
import Storage

/// `entente lists remove`: a list that is not to be looked in any more.
struct ListsRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take a list out of use.",
        discussion: """
            Names are looked up in it no more, and the record says since when. Its versions are kept, so that hits in it \
            can still be shown; no other list gets its name. It is refused while a hit in the list waits for an analyst: \
            what a list has raised is not dropped with it. Stop the server first.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The list.")
    var name: String

    func run() async throws {
        try await Failure.reporting {
            let store = ListStore(data.directory)
            guard let state = try store.state(of: name), state.removed == nil,
                let list = ListEdition.Name(name)
            else { throw ListStoreError.noList(name) }
            let node = try await Node.open(data.directory)
            let registry = node.registry
            // The record first: should this end in between, the list is in use again, and can be removed again.
            if registry.coalition.listsInForce.contains(where: { $0.edition.list == list }) {
                let receipt = try await registry.submit(
                    Submission(
                        id: .init(series: "retire", registry.coalition.count), author: .system,
                        deed: .screening(.retire(list: list))))
                guard receipt.act != nil else {
                    for finding in receipt.findings {
                        Failure.report(finding.summary, remedy: finding.remedy)
                    }
                    throw Failure.exitCode
                }
            }
            try store.remove(name, at: WallClock().now.milliseconds)
            print("\(name)  removed; \(state.versions.count) versions of it are kept")
        }
    }
}
