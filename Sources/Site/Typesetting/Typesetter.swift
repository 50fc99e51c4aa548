// SPDX-License-Identifier: Apache-2.0
import Logging

/// Makes PDFs, one at a time; the others wait their turn. What was made is kept until an act changes what it is about.
package actor Typesetter {
    /// Which document: a book of a visit, in a language, after the last act about it; or a list, by what stands in it.
    package struct Key: Hashable, Sendable {
        let document: String
        let language: String
        let act: Int?
    }

    enum Progress: Sendable {
        case ready([UInt8])
        /// How many are before it.
        case waiting(Int)
        case failed
    }

    package enum Refusal: Error { case absent, busy, failed }

    private static let queueLength = 16
    private static let keptBytes = 64_000_000

    private let typst: Typst?
    private let logger: Logger
    private let limits: ChildProcess.Limits
    private var queue: [Key] = []
    private var last: Task<Void, Never>?
    private var made: [(key: Key, pdf: [UInt8])] = []
    private var failed: Set<Key> = []

    package nonisolated var isPresent: Bool { typst != nil }

    init(_ typst: Typst?, logger: Logger, limits: ChildProcess.Limits = .init()) {
        self.typst = typst
        self.logger = logger
        self.limits = limits
    }

    /// Orders a document, unless it is there or on its way, and says how far it is.
    func order(_ key: Key, _ source: @escaping @Sendable () async throws -> [UInt8]) throws -> Progress {
        switch progress(of: key) {
        case .failed, nil: break
        case let known?: return known
        }
        guard let typst else { throw Refusal.absent }
        guard queue.count < Self.queueLength else { throw Refusal.busy }
        failed.remove(key)
        queue.append(key)
        let before = last
        last = Task {
            await before?.value
            await make(key, typst, source)
        }
        return .waiting(queue.count - 1)
    }

    /// Nil for what nobody has ordered.
    func progress(of key: Key) -> Progress? {
        if let known = made.first(where: { $0.key == key }) { return .ready(known.pdf) }
        if let place = queue.firstIndex(of: key) { return .waiting(place) }
        return failed.contains(key) ? .failed : nil
    }

    /// The same, looked at again until it is done or the time is over.
    func progress(of key: Key, within limit: Duration) async throws -> Progress? {
        let end = ContinuousClock.now + limit
        while let progress = progress(of: key) {
            guard case .waiting = progress, ContinuousClock.now < end else { return progress }
            try await Task.sleep(for: .milliseconds(20))
        }
        return nil
    }

    private func make(_ key: Key, _ typst: Typst, _ source: @Sendable () async throws -> [UInt8]) async {
        do {
            let process = ChildProcess(command: typst.command, limits: limits)
            let pdf = try await process.run(try await source())
            guard pdf.starts(with: "%PDF-".utf8) else {
                throw ChildProcess.Failure.failed("no PDF came back")
            }
            keep(key, pdf)
        } catch {
            logger.warning(
                "a document could not be typeset", metadata: ["reason": "\(error)", "key": "\(key)"])
            if failed.count > 100 { failed = [] }
            failed.insert(key)
        }
        queue.removeAll { $0 == key }
    }

    /// The same document before that act will not be asked for again.
    private func keep(_ key: Key, _ pdf: [UInt8]) {
        made.removeAll { $0.key.document == key.document && $0.key.language == key.language }
        made.append((key, pdf))
        while made.count > 1, made.map(\.pdf.count).reduce(0, +) > Self.keptBytes { made.removeFirst() }
    }
}
