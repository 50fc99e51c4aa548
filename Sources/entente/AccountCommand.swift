// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Identity
import Site
import Storage

/// `entente account`: what the keeper of the machine does where no registrar can, the first one included.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Open, close, reset or erase an account.",
        discussion: """
            For the first registrar, and for the day on which nobody can sign in. A code is printed once; with it the \
            account's holder sets a password at /activate. What is done here stands in the account's activity, and its \
            holder reads it at the next sign-in.
            """, subcommands: [Add.self, Close.self, Reset.self, Erase.self])

    /// Opens an account for a person of the directory.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open an account for a person of the directory.",
            discussion: "While a server runs on the data, open the account on the site instead.")

        @OptionGroup var data: DataOption

        @Argument(help: "The person, as `entente show` names them.")
        var person: String

        func run() async throws {
            try await Failure.reporting {
                let node = try await Node.open(data.directory)
                guard let id = Person.ID(person), let person = node.registry.coalition.people[id] else {
                    throw AccountFailure.unknownPerson(person)
                }
                let login = person.id.text.lowercased()
                guard try await node.accounts.account(login: login) == nil else {
                    throw AccountFailure.exists(login)
                }
                try await node.openAccount(for: person, passwordHash: "", at: WallClock().now)
                try await data.note(.accountOpened, login, node.accounts)
                try await data.printCode(for: login, node.accounts)
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close an account and end its sessions.")

        @OptionGroup var data: DataOption

        @Argument var login: String

        func run() async throws {
            try await Failure.reporting {
                let (account, accounts) = try await data.account(login)
                try await accounts.close(account.login, at: WallClock().now)
                try await data.note(.accountClosed, account.login, accounts)
                print("closed    \(account.login)")
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove an account's second factors and let its holder set a new password.",
            discussion:
                "`--all` removes the second factors of every account, for the day the node's key is lost.")

        @OptionGroup var data: DataOption

        @Argument var login: String?

        @Flag(help: "Second factors of every account; passwords stay.")
        var all = false

        func validate() throws {
            guard all != (login != nil) else { throw ValidationError("name a login, or give --all") }
        }

        func run() async throws {
            try await Failure.reporting {
                guard let login else { return try await resetAll() }
                let (account, accounts) = try await data.account(login)
                try await accounts.reset(account.login, at: WallClock().now)
                try await data.note(.factorsReset, account.login, accounts)
                try await data.note(.passwordReset, account.login, accounts)
                try await withdrawRequests(for: account.login, accounts)
                try await data.printCode(for: account.login, accounts)
            }
        }

        /// What registrars have asked for is done: nobody is to confirm it once more.
        private func withdrawRequests(for login: String, _ accounts: SQLiteAccounts) async throws {
            let now = WallClock().now
            for request in try await accounts.resets(of: login, limit: 1) where request.isOpen(at: now) {
                _ = try await accounts.decideReset(
                    request.id, as: .init(.withdrawn, by: "keeper", at: now), invitation: nil,
                    noting: [SecurityEvent(login: login, kind: .resetWithdrawn, at: now, actor: "keeper")])
            }
        }

        private func resetAll() async throws {
            let accounts = try data.accounts()
            for summary in try await accounts.accountSummaries(at: WallClock().now)
            where summary.hasSecondFactor || summary.recoveryCodes > 0 {
                try await accounts.removeFactors(of: summary.account.login)
                try await data.note(.factorsReset, summary.account.login, accounts)
                print("reset     \(summary.account.login)")
            }
        }
    }

    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase an account and everything kept of it on this node.",
            discussion: """
                Acts on the record stay; they name an office. So does the log of who looked at whose screening, as long \
                as it must be kept.
                """)

        @OptionGroup var data: DataOption

        @Argument var login: String

        func run() async throws {
            try await Failure.reporting {
                let (account, accounts) = try await data.account(login)
                try await accounts.erase(login: account.login)
                print("erased    \(account.login)")
            }
        }
    }
}

/// Why the keeper's command on accounts did nothing.
enum AccountFailure: Error, Equatable, CustomStringConvertible {
    case unknownPerson(String)
    case unknownLogin(String)
    case exists(String)

    var description: String {
        switch self {
        case .unknownPerson(let name): "the directory has no person `\(name)`"
        case .unknownLogin(let login): "there is no account `\(login)`"
        case .exists(let login): "`\(login)` has an account already"
        }
    }

    var remedy: String {
        switch self {
        case .unknownPerson: "appoint the person on the site first"
        case .unknownLogin: "open one with `entente account add`"
        case .exists: "use `entente account reset`"
        }
    }
}

extension DataOption {
    /// The accounts beside the record; a server may be running.
    fileprivate func accounts() throws -> SQLiteAccounts {
        guard directory.isInitialised else { throw StorageError.noData(path) }
        return try SQLiteAccounts(path: directory.accounts)
    }

    fileprivate func account(_ login: String) async throws -> (Account, SQLiteAccounts) {
        let accounts = try accounts()
        guard let account = try await accounts.account(login: login.lowercased()) else {
            throw AccountFailure.unknownLogin(login)
        }
        return (account, accounts)
    }

    fileprivate func note(
        _ kind: SecurityEvent.Kind, _ login: String, _ accounts: SQLiteAccounts
    ) async throws {
        try await accounts.note(
            SecurityEvent(login: login, kind: kind, at: WallClock().now, actor: "keeper"))
    }

    fileprivate func printCode(for login: String, _ accounts: SQLiteAccounts) async throws {
        let key = try directory.nodeKey()
        let code = try await Activation.invite(login, accounts, key: key, at: WallClock().now)
        print("account   \(login)")
        print("code      \(code)   (shown this once, good for 7 days)")
        print("next      the holder sets a password at /activate")
    }
}

extension DataDirectory {
    /// What seals and marks the secrets among the accounts.
    func nodeKey() throws -> NodeKey {
        guard let key = NodeKey(try readAccountsKey()) else {
            throw StorageError.damaged("`\(accountsKey)` holds no key")
        }
        return key
    }
}
