// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exchange
import Foundation
import Screening
import Storage

extension ListEntry.Kind: ExpressibleByArgument {}

/// `entente screen NAME`, and `entente screen --csv FILE`.
struct ScreenNamesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Screen one name, or the names of a CSV file.",
        discussion: """
            With --csv, writes one line for each hit (`--all` writes the rows without one too) and may be stopped at \
            any time: the same command goes on where it stopped. Lists are screened in the versions in force at its \
            beginning; if they change meanwhile, it says so and begins again with --restart. Columns may be separated \
            by commas, semicolons or tabs: the line of headings tells. Rows without a name, with too few columns or \
            with a date or a word that cannot be read have the reason in the last column of the output, are counted on \
            standard error and make it exit with 1; all other rows are screened. So does a list whose version in force \
            cannot be read: the others are looked in.
            """)

    @OptionGroup var data: DataOption

    @OptionGroup(title: "Of one name") var known: KnownOptions
    @OptionGroup(title: "Of a file") var columns: ColumnOptions

    @Option(help: "person, organisation, vessel, aircraft or unspecified.")
    var kind: ListEntry.Kind = .unspecified

    @Option(help: ArgumentHelp("Only this list; may be repeated.", valueName: "list"))
    var list: [String] = []

    @Option(help: "What is worth showing, from 0 to 1.")
    var threshold = Engine.threshold

    @Option(help: "How many hits at most, of each name.")
    var limit = Engine.limit

    @Option(help: ArgumentHelp("A file with names to screen.", valueName: "file"))
    var csv: String?

    @Option(help: ArgumentHelp("What the hits of a file are written to.", valueName: "file"))
    var out: String?

    @Flag(help: "Write the rows without a hit too.")
    var all = false

    @Flag(help: "Begin again, whatever an earlier run has written.")
    var restart = false

    @Argument(help: "A name.")
    var name: String?

    func validate() throws {
        guard (name == nil) != (csv == nil) else {
            throw ValidationError("give a name, or a file with --csv")
        }
        if let name, !Query.canRead(name) { throw ValidationError("there is no name to look for") }
        guard csv == nil || out != nil else { throw ValidationError("say with --out where the hits go") }
        guard csv == nil || known.isEmpty else {
            throw ValidationError("what is known of each name stands in the file; say in which column")
        }
        guard (0...1).contains(threshold) else { throw ValidationError("a threshold is between 0 and 1") }
        guard (1...Engine.Limits.hits).contains(limit) else {
            throw ValidationError("a limit is between 1 and \(Engine.Limits.hits)")
        }
    }

    func run() async throws {
        try await Failure.reporting {
            let lists = try readyLists()
            var unscreened = UnscreenedRows()
            if let name {
                try screen(name, lists)
            } else if let csv, let out {
                let job = FileScreening(
                    input: csv, output: out,
                    columns: columns.columns, kind: kind, lists: lists, threshold: threshold, limit: limit,
                    writesAll: all)
                unscreened = try await job.run(restart: restart)
            }
            Self.report(lists.missing)
            try unscreened.requireNone()
            // No hit in the others says nothing of these.
            guard lists.missing.isEmpty else { throw Failure.exitCode }
        }
    }

    /// Lists in which nobody was looked up.
    private static func report(_ missing: [UnreadableList]) {
        for list in missing {
            Failure.report(
                "nobody was looked up in list `\(list.name)`: \(list.reason)",
                remedy: "bring its files again with `entente lists update \(list.name) --from SOURCE`, "
                    + "or say with --list where to look")
        }
    }

    private func readyLists() throws -> ReadyLists {
        let store = ListStore(data.directory)
        for name in list where try store.state(of: name) == nil { throw ListStoreError.noList(name) }
        let inForce = ListsInForce(store)
        try inForce.refresh(only: list)
        let lists = inForce.current
        guard !lists.lists.isEmpty else {
            guard lists.missing.isEmpty else {
                Self.report(lists.missing)
                throw Failure.exitCode
            }
            throw ValidationError("no list is in force; `entente lists add` begins one")
        }
        for state in try store.lists() {
            guard let alert = state.alert, list.isEmpty || list.contains(state.name) else { continue }
            Failure.report("list `\(state.name)` could not be brought up to date: \(alert.message)")
        }
        return lists
    }

    private func screen(_ name: String, _ lists: ReadyLists) throws {
        let query = try known.query(name, kind)
        let leads = lists.leads(for: query, threshold: threshold, limit: limit)
        for lead in leads { show(lead) }
        let versions = lists.lists.map { "\($0.name) \($0.version.short)" }.joined(separator: ", ")
        print("\(leads.count) hit\(leads.count == 1 ? "" : "s") in \(versions), engine \(Engine.version)")
    }

    private func show(_ lead: Lead) {
        let entry = lead.entry
        let explanation = lead.hit.explanation
        print(
            "\(FileScreening.decimal(lead.hit.score))  \(lead.list.name) \(entry.reference ?? entry.id)  \(entry.caption)"
        )
        print(
            "      `\(explanation.queryName)` met `\(explanation.entryName.text)` (\(explanation.entryName.role.rawValue))"
        )
        for token in explanation.tokens {
            let pair = "\(token.query ?? "–") | \(token.entry ?? "–")"
            print(
                "        \(pair.padded(to: 32)) \(token.manner.rawValue.padded(to: 9)) "
                    + "\(FileScreening.decimal(token.similarity))  weight \(FileScreening.decimal(token.weight))"
            )
        }
        for evidence in explanation.evidence {
            print(
                "      \(evidence.isInFavour ? "for" : "against"): \(evidence.matter.rawValue) "
                    + "\(evidence.query) | \(evidence.entry)")
        }
        for basis in entry.bases { print("      \(basis)") }
    }
}
