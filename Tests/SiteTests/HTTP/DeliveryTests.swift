// SPDX-License-Identifier: Apache-2.0
import CZlib
import Coalition
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Site

/// How an answer travels: compressed where the browser says so, and once until it changes.
@Suite struct DeliveryTests {
    @Test(arguments: [
        ("gzip, deflate, br", true), ("br", false), ("", false), ("gzip;q=0", false), ("*", true),
        ("*;q=0.5, gzip;q=0", false), ("GZIP ; q=0.2", true), ("x-gzip", true), ("gzipper", false),
    ])
    func `gzip is sent to those who take it`(header: String, expected: Bool) {
        #expect(Delivery.acceptsGzip(header) == expected)
    }

    @Test(arguments: [0, 1, 700, 70_000], [0, 1, 64])
    func `what was compressed is what comes out`(size: Int, padding: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
        let packed = try #require(Gzip.compress(bytes, padding: padding))
        #expect(try unpacked(packed, size: size) == bytes)
    }

    @Test func `a page is smaller compressed, and the same`() async throws {
        try await TestSite().run { client in
            let guest = Guest(client)
            let plain = try await guest.get("/fr/initiatives")
            let small = try await guest.get("/fr/initiatives", headers: [.acceptEncoding: "gzip"])
            #expect(plain.headers[.contentEncoding] == nil && small.headers[.contentEncoding] == "gzip")
            for response in [plain, small] {
                #expect(response.headers[.vary] == "Accept-Encoding, Cookie")
            }
            let packed = Array(small.body.readableBytesView)
            #expect(packed.count * 2 < plain.body.readableBytes)
            #expect(
                try unpacked(packed, size: plain.body.readableBytes) == Array(plain.body.readableBytesView))
        }
    }

    @Test func `a public page travels once until something is published`() async throws {
        try await TestSite().run { client in
            let guest = Guest(client)
            let first = try await guest.get("/en")
            let tag = try #require(first.headers[.eTag])
            let again = try await guest.get("/en", headers: [.ifNoneMatch: "\"other\", \(tag)"])
            #expect(again.status == .notModified && again.body.readableBytes == 0)
            #expect(try await guest.get("/fr", headers: [.ifNoneMatch: tag]).status == .ok)
            #expect(try await guest.get("/en", headers: [.ifNoneMatch: "\"other\""]).status == .ok)
        }
    }

    @Test func `what a signed-in person reads is never tagged nor stored, and its length is blurred`()
        async throws
    {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            var sizes: Set<Int> = []
            for _ in 0..<12 {
                let response = try await guest.get("/en/initiatives", headers: [.acceptEncoding: "gzip"])
                #expect(response.headers[.eTag] == nil)
                #expect(response.headers[.cacheControl] == "private, no-store")
                sizes.insert(response.body.readableBytes)
            }
            #expect(sizes.count > 3)
        }
    }

    @Test func `a form's token is written differently every time and accepted every time`() async throws {
        let secret = Secret.random()
        let token = secret.formToken
        let tokens = (0..<50).map { _ in token.text }
        #expect(Set(tokens).count == 50)
        #expect(
            tokens.allSatisfy { token.accepts($0) && !Secret.random().formToken.accepts($0) })
        let halves = tokens.flatMap { [$0.prefix(43), $0.suffix(43)] }
        #expect(Set(halves).count == 100, "no half repeats, or it could be guessed")
        for wrong in ["", "A", String(tokens[0].dropLast()), tokens[0] + "A", secret.text, "é" + tokens[0]] {
            #expect(!token.accepts(wrong))
        }
    }

    @Test func `a script and the stylesheet come compressed`() async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get("/en").text
            let files = page.matches(of: /(?:href|src)="(\/assets\/[^"]*\.(?:css|js))"/)
            #expect(files.count == 2)
            for file in files.map({ String($0.output.1) }) {
                let small = try await guest.get(file, headers: [.acceptEncoding: "gzip"])
                let plain = try await guest.get(file)
                #expect(small.headers[.contentEncoding] == "gzip")
                #expect(small.headers[.vary] == "Accept-Encoding")
                #expect(small.body.readableBytes * 2 < plain.body.readableBytes)
            }
        }
    }

    /// Unpacks by zlib itself, which checks header, checksum and length.
    private func unpacked(_ packed: [UInt8], size: Int) throws -> [UInt8] {
        var stream = unsafe z_stream()
        let began = unsafe inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        try #require(began == Z_OK)
        defer { _ = unsafe inflateEnd(&stream) }
        var input = packed
        var output = [UInt8](repeating: 0, count: size + 1)
        let result = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(target.count)
                return unsafe inflate(&stream, Z_FINISH)
            }
        }
        try #require(result == Z_STREAM_END)
        return Array(output.prefix(output.count - Int(unsafe stream.avail_out)))
    }
}
