// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Hummingbird
import HummingbirdCore
import Identity
import Logging
import NIOCore
import Record
import Screening
import Site
import Storage

extension Power: ExpressibleByArgument {}

/// `entente serve`: the site.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the site.",
        discussion: """
            Serves until it is interrupted (Ctrl-C or SIGTERM). Behind a reverse proxy that speaks https, give \
            `--secure`; give `--trust-proxy` only where that proxy sets X-Forwarded-For itself.
            """)

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("Where to listen.", valueName: "host:port"))
    var address = "127.0.0.1:8080"

    @Flag(help: "Visitors come over https: cookies insist on it.")
    var secure = false

    @Flag(help: "Take the visitor's address from X-Forwarded-For.")
    var trustProxy = false

    @Option(
        help: ArgumentHelp(
            """
            The site's address as visitors type it, for passkeys: https://DOMAIN, or http://localhost:PORT. On a \
            loopback address it is the latter unless given.
            """, valueName: "url"))
    var origin: String?

    @Option(
        help: ArgumentHelp(
            "Holders of this power need a second factor before they act in someone's name; may be repeated.",
            valueName: "power"))
    var requireSecondFactor: [Power] = []

    @Option(
        help: ArgumentHelp(
            "How many requests a minute each token, session or address may make to the API; 0 sets no limit.",
            valueName: "requests"))
    var apiRate = 600

    @Option(
        help: ArgumentHelp(
            "How many names a minute each token may screen through /screening; 0 sets no limit.",
            valueName: "names"))
    var screeningRate = 6000

    @Option(
        help: ArgumentHelp(
            "How often sanctions lists are asked for newer versions; 0 leaves it to `entente lists update`.",
            valueName: "minutes"))
    var updateLists = 60

    func run() async throws {
        try await Failure.reporting {
            let (host, port) = try parsedAddress()
            let node = try await Node.open(data.directory)
            await node.registry.keepTime()
            var logger = Logger(label: "entente")
            logger.logLevel = .warning
            let settings = try settings(of: node, host: host, port: port)
            let law = LawShelf { [books = data.directory.lawBooks] in try LawBooks.read(in: books) }
            let search = try SQLiteSearchIndex(
                path: data.directory.search, log: node.registry.journal.verificationKey.text,
                sources: SearchSources(law))
            let store = ListStore(data.directory)
            let lists = ListsInForce(store)
            try lists.refresh(at: WallClock().now.milliseconds)
            let desk = ScreeningDesk(
                library: store, lists: lists, book: try SQLiteScreenings(path: data.directory.screenings))
            let site = try Website(
                registry: node.registry, accounts: node.accounts, formats: TextFormats(), search: search,
                law: law,
                screening: NameScreening(lists: lists, countryCode: CountryNames.code), desk: desk,
                settings: settings, logger: logger)
            site.prepare()
            let application = Application(
                router: site.router(),
                // Who has nothing to say for this long gives up the place; a stream of events is never idle.
                server: .http1(
                    configuration: .init(
                        additionalChannelHandlers: [BodyBounds()], idleTimeout: .seconds(30))),
                configuration: .init(address: .hostname(host, port: port), serverName: "entente"),
                services: [
                    Heartbeat(directory: data.directory, registry: node.registry, logger: logger),
                    SearchKeeping(index: search, registry: node.registry, logger: logger),
                    DeskKeeping(desk: desk, registry: node.registry, logger: logger),
                    ListKeeping(store: store, lists: lists, minutes: max(0, updateLists), logger: logger),
                ],
                onServerRunning: { _ in await announce(node, host: host, port: port) }, logger: logger)
            try await application.runService()
        }
    }

    private func settings(of node: Node, host: String, port: Int) throws -> Website.Settings {
        var settings = Website.Settings()
        // Who says that visitors come over https means it: their cookies and the header say so too.
        settings.isSecure = secure || origin?.hasPrefix("https://") == true
        settings.trustsProxy = trustProxy
        settings.nodeKey = try data.directory.nodeKey()
        settings.relyingParty = try relyingParty(host: host, port: port)
        settings.secondFactorPowers = Set(requireSecondFactor)
        settings.typst = Typst.find()
        settings.programRequestsPerMinute = max(0, apiRate)
        settings.screeningQueriesPerMinute = max(0, screeningRate)
        if node.registry.coalition.charter?.demonstration == true {
            settings.demonstrationPassword = Demonstration.password
        }
        return settings
    }

    private func parsedAddress() throws -> (host: String, port: Int) {
        guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]),
            (0...65535).contains(port), colon > address.startIndex
        else { throw NodeError.address(address) }
        return (String(address[..<colon]).trimmingCharacters(in: ["[", "]"]), port)
    }

    /// Passkeys are bound to a domain: an address in digits is none, but this machine has a name of its own.
    private func relyingParty(host: String, port: Int) throws -> RelyingParty? {
        if let origin {
            guard let party = RelyingParty(origin: origin) else { throw NodeError.origin(origin) }
            return party
        }
        let isLocal = ["127.0.0.1", "::1", "localhost"].contains(host) && !secure && !trustProxy
        return isLocal ? RelyingParty(origin: "http://localhost\(port == 80 ? "" : ":\(port)")") : nil
    }

    private func announce(_ node: Node, host: String, port: Int) async {
        let state = node.registry.coalition
        print("\n  \(state.charter?.name.text(in: .english)?.text ?? "Entente")")
        print("  http://\(host):\(port)\n")
        if state.charter?.demonstration == true { Demonstration.printAccounts(of: state) }
        print("  Ctrl-C stops it.\n")
        fflush(nil)
    }
}
