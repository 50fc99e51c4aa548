// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Site

@Suite struct TemplateTests {
    let sources = EmbeddedFiles.texts(in: "templates", ending: ".mustache")

    private struct Use {
        let sign: String
        let name: String
    }

    private func uses(_ source: String) throws -> [Use] {
        let tag = try Regex(#"\{\{(\{?)\s*([#^/>&]?)\s*(\*?[A-Za-z0-9_./-]+)"#)
        return source.matches(of: tag).map { match in
            let texts = match.output.map { $0.substring.map(String.init) ?? "" }
            return Use(sign: texts[1] + texts[2], name: texts[3])
        }
    }

    @Test func `the embedded table lists exactly the files`() throws {
        var files = try SourceFiles.files(below: "Sources/CAssets/files")
        for (name, text) in try SourceFiles.files(below: "law") where !name.hasSuffix(".md") {
            files["law/\(name)"] = text
        }
        #expect(Set(EmbeddedFiles.all.keys) == Set(files.keys))
        for (name, text) in files {
            let isCurrent = EmbeddedFiles.all[name] == Array(text.utf8)
            #expect(isCurrent, "\(name)")
        }
    }

    @Test func `every partial exists`() throws {
        for (name, source) in sources {
            for use in try uses(source) where use.sign == ">" && !use.name.hasPrefix("*") {
                #expect(sources[use.name] != nil, "\(name) includes \(use.name)")
            }
        }
    }

    @Test func `every phrase that a template says is in the catalogue`() throws {
        let words = Words(try .embedded(), in: .english)
        for (name, source) in sources {
            for use in try uses(source) where use.name.hasPrefix("say.") {
                #expect(words.phrase(String(use.name.dropFirst(4))) != nil, "\(name) says \(use.name)")
            }
        }
    }

    @Test func `every key of a template is given by the Swift beside it`() throws {
        let swift = try SourceFiles.swift(below: "Sources/Site")
        for (name, source) in sources {
            let folder = name.split(separator: "/")[0]
            let shared = ["Shared", "Components", "Forms", "HTTP"]
            let near = swift.filter { path, _ in
                let top = path.split(separator: "/")[0]
                return shared.contains(String(top)) || top.lowercased() == folder.replacing("-", with: "")
            }.values.joined()
            for use in try uses(source) where !use.name.hasPrefix("say.") && use.sign != ">" {
                #expect(near.contains("\"\(use.name)\""), "\(name) asks for \(use.name), which nothing gives")
            }
        }
    }

    @Test func `only keys that end in HTML are left unescaped`() throws {
        for (name, source) in sources {
            for use in try uses(source) {
                let isHTML = use.name.hasSuffix("HTML")
                if use.sign == "{" { #expect(isHTML, "\(name) does not escape \(use.name)") }
                if use.sign.isEmpty { #expect(!isHTML, "\(name) escapes \(use.name)") }
                #expect(use.sign != "&", "\(name): write three braces for \(use.name)")
            }
        }
    }

    @Test func `a template has no script, style or handler inside`() {
        for (name, source) in sources {
            // A script is a file of ours by its address, never text inside the page.
            let source = source.replacing("<script type=\"module\" src=\"{{src}}\">", with: "")
            for banned in ["<script", "<style", " style=", " onclick", " onload", "javascript:"] {
                #expect(!source.contains(banned), "\(name) has \(banned)")
            }
        }
    }

    @Test func `a key that nothing gives is reported`() throws {
        let templates = try Templates(["a/b": "{{known}} {{misspelt}} {{say.no.such}}"])
        let words = Words(try .embedded(), in: .english)
        let (html, missing) = templates.render("a/b", ["known": "x"], words: words)
        #expect(html == "x  \n")
        #expect(missing == ["misspelt", "say.no.such"])
    }

    @Test func `texts are escaped and HTML is not`() throws {
        let templates = try Templates(["a/b": "{{plain}}|{{{markupHTML}}}|{{{textHTML}}}"])
        let words = Words(try .embedded(), in: .english)
        let markup: HTML = "<b>\("<&\"'>")</b>"
        let (html, _) = templates.render(
            "a/b",
            ["plain": "<i>", "markupHTML": markup, "textHTML": "<script>"],
            words: words
        )
        #expect(html == "&lt;i&gt;|<b>&lt;&amp;&quot;&#39;&gt;</b>|&lt;script&gt;\n")
    }

    @Test func `absent and empty values render as nothing and count as false`() throws {
        let templates = try Templates(["a/b": "[{{a}}{{#a}}A{{/a}}{{^a}}-{{/a}}{{#b}}B{{/b}}{{^b}}-{{/b}}]"])
        let words = Words(try .embedded(), in: .english)
        #expect(templates.render("a/b", ["a": nil, "b": ""], words: words).html == "[--]\n")
    }
}
