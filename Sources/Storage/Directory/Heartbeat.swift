// SPDX-License-Identifier: Apache-2.0
package import Coalition
import FoundationEssentials

extension DataDirectory {
    /// Where a serving node says from time to time that it is there.
    private var heartbeat: String { path + "/alive" }

    /// When a node last said that it was serving from here; nil where none ever did.
    package var lastAlive: Instant? {
        FileManager.default.contents(atPath: heartbeat)
            .flatMap { Instant(String(decoding: $0, as: UTF8.self).prefix { $0 != "\n" }) }
    }

    /// Says that the node is serving. Not synchronised: after a power cut an older sign of life is the safer one.
    package func beat(at now: Instant) throws {
        try Data("\(now)\n".utf8).write(to: URL(filePath: heartbeat), options: .atomic)
    }
}
