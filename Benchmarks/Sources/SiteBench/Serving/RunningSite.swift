// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Logging
import Site

/// A site that answers on a free port of the loopback, as long as something is measured.
struct RunningSite: Sendable {
    let port: Int
    private let server: Task<Void, any Error>

    static var logger: Logger {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        return logger
    }

    static func start(_ site: Website) async throws -> RunningSite {
        let port = try Loopback.freePort()
        let (running, run) = AsyncStream.makeStream(of: Bool.self)
        let application = Application(
            router: site.router(), configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { _ in run.yield(true) }, logger: logger)
        let server = Task {
            defer { run.finish() }
            try await application.run()
        }
        // Where it never ran, it failed, and says why.
        if await running.first(where: { $0 }) == nil { try await server.value }
        return RunningSite(port: port, server: server)
    }

    func stop() { server.cancel() }
}
