// SPDX-License-Identifier: Apache-2.0
import Testing

/// The house style, as far as a machine can hold people to it.
@Suite struct TidyTests {
    @Test func `the tree is there to be read`() {
        #expect(SourceTree.sources.count > 5)
        #expect(SourceTree.all.contains { $0.path == "Makefile" })
        #expect(SourceTree.all.contains { $0.path == ".ci/run" })
        let fuzzers = SourceTree.swift.filter { $0.path.hasPrefix("Fuzz/Sources/") }
        #expect(!fuzzers.isEmpty && fuzzers.allSatisfy { $0.folders.last?.hasPrefix("Fuzz") == true })
    }

    @Test func `imports follow the arrows of the architecture`() {
        #expect(SourceTree.sources.flatMap { Arrows.forbidden(in: $0) } == [])
    }

    @Test func `sources keep to safe constructs`() {
        #expect(SourceTree.sources.flatMap(Form.bannedConstructs) == [])
    }

    @Test func `files are short`() {
        #expect(SourceTree.swift.flatMap { Form.length(of: $0) } == [])
    }

    /// A test may tell a longer story.
    @Test func `functions are short`() {
        let held = SourceTree.swift.filter { !$0.path.hasPrefix("Tests/") }
        #expect(held.flatMap { Form.functionLength(in: $0) } == [])
    }

    @Test func `files of code name their licence at the top`() {
        #expect(SourceTree.all.flatMap { Form.licence(in: $0) } == [])
    }

    @Test func `folders are named after what they hold`() {
        #expect(SourceTree.all.flatMap(Form.emptyNames) == [])
    }

    @Test func `no file depends on one machine`() {
        #expect(SourceTree.all.flatMap { Form.machinePaths(in: $0) } == [])
        #expect(SourceTree.all.flatMap(Form.foreignMaterial) == [])
    }

    @Test func `released steps of the schema stay as they are`() {
        #expect(Migrations.faults(in: SourceTree.sources) == [])
    }
}
