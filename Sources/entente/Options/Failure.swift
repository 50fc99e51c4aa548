// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Record
import Screening
import Storage

/// What a command says when it fails: the message, and the remedy where there is one, on the error channel.
enum Failure {
    /// The exit code of a failure; 64 is that of wrong usage.
    static let exitCode = ExitCode(1)

    /// Runs the body of a command and reports what it throws in an operator's words.
    static func reporting(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            guard let said = said(of: error) else { throw error }
            report(said.message, remedy: said.remedy)
            throw exitCode
        }
    }

    private struct Said {
        let message: String
        var remedy: String?
    }

    /// What is known of a failure; nil for wrong usage, and for what nobody expected.
    private static func said(of error: any Error) -> Said? {
        switch error {
        case let error as StorageError: Said(message: error.description, remedy: error.remedy)
        case let error as RegistryError: Said(message: error.description, remedy: error.remedy)
        case let error as RecordError: Said(message: error.description)
        case let error as NodeError: Said(message: error.description)
        case let error as DemonstrationError: Said(message: error.description)
        case let error as CharterError:
            Said(message: error.description, remedy: "correct the charter; nothing was created")
        case let error as ListStoreError: Said(message: error.description, remedy: error.remedy)
        case let error as ListFault: Said(message: error.description)
        case let error as MissingColumn:
            Said(
                message: error.description,
                remedy: "name the columns with --column, --birth-column and --country-column")
        case let error as ScreeningFailure: Said(message: error.description, remedy: error.remedy)
        case let error as AccountFailure: Said(message: error.description, remedy: error.remedy)
        case let error as DecodingError:
            Said(message: words(for: error), remedy: "correct the file; see `entente submit --help`")
        default: nil
        }
    }

    /// Where in a JSON document something is wrong, and what.
    private static func words(for error: DecodingError) -> String {
        let context =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: DecodingError.Context(codingPath: [], debugDescription: "unreadable")
            }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return "\(path.isEmpty ? "the document" : "`\(path)`"): \(context.debugDescription)"
    }

    static func report(_ message: String, remedy: String? = nil) {
        let lines = ["entente: \(message)"] + (remedy.map { ["remedy: \($0)"] } ?? [])
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
