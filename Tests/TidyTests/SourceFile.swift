// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file of the project: where it is, what it says, and what of it is code.
struct SourceFile: Sendable {
    /// Below the root of the project: "Sources/Record/Leaf.swift".
    let path: String
    let text: String

    /// The text without comments and strings, where it is Swift.
    var code: String { path.hasSuffix(".swift") ? Scanner.code(of: text) : text }

    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }

    /// The target that the file belongs to, as "Coalition"; nil outside Sources.
    var target: String? { path.hasPrefix("Sources/") ? folders.dropFirst().first : nil }

    /// The modules that it imports.
    var imports: Set<String> {
        var modules: Set<String> = []
        for line in code.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), words.index(after: at) < words.endIndex else {
                continue
            }
            guard words[..<at].allSatisfy(Self.importModifiers.contains) else { continue }
            // `import struct Module.Type` names its module in the second place.
            let name = words[at + 1]
            let module = Self.importKinds.contains(name) && at + 2 < words.count ? words[at + 2] : name
            modules.insert(String(module.prefix { $0 != "." }))
        }
        return modules
    }

    private static let importModifiers: Set<Substring> = [
        "package", "public", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
        "@_exported",
        "unsafe",
    ]
    private static let importKinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
}

/// The files of the project, read from the disk.
enum SourceTree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every text file that people write, wherever it stands.
    static let all: [SourceFile] = [
        "Sources", "Tests", "Benchmarks", "Fuzz/Sources", "Fuzz/Package.swift", "docs", "scripts", ".ci",
        "Makefile", "Package.swift", "README.md", "CONTRIBUTING.md", "SECURITY.md",
    ].flatMap(files)

    static let swift = all.filter { $0.path.hasSuffix(".swift") }
    static let sources = swift.filter { $0.path.hasPrefix("Sources/") }

    private static func files(below path: String) -> [SourceFile] {
        let url = root.appending(path: path)
        guard let values = try? url.resourceValues(forKeys: [.isDirectoryKey]) else { return [] }
        guard values.isDirectory == true else { return file(path).map { [$0] } ?? [] }
        let below = FileManager.default.enumerator(atPath: url.path)
        return (below?.compactMap { $0 as? String } ?? []).sorted()
            .filter { !$0.split(separator: "/").contains { [".build", "__pycache__"].contains($0) } }
            .compactMap { file("\(path)/\($0)") }
    }

    /// Nil for folders, for what is not text, and for links: what they lead to is read where it stands.
    private static func file(_ path: String) -> SourceFile? {
        let url = root.appending(path: path)
        guard (try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)) == nil,
            let data = try? Data(contentsOf: url),
            let text = String(data: data, encoding: .utf8)
        else { return nil }
        return SourceFile(path: path, text: text)
    }
}
