// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record
import Testing

/// Public vectors and a public log, kept outside the project; the environment names their directory.
private let sharedData = ProcessInfo.processInfo.environment["ENTENTE_SHARED_DATA"]

@Suite(
    .enabled(
        if: sharedData != nil,
        "SKIPPED: set ENTENTE_SHARED_DATA to the directory with the public vectors to run the conformance suite"
    )
)
struct ConformanceTests {
    /// Keys as the vectors spell them; hashes may be of any length there, and a size beyond Int is one we refuse.
    private struct Vector: Decodable {
        var leafIdx: UInt64?
        var treeSize: UInt64?
        var leafHash: String?
        var root: String?
        var size1: UInt64?
        var size2: UInt64?
        var root1: String?
        var root2: String?
        var proof: [String]?
        var wantErr: Bool

        var holds: Bool {
            let hashes = (proof ?? []).compactMap { Hash(base64: $0) }
            guard hashes.count == (proof ?? []).count else { return false }
            if let leafIdx {
                guard let index = Int(exactly: leafIdx), let size = Int(exactly: treeSize ?? 0),
                    let leaf = Hash(base64: leafHash ?? ""), let root = Hash(base64: root ?? "")
                else { return false }
                return InclusionProof(index: index, size: size, hashes: hashes).holds(leaf: leaf, root: root)
            }
            guard let earlier = Int(exactly: size1 ?? 0), let later = Int(exactly: size2 ?? 0),
                let root1, let root2
            else { return false }
            return ConsistencyProof(earlier: earlier, later: later, hashes: hashes)
                .holds(earlierRoot: ConformanceTests.opaque(root1), laterRoot: ConformanceTests.opaque(root2))
        }
    }

    /// Some vectors compare roots of other lengths, as opaque bytes; a hash of those stands in for them.
    private static func opaque(_ root: String) -> Hash {
        Hash(base64: root) ?? Hash.of(root.utf8)
    }

    private func directory(_ path: String) throws -> URL {
        URL(filePath: try #require(sharedData)).appending(path: path)
    }

    @Test func `all 196 public vectors of Merkle proofs are judged as they should be`() throws {
        var count = 0
        for kind in ["inclusion", "consistency"] {
            let folder = try directory("record/merkle/testdata/\(kind)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "json" {
                let vector = try JSONDecoder().decode(Vector.self, from: Data(contentsOf: file))
                #expect(vector.holds == !vector.wantErr, "\(file.path)")
                count += 1
            }
        }
        #expect(count == 196)
    }

    @Test func `all 17 checkpoints of the public log verify, with every entry and tile below them`() throws {
        let folder = try directory("record/tessera/testdata/log")
        let key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
        let log = TiledLog(verifier: Verifier(key: try VerificationKey(key))) { path in
            let file = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path) else { return nil }
            return [UInt8](try Data(contentsOf: file))
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("checkpoint") }
        #expect(names.count == 17)
        for name in names {
            let checkpoint = try log.verify(checkpointAt: name)
            if let size = name.split(separator: ".").dropFirst().first {
                #expect(checkpoint.size == Int(size))
            }
        }
    }
}
