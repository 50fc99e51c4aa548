// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import Record
import Site
import Storage

/// One node: the record in a data directory, the registry over it, and the accounts beside it.
struct Node {
    let directory: DataDirectory
    let registry: Registry
    let accounts: SQLiteAccounts

    /// Opens the node of a directory. What fell due while nothing ran is settled first, outages included.
    static func open(_ directory: DataDirectory, clock: any Timepiece = WallClock()) async throws -> Node {
        let journal = try SQLiteJournal.open(directory)
        let registry = try await Registry.open(journal, clock: clock)
        try await registry.resume(lastAlive: directory.lastAlive)
        return Node(
            directory: directory, registry: registry, accounts: try SQLiteAccounts(path: directory.accounts))
    }

    /// Creates a node in a directory that holds none, and founds the coalition of the charter as act 0.
    static func found(
        _ charter: Charter, in directory: DataDirectory, clock: any Timepiece = WallClock()
    ) async throws -> Node {
        if let fault = charter.faults().first {
            throw NodeError.faultyCharter("\(fault.path): \(fault.message)")
        }
        let journal = try SQLiteJournal.create(in: directory, origin: try KeyName(charter.origin))
        let registry = try await Registry.open(journal, clock: clock)
        let submission = Submission(id: "founding", author: .system, deed: .charter(.found(charter: charter)))
        let receipt = try await registry.submit(submission)
        guard receipt.act != nil else {
            throw NodeError.faultyCharter(receipt.findings.map(\.summary).joined(separator: "; "))
        }
        return Node(
            directory: directory, registry: registry, accounts: try SQLiteAccounts(path: directory.accounts))
    }

    /// Gives a person an account; the login is the person's name in lower case.
    func openAccount(for person: Person, passwordHash: String, at now: Instant) async throws {
        try await accounts.add(
            Account(
                login: person.id.text.lowercased(), person: person.id, organisation: person.organisation,
                passwordHash: passwordHash, created: now))
    }
}

/// Failures of founding or running a node.
enum NodeError: Error, CustomStringConvertible {
    case faultyCharter(String)
    case unreadable(String)
    case unwritable(String)
    case address(String)
    case origin(String)
    case noBook(Visit.ID)
    case noTypesetter
    case noDocument

    var description: String {
        switch self {
        case .faultyCharter(let fault): "the charter cannot be founded: \(fault)"
        case .unreadable(let path): "`\(path)` cannot be read"
        case .unwritable(let path): "`\(path)` cannot be written"
        case .origin(let text):
            "`\(text)` is no address that passkeys work at, expected https://DOMAIN or http://localhost:PORT"
        case .noBook(let visit): "no briefing book was issued for visit `\(visit)`"
        case .noTypesetter:
            "there is no typesetter: install Typst, or name it in \(Typst.programVariable); `--format html` needs none"
        case .noDocument: "the book could not be typeset; `--format html` prints the same"
        case .address(let text): "`\(text)` is no address, expected HOST:PORT"
        }
    }
}

extension Charter {
    /// The name under which this coalition's log signs: its short English name, in lower case, and "/record".
    var origin: String {
        let name = shortName.text(in: .english)?.text ?? "coalition"
        let plain = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return String(plain) + "/record"
    }
}
