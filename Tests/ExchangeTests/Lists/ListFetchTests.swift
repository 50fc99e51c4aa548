// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Screening
import Testing

@testable import Exchange

/// Lists over a real connection, from a publisher of our own.
@Suite struct ListFetchTests {
    private static let list = "a list"
    private static let tag = "\"v1\""
    /// Where hundreds of tests run at once, an answer may take a minute.
    private static let patient = ListFetch(timeout: 600)

    private func publisher(_ body: @Sendable (String) async throws -> Void) async throws {
        let router = Router()
        router.get("list") { request, _ -> Response in
            if request.headers[.ifNoneMatch] == Self.tag { return Response(status: .notModified) }
            return Response(
                status: .ok, headers: [.eTag: Self.tag, .lastModified: "Thu, 15 Jan 2026 06:00:00 GMT"],
                body: .init(byteBuffer: ByteBuffer(string: Self.list)))
        }
        router.get("away") { _, _ in
            Response(status: .found, headers: [.location: "http://lists.example/un.xml"])
        }
        router.get("moved") { _, _ in Response(status: .found, headers: [.location: "/list"]) }
        router.get("set/:part") { request, context -> Response in
            let part = try context.parameters.require("part")
            let isOld = part != "alt.csv" && request.headers[.ifNoneMatch] != nil
            if isOld { return Response(status: .notModified) }
            return Response(
                status: .ok, headers: [.eTag: "\"\(part)\""],
                body: .init(byteBuffer: ByteBuffer(string: part)))
        }
        var logger = Logger(label: "publisher")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)), logger: logger)
        try await application.test(.live) { client in
            try await body("http://127.0.0.1:\(try #require(client.port))")
        }
    }

    @Test func `a list comes with its tags, and only when it is newer`() async throws {
        try await publisher { base in
            let fetch = Self.patient
            guard case .files(let files, let tags) = try await fetch.fetch("\(base)/list", .un) else {
                Issue.record("nothing came"); return
            }
            #expect(try files.text("list") == Self.list)
            #expect(tags["list"] == ListTag(entityTag: Self.tag, modified: "Thu, 15 Jan 2026 06:00:00 GMT"))
            guard case .unchanged = try await fetch.fetch("\(base)/list", .un, tags: tags) else {
                Issue.record("the same list came again"); return
            }
            guard case .files = try await fetch.fetch("\(base)/moved", .un) else {
                Issue.record("a redirection was not followed"); return
            }
        }
    }

    @Test func `where one file of a set is newer, all of them come`() async throws {
        try await publisher { base in
            guard case .files(_, let tags) = try await Self.patient.fetch("\(base)/set", .ofac) else {
                Issue.record("nothing came"); return
            }
            guard case .files(let files, _) = try await Self.patient.fetch("\(base)/set", .ofac, tags: tags)
            else {
                Issue.record("nothing newer came"); return
            }
            for part in ListFormat.ofac.parts { #expect(try files.text(part) == part) }
        }
    }

    @Test func `a source that gives no list says so`() async throws {
        try await publisher { base in
            func fault(_ source: String, _ format: ListFormat = .un) async -> String {
                do {
                    _ = try await Self.patient.fetch(source, format)
                    return "no fault"
                } catch { return "\(error)" }
            }
            #expect(await fault("\(base)/nothing") == "`\(base)/nothing` answered with status 404")
            #expect(await fault("\(base)/away") == "`\(base)/away` leads to an address that is not https")
            #expect(
                await fault("http://lists.example/un.xml")
                    == "`http://lists.example/un.xml` is no https address and no file")
            #expect(await fault("ftp://127.0.0.1/x") == "`ftp://127.0.0.1/x` is no https address and no file")
            #expect(await fault("/no/such/file") == "`/no/such/file` cannot be read")
            #expect(await fault("/no/such/folder", .ofac) == "`/no/such/folder` is no folder with `sdn.csv`")
            #expect(await fault("http://127.0.0.1:1/x").hasPrefix("`http://127.0.0.1:1/x`: "))
        }
    }

    /// Where a file arrives that nobody holds any more.
    private func pathOfArrival(_ base: String) async throws -> String {
        guard case .files(let files, _) = try await Self.patient.fetch("\(base)/list", .un) else { return "" }
        let path = try #require(files.paths["list"])
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try files.text("list") == Self.list)
        #expect(try files.text("list") == Self.list, "as often as one needs to")
        return path
    }

    @Test func `what has arrived is on disk for as long as somebody needs it`() async throws {
        try await publisher { base in
            let path = try await pathOfArrival(base)
            #expect(!path.isEmpty && !FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a folder is no list`() async {
        let folder = FileManager.default.temporaryDirectory.path
        await #expect(throws: SourceFault("`\(folder)` cannot be read")) {
            _ = try await Self.patient.fetch(folder, .un)
        }
    }

    @Test(arguments: [
        ("https://lists.example/un.xml", true), ("http://lists.example/un.xml", false),
        ("http://localhost:8080/a", true),
        ("http://127.0.0.1.evil.example/a", false), ("file:///etc/passwd", false),
        ("HTTPS://lists.example", true),
    ])
    func `only https is trusted, and this machine`(address: String, isAllowed: Bool) throws {
        #expect(ListFetch.isAllowed(try #require(URL(string: address))) == isAllowed)
    }
}
