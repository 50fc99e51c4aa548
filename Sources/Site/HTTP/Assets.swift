// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Stylesheet and icon under addresses that name their content, so that browsers may keep them for good.
struct Assets: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        let type: String
        let digest: String
    }

    let stylesheet: String
    let icon: String
    private let assets: [String: Asset]

    init() {
        var assets: [String: Asset] = [:]
        func add(_ name: String, _ ending: String, _ type: String) -> String {
            let bytes = EmbeddedFiles.all["\(name).\(ending)"] ?? []
            let digest = SHA256.hash(data: bytes).prefix(8).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            let file = "\(name).\(digest).\(ending)"
            assets[file] = Asset(bytes: bytes, type: type, digest: digest)
            return "/assets/\(file)"
        }
        stylesheet = add("entente", "css", "text/css; charset=utf-8")
        icon = add("icon", "svg", "image/svg+xml")
        self.assets = assets
    }

    subscript(file: String) -> Asset? { assets[file] }
}
