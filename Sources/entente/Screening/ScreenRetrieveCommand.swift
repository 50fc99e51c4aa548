// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Screening

/// `entente screen retrieve`: whom of a list each of many queries finds. This is how others measure the index from outside.
struct ScreenRetrieveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrieve", abstract: "Find the best entries of a list for each of many queries.",
        discussion: """
            LIST holds one JSON object a line: {"id", "schema", "names": […], "low": […], "dob": […], "nat": […]}. \
            Reads {"qid", "schema", "query"} lines and writes {"qid", "hits": [{"id", "score"}, …]} for each, best \
            first. A line that is no such object, as a blank one, gets an error in place of its hits and is named on the \
            error channel. Blank lines of LIST are passed over.
            """)

    @Option(help: ArgumentHelp("The list, one JSON object a line.", valueName: "file"))
    var list: String

    @Option(help: "How many hits at most, of each query.")
    var limit = 20

    @Option(help: "What is worth naming, from 0 to 1.")
    var threshold = 0.01

    func run() async throws {
        let index = ListIndex(try readList())
        var output = OutputLines()
        var faults = 0
        var lines = InputLines()
        let decoder = JSONDecoder()
        while let line = lines.next() {
            do {
                let asked = try decoder.decode(Asked.self, from: line)
                let query = Query(asked.query, kind: FTMNames.kind(of: asked.schema ?? "") ?? .unspecified)
                let hits = index.ranking(for: query, threshold: threshold, limit: limit).map { hit in
                    let id = JSONText(index.entries[hit.position].id)
                    return #"{"id": \#(id), "score": \#(hit.score)}"#
                }
                output.write(
                    #"{"qid": \#(JSONText(asked.qid)), "hits": [\#(hits.joined(separator: ", "))]}"#)
            } catch {
                faults += 1
                let fault = LineFault(line: lines.number, error)
                fault.report()
                output.write(#"{"hits": [], "error": \#(JSONText(fault.description))}"#)
            }
            if lines.mayWait { output.flush() }
        }
        output.flush()
        if faults > 0 { throw Failure.exitCode }
    }

    /// A list with a bad line is no list: nobody would know who is missing.
    private func readList() throws -> [ListEntry] {
        guard let file = FileHandle(forReadingAtPath: list) else {
            throw ValidationError("there is no file `\(list)` to be read")
        }
        var lines = InputLines(file)
        var entries: [ListEntry] = []
        let decoder = JSONDecoder()
        while let line = lines.next() {
            guard !line.isEmpty else { continue }
            do {
                entries.append(try decoder.decode(Listed.self, from: line).entry)
            } catch {
                throw ValidationError("`\(list)`, \(LineFault(line: lines.number, error))")
            }
        }
        return entries
    }
}

/// A line of standard input.
private struct Asked: Decodable {
    var qid: String
    var schema: String?
    var query: String
}

/// A line of the list.
private struct Listed: Decodable {
    var id: String
    var schema: String?
    var names: [String]
    var low: [String]?
    var dob: [String]?
    var nat: [String]?

    var entry: ListEntry {
        let strong = names.enumerated().map { ListName($1, $0 == 0 ? .principal : .alias) }
        let weak = (low ?? []).map { ListName($0, .weak) }
        var entry = ListEntry(
            id: id, kind: FTMNames.kind(of: schema ?? "") ?? .unspecified, names: strong + weak)
        entry.births = (dob ?? []).compactMap { PartialDate($0) }.map { ListBirth($0) }
        entry.nationalities = nat ?? []
        return entry
    }
}
