// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Screening

/// `entente screen pairs`: how alike two names are, for any number of pairs. This is how others measure the quality of the
/// matching from outside.
struct ScreenPairsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs", abstract: "Score pairs of names.",
        discussion: """
            Reads one JSON object a line, {"schema": "Person", "query": NAME, "candidate": NAME}, and writes \
            {"score": x} for each, in the same order. A line that is no such object gets {"score": null, "error": …} \
            and is named on the error channel; the exit code is then 1.
            """)

    @Flag(help: "Write what each score is made of, as a table, instead of the scores.")
    var features = false

    func run() async throws {
        var output = OutputLines()
        var faults = 0
        if features { output.write(Matcher.featureNames.joined(separator: "\t")) }
        var lines = InputLines()
        let decoder = JSONDecoder()
        while let line = lines.next() {
            guard !line.isEmpty else { continue }
            do {
                let pair = try decoder.decode(Pair.self, from: line)
                output.write(features ? pair.features : #"{"score": \#(pair.score)}"#)
            } catch {
                faults += 1
                let fault = LineFault(line: lines.number, error)
                fault.report()
                output.write(#"{"score": null, "error": \#(JSONText(fault.description))}"#)
            }
            if lines.mayWait { output.flush() }
        }
        output.flush()
        if faults > 0 { throw Failure.exitCode }
    }
}

/// A line of `entente screen pairs`.
private struct Pair: Decodable {
    var schema: String?
    var query: String
    var candidate: String

    private var kind: ListEntry.Kind { FTMNames.kind(of: schema ?? "") ?? .unspecified }

    var score: Double {
        let entry = ListEntry(id: "candidate", kind: kind, names: [ListName(candidate, .principal)])
        return Matcher.score(Query(query, kind: kind), entry)
    }

    var features: String {
        let values = Matcher.features(query, candidate, isOrganisation: kind != .person)
        return values.map { String($0) }.joined(separator: "\t")
    }
}
