// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring

/// Measures what the screening promises and prints a table; exit code 1 where a bar is missed.
@main
struct ScreeningBench {
    static func main() {
        let report = Report()
        report.printTable()
        if report.misses > 0 { exit(1) }
    }
}
