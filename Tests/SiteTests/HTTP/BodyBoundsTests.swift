// SPDX-License-Identifier: Apache-2.0
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@testable import Site

/// What a connection may send as the body of a request, over real connections.
@Suite(.timeLimit(.minutes(1))) struct BodyBoundsTests {
    private typealias Inbound = NIOAsyncChannelInboundStream<ByteBuffer>
    private typealias Outbound = NIOAsyncChannelOutboundWriter<ByteBuffer>

    private static let megabyte = 1_048_576
    private static let head =
        "POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"

    private func connected(
        rest: Int = megabyte, span: TimeAmount = .minutes(1),
        _ body: @Sendable (Inbound, Outbound) async throws -> Void
    ) async throws {
        var site = TestSite()
        site.server = .http1(
            configuration: .init(
                additionalChannelHandlers: [BodyBounds(limit: Website.bodyLimit, rest: rest, span: span)]))
        try await site.serve(.live) { client, _ in
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: client.port ?? 0) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                    }
                }
            try await channel.executeThenClose { inbound, outbound in try await body(inbound, outbound) }
        }
    }

    /// All that comes until the server closes; a connection that is cut off ends as well.
    private func everything(_ inbound: Inbound) async -> String {
        var text = ""
        do { for try await part in inbound { text += String(buffer: part) } } catch { return text }
        return text
    }

    @Test func `a body without end is answered, and the connection closed soon after`() async throws {
        try await connected { inbound, outbound in
            async let answer = everything(inbound)
            try await outbound.write(ByteBuffer(string: Self.head + "Transfer-Encoding: chunked\r\n\r\n"))
            let chunk = ByteBuffer(
                string: "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n")
            do {
                for _ in 0..<64 { try await outbound.write(chunk) }
            } catch {
                // Closed, as it should be.
            }
            // It would wait for ever otherwise: four megabytes were sent, and no end.
            let said = await answer
            #expect(said.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func `a body that does not come to its end in time closes the connection`() async throws {
        try await connected(span: .milliseconds(200)) { inbound, outbound in
            try await outbound.write(
                ByteBuffer(string: Self.head + "Content-Length: 1000\r\n\r\nlogin="))
            // It would wait for ever otherwise.
            #expect(await everything(inbound).isEmpty)
        }
    }

    @Test func `behind a body that was too long, but has an end, the next request is answered`() async throws
    {
        try await connected { inbound, outbound in
            let count = Website.bodyLimit + Self.megabyte / 2
            try await outbound.write(
                ByteBuffer(string: Self.head + "Content-Length: \(count)\r\n\r\n"))
            try await outbound.write(ByteBuffer(repeating: UInt8(ascii: "x"), count: count))
            try await outbound.write(
                ByteBuffer(string: "GET /en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
            let answers = await everything(inbound)
            #expect(answers.hasPrefix("HTTP/1.1 413") && answers.contains("HTTP/1.1 200"))
        }
    }
}
