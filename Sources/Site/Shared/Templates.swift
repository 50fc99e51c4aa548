// SPDX-License-Identifier: Apache-2.0
import Mustache
import Synchronization

/// The templates, parsed once. Mustache renders a misspelt key blank and without a word, so every key that
/// no fields answer is collected while rendering.
package struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Reads the embedded templates; throws the parser's error where one is malformed.
    package init(_ sources: [String: String] = EmbeddedFiles.texts(in: "templates", ending: ".mustache"))
        throws
    {
        var parsed: [String: MustacheTemplate] = [:]
        for (name, source) in sources { parsed[name] = try MustacheTemplate(string: Self.flattened(source)) }
        library = MustacheLibrary(templates: parsed)
    }

    /// The page or piece, and the keys that its template asked for in vain (a fault of the page).
    package func render(
        _ template: String,
        _ fields: Fields,
        words: Words
    ) -> (html: String, missing: [String]) {
        let root = Root(fields: fields, words: words)
        guard let html = library.render(root, withTemplate: template) else {
            return ("", ["template \(template)"])
        }
        return (html, root.missing.withLock { $0 })
    }

    /// Templates are indented for people; mustache would repeat the indentation inside partials, even within a
    /// text that must be kept as it was typed.
    private static func flattened(_ source: String) -> String {
        source.split(separator: "\n").map { $0.drop(while: { $0 == " " }) }.joined(separator: "\n") + "\n"
    }

    /// The outermost object: what nothing else has answered comes here last.
    private final class Root: MustacheParent {
        let fields: Fields
        let words: Words
        let missing = Mutex<[String]>([])

        init(fields: Fields, words: Words) {
            self.fields = fields
            self.words = words
        }

        func child(named key: String) -> Any? {
            if let value = fields.child(named: key) { return value }
            if key == "say" { return Scope(words: words, path: "", missing: report) }
            report(key)
            return nil
        }

        func report(_ key: String) { missing.withLock { $0.append(key) } }
    }

    /// `{{say.frame.skip}}` walks the catalogue of words one name at a time.
    private struct Scope: MustacheParent, MustacheCustomRenderable {
        let words: Words
        let path: String
        let missing: (String) -> Void

        func child(named key: String) -> Any? {
            let path = path.isEmpty ? key : "\(self.path).\(key)"
            return words.phrase(path) ?? Scope(words: words, path: path, missing: missing)
        }

        /// Reached only where the path names no phrase.
        var renderText: String {
            missing("say.\(path)")
            return ""
        }
        var isNull: Bool { false }
    }
}
