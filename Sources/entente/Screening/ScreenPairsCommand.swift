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
            {"score": x} for each, in the same order. A line that is no such object, as a blank one, gets \
            {"score": null, "error": …} and is named on the error channel; the exit code is then 1.
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
            let (answer, fault) = Self.answer(line, lines.number, decoder, features: features)
            output.write(answer)
            fault?.report()
            if fault != nil { faults += 1 }
            if lines.mayWait { output.flush() }
        }
        output.flush()
        if faults > 0 { throw Failure.exitCode }
    }

    /// What is written for one line. Every line has an answer, or whoever reads them beside the questions takes one for
    /// another.
    static func answer(_ line: Data, _ number: Int, _ decoder: JSONDecoder, features: Bool = false) -> (
        text: String, fault: LineFault?
    ) {
        do {
            let pair = try decoder.decode(Pair.self, from: line)
            return (features ? pair.features : #"{"score": \#(pair.score)}"#, nil)
        } catch {
            let fault = LineFault(line: number, error)
            return (#"{"score": null, "error": \#(JSONText(fault.description))}"#, fault)
        }
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
