// SPDX-License-Identifier: Apache-2.0
import Foundation
import Law

/// Other engines on the same acts, through their Python packages.
enum Peers {
    struct Measured {
        let name: String
        /// Acts a second.
        let rate: Double
        /// Acts for which other rules apply.
        let differences: Int
    }

    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Law/peers.py")

    /// What each peer came to on the first acts; none where `ENTENTE_LAW_PEERS` names no Python that has them.
    static func measure(_ book: LawBook, _ acts: Acts, _ own: Evaluating) throws -> [Measured] {
        guard let python = ProcessInfo.processInfo.environment["ENTENTE_LAW_PEERS"] else {
            print("cedarpy and clingo are not measured: ENTENTE_LAW_PEERS names no Python that has them")
            return []
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("law-peers-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let translation = Translation(book)
        try Data(translation.cedar.utf8).write(to: folder.appendingPathComponent("rules.cedar"))
        try Data(translation.clingo.utf8).write(to: folder.appendingPathComponent("rules.lp"))
        let rows = zip(acts.all, own.rules).prefix(10_000).map { act, rules in
            JSONValue.object([
                "attrs": .object(translation.attributes(act.facts, act.state).mapValues { .text($0) }),
                "rules": .list(rules.map { .text($0.text) }),
            ])
        }
        try Data(JSONValue.list(rows).bytes).write(to: folder.appendingPathComponent("acts.json"))
        return try run(python, folder)
    }

    private static func run(_ python: String, _ folder: URL) throws -> [Measured] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-B", script.path, folder.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let found = try JSONDecoder().decode([String: [Double]?].self, from: bytes)
        return found.sorted { $0.key < $1.key }.compactMap { name, value in
            value.map { Measured(name: name, rate: $0[0], differences: Int($0[1])) }
        }
    }
}
