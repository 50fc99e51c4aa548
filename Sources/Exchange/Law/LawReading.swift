// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Law
import Synchronization
import Yams

/// What a law book's files say, taken together.
struct LawReading: Sendable {
    private(set) var problems: [LawProblem] = []
    private var places: [String: SourcePlace] = [:]
    private var name = ""
    private var version = ""
    private var instruments: [Instrument] = []
    private var rows: [Participation] = []
    private var terms: [Term] = []
    private var conditions: [Condition] = []
    private var rules: [Rule] = []
    private var tests: [RuleTest] = []

    /// What one file says.
    init(_ file: LawFile) {
        let log = LawLog()
        read(file, log)
        (problems, places) = (log.problems, log.places)
    }

    /// Files are read beside one another: composing their YAML is most of the work, and none needs another's.
    init(_ files: [LawFile]) {
        let readings = Mutex([LawReading?](repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let reading = LawReading(files[index])
            readings.withLock { $0[index] = reading }
        }
        for reading in readings.withLock({ $0 }) { reading.map { add($0) } }
    }

    var parts: LawParts {
        LawParts(
            name: name, version: version, catalogue: Catalogue(instruments),
            register: ParticipationRegister(rows), vocabulary: Vocabulary(terms), conditions: conditions,
            rules: rules, tests: tests, places: places)
    }

    private mutating func add(_ other: LawReading) {
        problems += other.problems
        places.merge(other.places) { first, _ in first }
        if !other.name.isEmpty { name = other.name }
        if !other.version.isEmpty { version = other.version }
        instruments += other.instruments
        rows += other.rows
        terms += other.terms
        conditions += other.conditions
        rules += other.rules
        tests += other.tests
    }

    private mutating func read(_ file: LawFile, _ log: LawLog) {
        guard let kind = file.kind else { return }
        if file.isCSV, kind == .participation {
            rows = ParticipationTable(file: file, log: log).rows()
            return
        }
        guard let root = Self.root(of: file, path: kind.rawValue, log) else { return }
        switch kind {
        case .law: readName(root)
        case .instruments: instruments = Self.items(root, under: "instruments").compactMap { $0.instrument() }
        case .participation: rows = Self.items(root, under: "rows").compactMap { $0.participation() }
        case .terms: terms = (root.entries() ?? []).compactMap { $0.field.term($0.name) }
        case .conditions:
            conditions = (root.entries() ?? []).compactMap { $0.field.condition(.init($0.name)) }
        case .rules: rules = Self.items(root, under: "rules").compactMap { $0.rule() }
        case .tests: tests = Self.items(root, under: "tests").compactMap { $0.ruleTest() }
        }
    }

    private static func root(of file: LawFile, path: String, _ log: LawLog) -> LawField? {
        do {
            let node = try PlainYAML.root(of: file.bytes, limit: LawFile.limit, kind: "a law book")
            return LawField(node, file: file.name, at: path, log)
        } catch {
            log.report(
                LawProblem(
                    .form, at: "", error.message,
                    place: SourcePlace(file: file.name, line: error.line, column: error.column)))
            return nil
        }
    }

    /// A list, or the list under a name in a group, as the catalogue that ships with its legend has it.
    private static func items(_ root: LawField, under name: String) -> [LawField] {
        guard case .mapping(let mapping) = root.node else { return root.list() ?? [] }
        guard let list = mapping[Node(name)] else { return root.fail("field `\(name)` is missing") ?? [] }
        return LawField(list, file: root.file, at: root.path, root.log).list() ?? []
    }

    private mutating func readName(_ root: LawField) {
        guard let section = root.section(["name", "version"]) else { return }
        name = section["name"]?.text() ?? ""
        version = section["version"]?.text() ?? ""
    }
}
