// SPDX-License-Identifier: Apache-2.0
import HummingbirdTesting
import NIOCore
import NIOPosix

/// A connection of its own on which a stream of events is read as it comes.
struct EventReader {
    struct Ended: Error { let text: String }

    private var parts: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private(set) var text = ""

    /// Asks for a path as the guest, and hands the open connection to `body`.
    static func follow(
        _ path: String, as guest: Guest, headers: [String] = [],
        _ body: (inout EventReader) async throws -> Void
    ) async throws {
        let port = guest.client.port ?? 0
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        try await channel.executeThenClose { inbound, outbound in
            let lines =
                [
                    "GET \(path) HTTP/1.1", "Host: localhost",
                    "Cookie: entente=\(guest.cookie("entente") ?? "")",
                ]
                + headers
            try await outbound.write(ByteBuffer(string: lines.joined(separator: "\r\n") + "\r\n\r\n"))
            var reader = EventReader(parts: inbound.makeAsyncIterator())
            try await body(&reader)
        }
    }

    /// Reads on until the mark has come; what was read before it is forgotten with it.
    mutating func until(_ mark: String) async throws {
        while true {
            if let range = text.firstRange(of: mark) {
                text.removeSubrange(..<range.upperBound)
                return
            }
            guard let part = try await parts.next(isolation: #isolation) else { throw Ended(text: text) }
            text += String(buffer: part)
        }
    }
}
