// SPDX-License-Identifier: Apache-2.0

package import Law

/// The facts of an act as a YAML or JSON file.
package enum FactsFile {
    /// The largest that is read, in bytes.
    package static let limit = 1_000_000

    /// Reads `date`, `facts` and `states`.
    ///
    /// - Parameters:
    ///   - name: the file's name, for the messages.
    ///   - date: the day of the act where the file has none.
    /// - Throws: what is wrong with the file's form. Whether the terms are known is the law book's to say.
    package static func read(
        _ bytes: some Collection<UInt8>, name: String, date: LawDate? = nil
    ) throws(LawError) -> Facts {
        let log = LawLog()
        do {
            let root = try PlainYAML.root(of: bytes, limit: limit, kind: "a file of facts")
            if let facts = facts(LawField(root, file: name, at: "", log), date: date), log.problems.isEmpty {
                return facts
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
            facts.states[state] = field.isNull ? [:] : field.answers() ?? [:]
        }
        return facts
    }
}
