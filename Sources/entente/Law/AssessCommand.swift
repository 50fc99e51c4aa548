// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Law
import Site

/// `entente assess`: what the law book advises on recorded facts.
struct AssessCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Say what the law book advises on the facts of an act, and why.",
        discussion: """
            FACTS is a YAML or JSON file like

              date: 2026-11-23
              facts: {act.kind: training, act.supports_forces: "no"}
              states: {ML: {state.hosts_act: "yes", state.consent_recorded: "yes"}, SA: {}}

            What is not recorded is unknown. Under each reason stands how its rule comes to it: which part of the premise \
            holds, on what recorded answer; in JSON as properties `trace` of the finding. It is advice on what is \
            recorded and never says that an act is lawful: a named legal adviser signs the opinion. With `--batch`, FACTS \
            holds one JSON object a line, with `id`, `date`, `state` and `facts`, and each is answered by a line.

            Exit code 0: assessed, whatever the advice. 1: a file cannot be read. 2: the facts or the law book are not in \
            order; file, line and column are named, and what was expected.
            """)

    @OptionGroup var law: LawOption

    @Option(
        name: .customLong("state"),
        help: ArgumentHelp(
            "Assess for these states: SA,ML. Those of the file if left out.", valueName: "codes"))
    var states: String?

    @Option(
        help: ArgumentHelp("The day of the act; that of the file, or today, if left out.", valueName: "day"))
    var date: String?

    @Option(help: "The language of the text: ar, fr or en.")
    var language: Tongue = .english

    @Option(help: "text, or json in the vocabulary of OSCAL assessment results.")
    var format: Format = .text

    @Flag(help: "Assess many acts, one JSON object a line.")
    var batch = false

    @Argument(help: "The file of facts; `-` reads standard input.")
    var facts: String

    func run() throws {
        try LawFailure.reporting {
            if batch {
                try BatchAssessment(book: law.bookForUse(), file: facts).run()
            } else {
                print(try output(), terminator: "")
            }
        }
    }

    /// What the command prints.
    func output() throws -> String {
        let bytes = try LawFailure.read(facts, limit: FactsFile.limit)
        let reading = try FactsFile.reading(
            [UInt8](bytes), name: facts == "-" ? "standard input" : facts, date: try day() ?? LawFailure.today
        )
        var recorded = reading.facts
        if let day = try day() { recorded.date = day }
        if let states = try codes() {
            recorded.states = Dictionary(
                uniqueKeysWithValues: states.map { ($0, recorded.states[$0] ?? [:]) })
        }
        let book = try law.bookForUse()
        let problems = book.problems(in: recorded, today: LawFailure.today)
        guard problems.isEmpty else {
            // A day of the command line stands nowhere in the file.
            let (own, ofFile) = (problems.filter(isOfCommand), problems.filter { !isOfCommand($0) })
            throw LawError(own + reading.placed(ofFile))
        }
        let assessment = try book.assess(recorded)
        switch format {
        case .text:
            return book.text(of: assessment, in: language) { state in
                Countries.name(of: state.text, in: Language(language))
            }
        case .json: return String(decoding: book.tracedJSON(of: assessment), as: UTF8.self) + "\n"
        }
    }

    private func isOfCommand(_ problem: LawProblem) -> Bool { problem.path == "date" && date != nil }

    private func day() throws -> LawDate? {
        guard let date else { return nil }
        guard let day = LawDate(date) else {
            throw LawError([
                LawProblem(.form, at: "--date", "`\(date.prefix(40))` is no day, expected YYYY-MM-DD")
            ])
        }
        return day
    }

    private func codes() throws -> Set<StateCode>? {
        guard let states else { return nil }
        let texts = states.split(separator: ",", omittingEmptySubsequences: false)
        return Set(
            try texts.map { text in
                guard let code = StateCode(text) else {
                    throw LawError([
                        LawProblem(
                            .form, at: "--state",
                            "`\(text.prefix(40))` is no country code, expected ISO 3166-1 as in ML or MLI")
                    ])
                }
                return code
            })
    }
}
