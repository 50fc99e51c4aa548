// SPDX-License-Identifier: Apache-2.0
import Logging
import Synchronization

/// Keeps what the site logs as an error: a template whose page gives too little, a request that failed.
final class FaultRecorder: Sendable {
    private let lines = Mutex<[String]>([])

    var faults: [String] { lines.withLock { $0 } }

    func logger() -> Logger {
        Logger(label: "test") { [self] _ in Handler(recorder: self) }
    }

    private struct Handler: LogHandler {
        let recorder: FaultRecorder
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.error

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            guard event.level >= .error else { return }
            let line = "\(event.message) \(event.metadata ?? [:])"
            recorder.lines.withLock { $0.append(line) }
        }
    }
}
