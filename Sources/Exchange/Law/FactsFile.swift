// SPDX-License-Identifier: Apache-2.0

package import Law

/// The facts of an act as a YAML or JSON file.
package enum FactsFile {
    /// The largest that is read, in bytes.
    package static let limit = 1_000_000

    /// What a file says, and where in it each field stands.
    package struct Reading: Sendable {
        package let facts: Facts
        private let places: [String: SourcePlace]

        init(_ facts: Facts, _ places: [String: SourcePlace]) { (self.facts, self.places) = (facts, places) }

        /// What a law book finds in the facts, with its place in the file.
        package func placed(_ problems: [LawProblem]) -> [LawProblem] {
            problems.map { $0.placed(places[$0.path]) }
        }
    }

    /// The facts alone: see `reading`.
    package static func read(
        _ bytes: some Collection<UInt8>, name: String, date: LawDate? = nil
    ) throws(LawError) -> Facts {
        try reading(bytes, name: name, date: date).facts
    }

    /// Reads `date`, `facts` and `states`.
    ///
    /// - Parameters:
    ///   - name: the file's name, for the messages.
    ///   - date: the day of the act where the file has none.
    /// - Throws: what is wrong with the file's form. Whether the terms are known is the law book's to say.
    package static func reading(
        _ bytes: some Collection<UInt8>, name: String, date: LawDate? = nil
    ) throws(LawError) -> Reading {
        let log = LawLog()
        do {
            let root = try PlainYAML.root(of: bytes, limit: limit, kind: "a file of facts")
            if let facts = facts(LawField(root, file: name, at: "", log), date: date), log.problems.isEmpty {
                return Reading(facts, log.places)
            }
        } catch {
            let place = SourcePlace(file: name, line: error.line, column: error.column)
            throw LawError([LawProblem(.form, at: "", error.message, place: place)])
        }
        throw LawError(log.problems)
    }

    private static func facts(_ root: LawField, date: LawDate?) -> Facts? {
        guard let section = root.section(["date", "facts", "states"]) else { return nil }
        let day = section.optional("date").map { $0.date() } ?? date
        guard let day else {
            return section.optional("date") == nil ? root.fail("field `date` is missing") : nil
        }
        guard let act = section["facts"]?.answers() else { return nil }
        var facts = Facts(date: day, act: act)
        for (code, field) in section.optional("states")?.entries() ?? [] {
            guard let state = StateCode(code) else {
                field.report("`\(code.prefix(40))` is no country code, expected ISO 3166-1 as in ML or MLI")
                continue
            }
            guard facts.states[state] == nil else {
                field.report("`\(state)` is named twice, expected each state once")
                continue
            }
            let own = field.renamed("states.\(state)")
            facts.states[state] = own.isNull ? [:] : own.answers() ?? [:]
        }
        return facts
    }
}
