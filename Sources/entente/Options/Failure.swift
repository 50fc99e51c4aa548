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
        } catch let error as StorageError {
            report(error.description, remedy: error.remedy)
            throw exitCode
        } catch let error as RegistryError {
            report(error.description, remedy: error.remedy)
            throw exitCode
        } catch let error as RecordError {
            report(error.description)
            throw exitCode
        } catch let error as NodeError {
            report(error.description)
            throw exitCode
        } catch let error as DemonstrationError {
            report(error.description)
            throw exitCode
        } catch let error as CharterError {
            report(error.description, remedy: "correct the charter; nothing was created")
            throw exitCode
        } catch let error as ListStoreError {
            report(error.description, remedy: error.remedy)
            throw exitCode
        } catch let error as ListFault {
            report(error.description)
            throw exitCode
        } catch let error as MissingColumn {
            report(
                error.description,
                remedy: "name the columns with --column, --birth-column and --country-column")
            throw exitCode
        } catch let error as ScreeningFailure {
            report(error.description, remedy: error.remedy)
            throw exitCode
        } catch let error as AccountFailure {
            report(error.description, remedy: error.remedy)
            throw exitCode
        } catch let error as DecodingError {
            report(Self.words(for: error), remedy: "correct the file; see `entente submit --help`")
            throw exitCode
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
