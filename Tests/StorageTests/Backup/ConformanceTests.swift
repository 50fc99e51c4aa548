// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record
import Testing

@testable import Storage

/// An independent verifier, in another language, kept outside the project; the environment names the directory.
private let sharedTools = ProcessInfo.processInfo.environment["ENTENTE_SHARED_DATA"].map { $0 + "/../tools" }

@Suite(
    .enabled(
        if: sharedTools != nil,
        "SKIPPED: set ENTENTE_SHARED_DATA to the directory with the public vectors to run the conformance suite"
    )
)
struct ExportConformanceTests {
    @Test(arguments: [1, 255, 256, 257, 1000])
    func `an independent verifier accepts an exported record`(count: Int) async throws {
        let scratch = try Scratch()
        try await scratch.fill(count, batch: 100)
        let path = scratch.path + "/export"
        _ = try await RecordExport.run(scratch.data, to: path)
        let key = try scratch.data.readVerificationKey().text
        let script = try #require(sharedTools) + "/verify_log.py"
        #expect(Shell.run("python3", script, "log", path, key) == 0)
        let tile = path + "/tile/0/000" + (count < 256 ? ".p/\(count)" : "")
        var bytes = try Data(contentsOf: URL(filePath: tile))
        bytes[5] ^= 1
        try bytes.write(to: URL(filePath: tile))
        #expect(Shell.run("python3", script, "log", path, key) != 0)
    }
}
