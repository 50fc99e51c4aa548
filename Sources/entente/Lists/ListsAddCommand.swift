// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exchange
import Foundation
import Screening
import Storage

/// `entente lists add`: a list, with its first version.
struct ListsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Begin a list and take its first version.",
        discussion: """
            Formats: `un` Security Council Consolidated List (XML), `ofac` SDN (a folder or address with sdn.csv, \
            alt.csv, add.csv and sdn_comments.csv), `eu` and `uk` (XML or CSV as published), `ftm` FollowTheMoney \
            entities, one JSON document a line.

            Example: entente lists add un --format un \\
                --source https://scsanctions.un.org/resources/xml/en/consolidated.xml
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "What to call it: small letters, digits, hyphens.")
    var name: String

    @Option(
        help: ArgumentHelp("Where it comes from: an https address, a file, or a folder.", valueName: "source")
    )
    var source: String

    @Option(help: ArgumentHelp("How its publisher writes it.", valueName: "format"))
    var format: ListFormat

    func run() async throws {
        try await Failure.reporting {
            let store = ListStore(data.directory)
            try store.add(name, format: format, source: Self.place(source))
            guard let list = try store.state(of: name) else { throw ListStoreError.noList(name) }
            do {
                let outcome = try await ListUpdate(store: store).run(list)
                if case .refused(let alert) = outcome {
                    Failure.report(
                        "\(name): \(alert.message)",
                        remedy: "the list was not begun; look at its source and format, and add it again")
                    throw Failure.exitCode
                }
                try ListsReport.report(outcome, of: name)
            } catch {
                // Without a version it is no list, and its name is free again.
                try store.takeBack(name)
                throw error
            }
        }
    }

    /// A file or folder by its whole path: the next update may be asked for from elsewhere.
    static func place(_ source: String) -> String {
        source.contains("://") ? source : URL(fileURLWithPath: source).path
    }
}

/// `entente lists update`: newer versions, where there are any.
struct ListsUpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Ask the sources for newer versions.",
        discussion: """
            Exit code 0: every list is up to date. 1: at least one version was refused or its source did not answer; \
            what was in force stays in force.
            """)

    @OptionGroup var data: DataOption

    @Flag(
        help:
            "Take over a version that has lost many entries or is older: someone has looked, and it is right."
    )
    var acceptLoss = false

    @Option(
        help: ArgumentHelp(
            "Take this file or folder instead of the source, once; for the one list that is named.",
            valueName: "source"))
    var from: String?

    @Argument(help: "Which lists; all of them where none is named.")
    var names: [String] = []

    func validate() throws {
        guard from == nil || names.count == 1 else {
            throw ValidationError("--from is one list's file: name that list, and no other")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            ListFetch.removeLeftovers()
            let store = ListStore(data.directory)
            for name in names {
                guard let list = try store.state(of: name), list.removed == nil else {
                    throw ListStoreError.noList(name)
                }
            }
            var isRefused = try names.isEmpty && ListsReport.reportUnknown(in: store)
            for var list in try store.lists() where names.isEmpty || names.contains(list.name) {
                if let from {
                    list.source = from
                    list.tags = [:]
                }
                let outcome = try await ListUpdate(store: store).run(list, acceptsLoss: acceptLoss)
                if case .refused(let alert) = outcome {
                    isRefused = true
                    Failure.report("\(list.name): \(alert.message)", remedy: ListsReport.remedy(alert))
                } else {
                    try ListsReport.report(outcome, of: list.name)
                }
            }
            if isRefused { throw Failure.exitCode }
        }
    }
}
