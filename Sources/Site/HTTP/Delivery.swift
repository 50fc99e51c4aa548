// SPDX-License-Identifier: Apache-2.0
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// How a browser wants to have what it asks for: compressed where it says so, and not again what it holds already.
struct Delivery: Sendable {
    let takesGzip: Bool
    /// The tags of what the browser holds (`If-None-Match`).
    private let held: EntityTags?

    static let plain = Delivery(takesGzip: false, held: nil)

    init(_ request: Request) {
        takesGzip = Self.acceptsGzip(request.headers[.acceptEncoding] ?? "")
        let reads = request.method == .get || request.method == .head
        held = reads ? request.headers[.ifNoneMatch].map { EntityTags($0) } : nil
    }

    private init(takesGzip: Bool, held: EntityTags?) {
        self.takesGzip = takesGzip
        self.held = held
    }

    /// Whether `Accept-Encoding` names gzip, or everything, and not with weight 0 (RFC 9110, section 12.5.3).
    static func acceptsGzip(_ header: String) -> Bool {
        WeightedList(header).takes("gzip", "x-gzip", "*")
    }

    /// The answer with its body as this browser wants it.
    ///
    /// What is public is tagged by its content, so that it travels once until it changes.
    func deliver(
        _ bytes: [UInt8], _ packed: Gzip.Packed? = nil, _ response: Response, isPublic: Bool
    ) -> Response {
        var response = response
        let isText = response.headers[.contentType].map(Self.isText) ?? false
        if isText { response.headers[.vary] = "Accept-Encoding, Cookie" }
        if isPublic, response.status == .ok {
            let tag = "W/\"\(Self.digest(bytes))\""
            response.headers[.eTag] = tag
            if holds(tag) {
                response.status = .notModified
                response.headers[.contentType] = nil
                response.body = .init()
                return response
            }
        }
        var body = bytes
        if isText, let small = compressed(bytes, packed, isPublic: isPublic) {
            body = small
            response.headers[.contentEncoding] = "gzip"
        }
        response.body = .init(byteBuffer: ByteBuffer(bytes: body))
        return response
    }

    /// A text as it travels compressed; nil where it should go as it is. What a signed-in person reads is padded by a
    /// random length: how well it compresses then says less about what it holds.
    func compressed(_ bytes: [UInt8], _ packed: Gzip.Packed? = nil, isPublic: Bool) -> [UInt8]? {
        guard compresses(bytes) else { return nil }
        return (packed ?? Gzip.pack(bytes))?.file(padding: isPublic ? 0 : Int.random(in: 1...64))
    }

    /// Small answers are not worth it.
    func compresses(_ bytes: [UInt8]) -> Bool { takesGzip && bytes.count > 512 }

    /// Whether the browser has what is tagged so, and need not be sent it again.
    func holds(_ tag: String) -> Bool { held?.names(tag) ?? false }

    private static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.contains("json") || type.contains("xml") || type.contains("calendar")
    }

    static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
