// SPDX-License-Identifier: Apache-2.0

/// Stylesheet, scripts and icon under addresses that name their content, so that browsers may keep them for good.
struct Assets: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        /// The same, compressed once and well; nil where that would not make it smaller.
        let gzipped: [UInt8]?
        let type: String
        let digest: String
    }

    let stylesheet: String
    let icon: String
    /// The address of each script by its name: "live" of `files/scripts/live.js`.
    let scripts: [String: String]
    private let assets: [String: Asset]

    init() {
        var assets: [String: Asset] = [:]
        func add(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) -> String {
            let digest = Delivery.digest(bytes)
            let gzipped = Gzip.compress(bytes, level: 9).flatMap { $0.count < bytes.count ? $0 : nil }
            let file = "\(name).\(digest).\(ending)"
            assets[file] = Asset(bytes: bytes, gzipped: gzipped, type: type, digest: digest)
            return "/assets/\(file)"
        }
        stylesheet = add("entente", "css", "text/css; charset=utf-8", Array(Self.styles.utf8))
        icon = add("icon", "svg", "image/svg+xml", EmbeddedFiles.all["icon.svg"] ?? [])
        var scripts: [String: String] = [:]
        for (name, source) in EmbeddedFiles.texts(in: "scripts", ending: ".js") {
            scripts[name] = add(name, "js", "text/javascript; charset=utf-8", Array(source.utf8))
        }
        self.scripts = scripts
        self.assets = assets
    }

    subscript(file: String) -> Asset? { assets[file] }

    /// One stylesheet of all that stand in `files/styles`: `base` first, what adapts to screen and paper last.
    static let styles: String = {
        let parts = EmbeddedFiles.texts(in: "styles", ending: ".css")
        let last = ["adaptation", "print", "book"]
        let between = parts.keys.filter { $0 != "base" && !last.contains($0) }.sorted()
        return (["base"] + between + last).compactMap { parts[$0] }.joined(separator: "\n")
    }()
}
