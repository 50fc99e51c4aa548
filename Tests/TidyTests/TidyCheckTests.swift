// SPDX-License-Identifier: Apache-2.0
import Testing

/// Each check, on samples made up to fail it: a check that cannot fail holds nobody to anything.
@Suite struct TidyCheckTests {
    private func source(_ text: String, _ path: String = "Sources/Coalition/Sample.swift") -> SourceFile {
        SourceFile(path: path, text: text)
    }

    @Test(arguments: [
        ("let a = 1 // try! b", "let a = 1          "),
        ("a /* b /* c */ d */ e", "a                   e"),
        (#"say("as! \(count!) of")"#, #"say("     (count!)   ")"#),
        ("x = \"\"\"\n  as! \"q\"\n  \"\"\"\ny", "x = \"\"\"\n         \n  \"\"\"\ny"),
        (##"#"as! \n"# + b!"##, ##"#"      "# + b!"##),
        (##"#"a\#(b!)c"#"##, ##"#"   (b!) "#"##),
        (#"("\"!" + a)"#, #"("   " + a)"#),
    ])
    func `comments and strings are blanked, code and line breaks stay`(source: String, code: String) {
        #expect(Scanner.code(of: source) == code)
    }

    @Test(arguments: [
        ("import Foundation", ["Foundation"]), ("package import Record", ["Record"]),
        ("@preconcurrency internal import GRDB", ["GRDB"]), ("import struct Foundation.Date", ["Foundation"]),
        ("// import Foundation", []), ("let text = \"import Foundation\"", []), ("let import_ = 1", []),
    ])
    func `imports are read from code`(line: String, modules: [String]) {
        #expect(source(line).imports == Set(modules))
    }

    @Test(arguments: [
        ("Sources/Coalition/A.swift", "import Foundation"), ("Sources/Coalition/A.swift", "import Site"),
        ("Sources/Site/A.swift", "package import Storage"), ("Sources/Storage/A.swift", "import Exchange"),
        ("Sources/Record/A.swift", "import Coalition"), ("Sources/Surprise/A.swift", "let a = 1"),
    ])
    func `an arrow that points outward is found`(path: String, line: String) {
        #expect(Arrows.forbidden(in: source(line, path)).count == 1)
    }

    @Test(arguments: [
        "try! load()", "a as! B", "a!", "a!.b", "(a)!", "a[0]!", "var a: Int!", "f(a!, b)", "\"a\"!",
        "final class A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1", "fatalError(\"no\")",
        "Bundle.module.url", #"say("\(a!)")"#,
    ])
    func `a banned construct is found`(line: String) {
        #expect(
            Form.bannedConstructs(in: source("let before = 1\n" + line)).contains { $0.contains(".swift:2") }
        )
    }

    @Test(arguments: [
        "a != b", "!a", "if !a, !(b) {}", "a!=b", "// a!", "\"Stop!\"", "/// `try!`", "return !isOpen",
        "x.filter { !$0.isEmpty }", "(!a)", "[!a]",
    ])
    func `a harmless line is left alone`(line: String) {
        #expect(Form.bannedConstructs(in: source(line)) == [])
    }

    @Test func `the three hundredth line is the last`() {
        let lines = String(repeating: "a\n", count: 300)
        #expect(Form.length(of: source(lines)) == [])
        #expect(Form.length(of: source(lines + "a\n")).count == 1)
    }

    /// A function of so many lines within a type, behind one that is declared only and before another.
    private func function(_ head: String, _ line: String, _ count: Int) -> SourceFile {
        let lines = String(repeating: "        \(line)\n", count: count)
        return source("enum A {\n    func b()\n    \(head) {\n\(lines)    }\n\n    func c() { d() }\n}\n")
    }

    @Test(arguments: [
        "func a()", "package static func a<B>(_ b: B = .init { 1 }) async throws -> [B]", "init?(_ a: Int)",
        "@discardableResult mutating func a() -> B", "subscript(a: Int) -> Int", "private(set) var a: Int",
        "func a(\n        _ b: Int,\n        c: Int\n    ) -> Int", "func a()\n        -> Int\n   ",
    ])
    func `the fortieth line of a function is the last`(head: String) {
        #expect(Form.functionLength(in: function(head, "a()", 40)) == [])
        let faults = Form.functionLength(in: function(head, "a()", 41))
        #expect(faults.count == 1 && faults[0].contains(":3: 41 lines"))
    }

    @Test func `what is no line of code of a function is not counted`() {
        for line in ["// a\n//a\n// a", "\n\n", "let a = \"\"\"\n        a\n        a\n        \"\"\""] {
            #expect(Form.functionLength(in: function("func a()", "\(line)\n        a()", 13)) == [])
        }
        #expect(Form.functionLength(in: function("static let a = B", "a()", 41)) == [])
        #expect(Form.functionLength(in: function("var a: B = B", "a()", 41)) == [])
        #expect(Form.functionLength(in: function("struct B", "let a: Int", 41)) == [])
    }

    @Test func `a table may be longer, and one with blocks is none`() {
        func body(_ first: String, _ line: String, _ last: String) -> SourceFile {
            let lines = String(repeating: "        \(line)\n", count: 41)
            return source("var a: Int {\n    \(first)\n\(lines)    \(last)\n}\n")
        }
        #expect(Form.functionLength(in: body("switch self {", "a: 1,", "}")) == [])
        #expect(Form.functionLength(in: body("return [", "a,", "]")) == [])
        #expect(Form.functionLength(in: body("switch self {", "if a { b }", "}")).count == 1)
        #expect(Form.functionLength(in: body("a {", "b()", "}")).count == 1)
        #expect(Form.functionLength(in: body("a(", "b,", ")\n    c()")).count == 1)
    }

    @Test(arguments: ["a.swift", "b.c", "b.h", "c.py", "d.css"])
    func `code without its licence is found`(name: String) {
        #expect(Form.licence(in: source("let a = 1\n", name)).count == 1)
        #expect(Form.licence(in: source("// \(Form.licence)\n", name)) == [])
        #expect(Form.licence(in: source("#!/bin/sh\n# \(Form.licence)\n", "run")) == [])
        #expect(Form.licence(in: source("#!/bin/sh\n", "run")).count == 1)
    }

    @Test(arguments: ["Sources/Core/A.swift", "Sources/Site/Utils/A.swift", "Tests/Helpers/A.swift"])
    func `a folder that says nothing is found`(path: String) {
        #expect(Form.emptyNames(in: source("", path)).count == 1)
        #expect(Form.emptyNames(in: source("", "Sources/Record/Core.swift")) == [])
    }

    @Test func `a path of one machine is found`() {
        for path in Form.machinePaths { #expect(Form.machinePaths(in: source("open \(path)a")).count == 1) }
        #expect(Form.machinePaths(in: source("open Sources/a")) == [])
    }

    @Test func `the folder beside the clone is for conformance alone`() {
        let line = "read ../sha" + "red/data"
        #expect(Form.foreignMaterial(in: source(line)).count == 1)
        #expect(Form.foreignMaterial(in: source(line, "Tests/RecordTests/ConformanceTests.swift")) == [])
        #expect(Form.foreignMaterial(in: source(line, ".ci/run")) == [])
    }

    @Test func `a step of the schema that changed, is new or is gone is found`() {
        let name = "Record/0001-record.swift"
        func step(_ sql: String, _ file: String = "Record/0001-record.swift") -> SourceFile {
            source("let sql = \"\"\"\n    \(sql)\n    \"\"\"", "Sources/Storage/Migrations/\(file)")
        }
        let known = [name: "af63bd4c8601b7df"]
        #expect(Migrations.faults(in: [step("CREATE TABLE a (b)")], released: known).count == 1)
        #expect(Migrations.faults(in: [step("a")], released: [:]).count == 1)
        #expect(Migrations.faults(in: [], released: known).count == 1)
        let listed = String(Migrations.faults(in: [step("a")], released: [:])[0].split(separator: "`")[1])
        #expect(Migrations.faults(in: [step("  a")], released: [name: listed]) == [])
        let moved = [step("a", "Accounts/0001-record.swift")]
        #expect(Migrations.faults(in: moved, released: [name: listed]).count == 2)
        #expect(Migrations.faults(in: [source("", "Tests/Sample/Migrations.swift")], released: [:]) == [])
    }
}
