// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring

/// Measures the bars of the architecture and prints a table; exit code 1 where one is missed. With `--only batched`,
/// `sequential`, `search`, `start`, `match` or `site`, one measure alone; all but the last in a short run for a profiler. `serve` is `site` for one.
@main
struct SiteBench {
    static func main() async throws {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == "--resident" {
            return try await Start.printResident(arguments[2])
        }
        var report = Report()
        if arguments.count == 3, arguments[1] == "--only" {
            switch arguments[2] {
            case "batched": try await Admission.batched(lives: 300, writers: 64, into: &report)
            case "search": try await Searching.measure(lives: 10_000, into: &report)
            case "sequential": try await Admission.sequential(lives: 50, into: &report)
            case "match": try await Matching.measure(into: &report)
            case "site": try await Pages.measure(into: &report)
            case "serve": try await Pages.measure(into: &report, isServed: true)
            default: try await Start.measure(acts: 20_000, into: &report)
            }
            return report.printTable()
        }
        try await Admission.batched(lives: 640, writers: 64, into: &report)
        try await Admission.batched(lives: 1_280, writers: 256, into: &report)
        try await Admission.sequential(lives: 50, into: &report)
        try await Start.measure(acts: 100_000, into: &report)
        try await Searching.measure(lives: 10_000, into: &report)
        try await Matching.measure(into: &report)
        try await Pages.measure(into: &report)
        report.printTable()
        if report.misses > 0 { exit(1) }
    }
}
