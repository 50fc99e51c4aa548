// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Where the typesetting program is: the `typst` of the command line, or a Python that has the package `typst`.
package struct Typst: Sendable {
    /// The environment's name for the program, and for the folders of fonts, parted by colons.
    package static let programVariable = "ENTENTE_TYPST"
    package static let fontsVariable = "ENTENTE_FONTS"

    private let program: String
    private let fonts: [String]

    /// Debian's places for Noto and Amiri.
    private static let usualFonts = [
        "/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/fonts-hosny-amiri",
    ]

    package init(program: String, fonts: [String]) {
        self.program = program
        self.fonts = fonts
    }

    /// What the setting names, else what is on the path; nil where there is neither.
    package static func find(
        _ setting: String? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Typst? {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/typst" }
        let named = setting ?? environment[programVariable]
        let candidates = named.map { [$0] } ?? folders
        guard let program = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            return nil
        }
        let fonts = environment[fontsVariable].map { $0.split(separator: ":").map(String.init) } ?? usualFonts
        return Typst(program: program, fonts: fonts.filter { FileManager.default.fileExists(atPath: $0) })
    }

    /// Reads the source on standard input and writes the PDF to standard output; no file is written anywhere.
    var command: [String] {
        let isPython = URL(filePath: program).lastPathComponent.hasPrefix("python")
        if isPython {
            let script = String(decoding: EmbeddedFiles.all["typst/typeset.py"] ?? [], as: UTF8.self)
            return [program, "-I", "-c", script] + fonts
        }
        return [program, "compile", "--ignore-system-fonts", "--pdf-standard", "ua-1"]
            + fonts.flatMap { ["--font-path", $0] } + ["-", "-"]
    }

    /// What all papers have in common and the template, with its data before them. The data is JSON inside a string:
    /// whatever a text holds, it stays a text.
    static func source(template: String, data: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = Glyphs.printable(String(decoding: try encoder.encode(data), as: UTF8.self))
        let literal = json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let text = ["paper", template].map { name in
            String(decoding: EmbeddedFiles.all["typst/\(name).typ"] ?? [], as: UTF8.self)
        }
        return Array("#let data = json(bytes(\"\(literal)\"))\n\(text.joined(separator: "\n"))".utf8)
    }
}
