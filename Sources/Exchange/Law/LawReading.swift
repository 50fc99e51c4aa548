// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

/// Collects the parts of a law book, file by file.
struct LawReading {
    let log: LawLog
    private var name = ""
    private var version = ""
    private var instruments: [Instrument] = []
    private var rows: [Participation] = []
    private var terms: [Term] = []
    private var conditions: [Condition] = []
    private var rules: [Rule] = []
    private var tests: [RuleTest] = []

    init(log: LawLog) { self.log = log }

    func parts() -> LawParts {
        LawParts(
            name: name, version: version, catalogue: Catalogue(instruments),
            register: ParticipationRegister(rows), vocabulary: Vocabulary(terms), conditions: conditions,
            rules: rules, tests: tests, places: log.places)
    }

    mutating func read(_ file: LawFile) {
        guard let kind = file.kind else { return }
        if file.isCSV, kind == .participation {
            rows += ParticipationTable(file: file, log: log).rows()
            return
        }
        guard let root = root(of: file, path: kind.rawValue) else { return }
        switch kind {
        case .law: readName(root)
        case .instruments: instruments += items(root, under: "instruments").compactMap { $0.instrument() }
        case .participation: rows += items(root, under: "rows").compactMap { $0.participation() }
        case .terms: terms += (root.entries() ?? []).compactMap { $0.field.term($0.name) }
        case .conditions:
            conditions += (root.entries() ?? []).compactMap { $0.field.condition(.init($0.name)) }
        case .rules: rules += items(root, under: "rules").compactMap { $0.rule() }
        case .tests: tests += items(root, under: "tests").compactMap { $0.ruleTest() }
        }
    }

    private func root(of file: LawFile, path: String) -> LawField? {
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
    private func items(_ root: LawField, under name: String) -> [LawField] {
        guard case .mapping(let mapping) = root.node else { return root.list() ?? [] }
        guard let list = mapping[Node(name)] else { return root.fail("field `\(name)` is missing") ?? [] }
        return LawField(list, file: root.file, at: root.path, log).list() ?? []
    }

    private mutating func readName(_ root: LawField) {
        guard let section = root.section(["name", "version"]) else { return }
        name = section["name"]?.text() ?? ""
        version = section["version"]?.text() ?? ""
    }
}
