// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Screening
import Storage

/// `entente lists show`: what is in force, and what came before.
struct ListsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the lists, or the versions or one entry of a list.",
        discussion: """
            Exit code 1 where an alert stands, for a list could not be brought up to date, or where the files of a version \
            in force have been damaged.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "A list.")
    var name: String?

    @Argument(help: "An entry of it, by its identifier or reference.")
    var entry: String?

    func run() async throws {
        try await Failure.reporting {
            let store = ListStore(data.directory)
            guard let name else { return try overview(store) }
            guard let list = try store.state(of: name) else { throw ListStoreError.noList(name) }
            if let entry { try show(entry, of: list, store) } else { try show(list, store) }
        }
    }

    private func overview(_ store: ListStore) throws {
        let lists = try store.lists()
        var allIsWell = try !ListsReport.reportUnknown(in: store)
        if lists.isEmpty, allIsWell { print("no lists; `entente lists add` begins one") }
        for list in lists {
            let version = list.version.map { "version \($0.short), \(ListsReport.counts($0.counts))" }
            print("\(list.name)  \(list.format.rawValue)  \(version ?? "no version yet")")
            if !isWell(list, store) { allIsWell = false }
        }
        guard allIsWell else { throw Failure.exitCode }
    }

    /// Whether no alert stands and the files in force are what they were; says so where it is not.
    private func isWell(_ list: ListState, _ store: ListStore) -> Bool {
        let isWhole = store.isWhole(list)
        if !isWhole {
            Failure.report(
                "list `\(list.name)`: the files in force have been damaged, and nobody is looked up in them",
                remedy: "bring them again with `entente lists update \(list.name)`, and --from where need be")
        }
        report(list.alert)
        return isWhole && list.alert == nil
    }

    private func report(_ alert: ListAlert?) {
        guard let alert else { return }
        Failure.report(
            "\(alert.cause.rawValue) since \(ListsReport.moment(alert.since)): \(alert.message)",
            remedy: ListsReport.remedy(alert))
    }

    private func show(_ list: ListState, _ store: ListStore) throws {
        print("list     \(list.name), \(list.format.rawValue)")
        print("source   \(list.source)")
        if let checked = list.checked { print("checked  \(ListsReport.moment(checked))") }
        if let removed = list.removed { print("removed  \(ListsReport.moment(removed))") }
        for version in list.versions.reversed() {
            let mark = version.hash == list.inForce ? "  in force" : ""
            print("version  \(version.hash)\(mark)")
            print(
                "         taken over \(ListsReport.moment(version.accepted)), \(ListsReport.published(version))"
            )
            print("         \(ListsReport.counts(version.counts))")
            if let passedOver = version.passedOver { print("         \(ListsReport.words(passedOver))") }
        }
        guard isWell(list, store) else { throw Failure.exitCode }
    }

    private func show(_ id: String, of list: ListState, _ store: ListStore) throws {
        guard let hash = list.inForce,
            let entry = try store.entries(of: list.name, version: hash).first(where: {
                $0.id == id || $0.reference == id
            })
        else { throw ValidationError("list `\(list.name)` has no entry `\(id)` in force") }
        for (what, values) in EntryText.lines(entry) {
            for value in values { print("\(what.padded(to: 12)) \(value)") }
        }
    }
}

/// `entente lists diff`: what changed between two versions.
struct ListsDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changed from one version of a list to another.",
        discussion: """
            `+` added, `*` listed again, `-` removed, `~` changed, with the fields that changed. Versions are named by \
            four or more digits of their hash.
            """)

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp("The list; may be left out where only one has these versions.", valueName: "list"))
    var list: String?

    @Argument(help: "The older version.")
    var old: String

    @Argument(help: "The newer version.")
    var new: String

    func run() async throws {
        try await Failure.reporting {
            let store = ListStore(data.directory)
            let name = try list ?? listWithVersions(store)
            let difference = try store.difference(of: name, from: old, to: new)
            for entry in difference.added { print("+ \(title(entry))") }
            for entry in difference.relisted { print("* \(title(entry))") }
            for entry in difference.removed { print("- \(title(entry))") }
            for change in difference.changed {
                print("~ \(title(change.entry))")
                for field in change.fields {
                    for value in field.removed { print("    \(field.name.rawValue) - \(value.phrase)") }
                    for value in field.added { print("    \(field.name.rawValue) + \(value.phrase)") }
                }
            }
            print(
                """
                \(difference.added.count) added, \(difference.relisted.count) listed again, \
                \(difference.removed.count) removed, \(difference.changed.count) changed
                """)
        }
    }

    private func title(_ entry: ListEntry) -> String {
        "\(entry.reference ?? entry.id)  \(entry.caption)"
    }

    private func listWithVersions(_ store: ListStore) throws -> String {
        let found = try store.lists().filter { state in
            (try? store.version(old, of: state)) != nil && (try? store.version(new, of: state)) != nil
        }
        guard let only = found.first, found.count == 1 else {
            throw ValidationError("name the list of these versions with --list")
        }
        return only.name
    }
}
