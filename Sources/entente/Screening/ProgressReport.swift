// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Tells whoever waits how far it is, about once a second, on the error channel.
final class ProgressReport {
    private let start = ContinuousClock.now
    private let before: (rows: Int, hits: Int)
    private var last = ContinuousClock.now

    init(rows: Int, hits: Int) {
        before = (rows, hits)
        if rows > 0 { say("going on behind row \(rows)\n") }
    }

    func say(_ rows: Int, _ hits: Int) {
        guard ContinuousClock.now - last > .seconds(1) else { return }
        last = .now
        say("\r\(rows) rows, \(hits) hits, \(rate(rows)) rows/s ")
    }

    func finish(_ rows: Int, _ hits: Int) {
        say("\r\(rows) rows, \(hits) hits, \(rate(rows)) rows/s\n")
    }

    private func rate(_ rows: Int) -> Int {
        let elapsed = (ContinuousClock.now - start).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return Int(Double(rows - before.rows) / max(seconds, 0.001))
    }

    private func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
