// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Record
import Storage

/// `entente verify`: recomputes a record from its bytes.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute the record from its bytes, or check a proof or an exported log.",
        discussion: """
            Without FILE, checks the whole data directory, also while a server runs on it, and prints the number of \
            entries, the root and the key. With FILE, checks the proof of one act (`….tlog-proof`) or a directory \
            written by `entente export record`; that needs only the public key.

            Exit code 0: everything holds. 1: something does not, and its place is named.
            """)

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp("The public key to trust; by default the one beside the data.", valueName: "vkey"))
    var key: String?

    @Argument(
        help: ArgumentHelp("A proof of one act, or a directory with an exported log.", valueName: "file"))
    var file: String?

    func run() async throws {
        try await Failure.reporting {
            let trusted = try key.map { try VerificationKey($0) }
            if let file { try verify(file, trusted) } else { try await verifyData(trusted) }
        }
    }

    private func verifyData(_ trusted: VerificationKey?) async throws {
        let audit = try await RecordAudit.run(data.directory, key: trusted)
        print("entries  \(audit.entries)")
        if audit.erased > 0 { print("erased   \(audit.erased)") }
        print("root     \(audit.root.base64)")
        print("key      \(audit.key.text)")
    }

    private func verify(_ file: String, _ trusted: VerificationKey?) throws {
        guard FileManager.default.fileExists(atPath: file) else {
            throw ValidationError("there is no `\(file)`")
        }
        let verifier = Verifier(key: try trusted ?? data.directory.readVerificationKey())
        if (try? FileManager.default.contentsOfDirectory(atPath: file)) != nil {
            let checkpoint = try RecordExport.verify(file, verifier: verifier)
            print("entries  \(checkpoint.size)")
            print("root     \(checkpoint.root.base64)")
        } else {
            let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
            let proof = try ActProof(text: text)
            let checkpoint = try verifier.verify(proof)
            print("entry    \(proof.index) of \(checkpoint.size)")
            print("payload  \(proof.opening == nil ? "not shown" : "as committed")")
            print("root     \(checkpoint.root.base64)")
        }
        print("key      \(verifier.key.text)")
    }
}
