// SPDX-License-Identifier: Apache-2.0
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// One kept-alive connection to the site, as plain as can be, so that what it measures is the server's time and the
/// loopback's: it writes a request and reads until the answer is complete.
final class Loopback {
    struct Failed: Error { let what: String }

    private let socket: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(port: Int) throws {
        let line = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        socket = line
        var address = Self.address(port)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failed(what: "connect") }
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(socket) }

    /// A port of the loopback that nobody listens on.
    static func freePort() throws -> Int {
        let line = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(line) }
        var address = Self.address(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(line, $0, length) == 0 && getsockname(line, $0, &length) == 0
            }
        }
        guard bound else { throw Failed(what: "bind") }
        return Int(in_port_t(bigEndian: address.sin_port))
    }

    private static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return address
    }

    /// The status, and how many bytes the body has.
    func get(_ path: String, cookie: String?) throws -> (status: Int, bytes: Int) {
        let cookies = cookie.map { "Cookie: \($0)\r\n" } ?? ""
        return try answer(
            path, "GET \(path) HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\(cookies)\r\n")
    }

    /// The same of JSON that a program sends.
    func post(_ path: String, _ json: String, token: String) throws -> (status: Int, bytes: Int) {
        let head = """
            POST \(path) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\n\
            Content-Type: application/json\r\nContent-Length: \(json.utf8.count)\r\n\r\n
            """
        return try answer(path, head + json)
    }

    private func answer(_ path: String, _ text: String) throws -> (status: Int, bytes: Int) {
        let request = Array(text.utf8)
        guard send(socket, request, request.count, 0) == request.count else { throw Failed(what: "send") }
        var answer: [UInt8] = []
        var head: Head?
        while true {
            if head == nil { head = Head(answer) }
            if let head, head.isComplete(answer) { return (head.status, answer.count - head.length) }
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw Failed(what: "receive \(path)") }
            answer += buffer[..<count]
        }
    }

    /// What the lines above the body say.
    private struct Head {
        let status: Int
        let length: Int
        /// Nil where the body comes in chunks.
        let body: Int?

        init?(_ answer: [UInt8]) {
            guard let end = Self.end(of: answer) else { return nil }
            length = end + 4
            // "HTTP/1.1 200"
            status = Self.number(in: answer[9..<12]) ?? 0
            body = Self.value(of: "\r\ncontent-length:", in: answer[..<end]).flatMap(Self.number)
        }

        /// What a line above the body says; of any line, letters count by their small forms.
        private static func value(of name: StaticString, in head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
            let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            guard head.count >= name.count else { return nil }
            for start in 0...head.count - name.count where head[start] == name[0] {
                guard name.indices.allSatisfy({ (head[start + $0] | 0x20) == (name[$0] | 0x20) }) else {
                    continue
                }
                return head[(start + name.count)...].prefix { $0 != name[0] }
            }
            return nil
        }

        private static func number(in text: ArraySlice<UInt8>) -> Int? {
            let digits = text.filter { (48...57).contains($0) }
            return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        }

        /// Where the empty line begins. Plain loops here: what general searches take would count as
        /// the server's.
        private static func end(of answer: [UInt8]) -> Int? {
            guard answer.count >= 4 else { return nil }
            for place in 0...answer.count - 4 where answer[place] == 13 && answer[place + 2] == 13 {
                if answer[place + 1] == 10, answer[place + 3] == 10 { return place }
            }
            return nil
        }

        func isComplete(_ answer: [UInt8]) -> Bool {
            if status == 303 || status == 304 || status == 204 { return answer.count >= length + (body ?? 0) }
            if let body { return answer.count >= length + body }
            return answer.suffix(7).elementsEqual("\r\n0\r\n\r\n".utf8) || answer.count == length + 5
        }
    }
}
