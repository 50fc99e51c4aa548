// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Law

/// `entente law test`: runs the tests beside the rules.
struct LawTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests beside the rules; with `--mutations`, ask whether they would notice a slip.",
        discussion: """
            Exit code 0: all pass (and enough slips are noticed). 1: a file cannot be read. 2: a test fails, or fewer \
            slips are noticed than `--at-least` per cent.
            """)

    @OptionGroup var law: LawOption

    @Flag(
        help:
            "Make every slip in every rule (a premise dropped, an answer or a verdict changed, a standing left out)."
    )
    var mutations = false

    @Option(help: ArgumentHelp("How many slips in a hundred the tests must notice.", valueName: "percent"))
    var atLeast = 95

    func run() throws {
        try LawFailure.reporting {
            let book = try law.book()
            let failed = book.testResults().filter { !$0.passes }
            for result in failed {
                for failure in result.failures { Failure.report("\(result.test.name): \(failure)") }
            }
            print("\(book.parts.tests.count - failed.count) of \(book.parts.tests.count) tests pass")
            guard failed.isEmpty else { throw LawFailure.exitCode }
            if mutations { try report(MutationRun(book)) }
        }
    }

    private func report(_ run: MutationRun) throws {
        for survivor in run.survivors {
            print("not noticed: \(survivor.rule), \(survivor.kind.rawValue): \(survivor.description)")
        }
        let percent = "\(run.permille / 10).\(run.permille % 10)"
        print("\(run.noticed) of \(run.count) slips noticed: \(percent) %, expected at least \(atLeast) %")
        guard run.permille >= atLeast * 10 else { throw LawFailure.exitCode }
    }
}
