// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring

/// Measures what the law engine promises and prints a table; exit code 1 where a bar is missed.
@main
struct LawBench {
    static func main() {
        let report = Report()
        report.printTable()
        if report.misses > 0 { exit(1) }
    }
}
