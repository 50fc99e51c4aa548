// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Law

/// Many acts, one JSON object a line; each is answered by a line with verdict, rules that apply, and those left open.
struct BatchAssessment {
    let book: LawBook
    let file: String

    /// The most that is read, in bytes.
    static let limit = 1_000_000_000

    private struct Line: Decodable {
        let id: String
        let date: String
        let state: String?
        let facts: [String: String]
    }

    private struct Answer: Encodable {
        let id: String
        let verdict: LegalVerdict
        let applied: [String]
        let undecided: [String]
    }

    func run() throws {
        let bytes = try LawFailure.read(file, limit: Self.limit)
        let output = FileHandle.standardOutput
        var pending = Data()
        try answer(bytes) { answer in
            pending.append(answer)
            if pending.count > 1 << 20 {
                output.write(pending)
                pending.removeAll(keepingCapacity: true)
            }
        }
        output.write(pending)
    }

    /// Answers line by line; the first line that is not in order ends it.
    func answer(_ bytes: Data, _ give: (Data) -> Void) throws {
        var assessing = BriefAssessing(book)
        let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let place = SourcePlace(file: file == "-" ? "standard input" : file, line: number + 1, column: 1)
            guard let act = try? decoder.decode(Line.self, from: line) else {
                throw LawError([
                    LawProblem(
                        .form, at: "",
                        "the line is no act, expected `id`, `date`, `state` and `facts` in JSON",
                        place: place)
                ])
            }
            do {
                let brief = try assessing.assess(
                    try facts(act, at: place), for: act.state.flatMap { StateCode($0) })
                let answer = Answer(
                    id: act.id, verdict: brief.verdict, applied: brief.applied.map(\.text),
                    undecided: brief.undecided.map(\.text))
                give(try encoder.encode(answer) + [UInt8(ascii: "\n")])
            } catch let error as LawError {
                throw LawError(error.problems.map { $0.placed(place) })
            }
        }
    }

    private func facts(_ act: Line, at place: SourcePlace) throws -> Facts {
        guard let date = LawDate(act.date) else {
            throw LawError([
                LawProblem(.form, at: "date", "`\(act.date.prefix(40))` is no day, expected YYYY-MM-DD")
            ])
        }
        var facts = Facts(date: date)
        var own: [Term.ID: String] = [:]
        for (term, answer) in act.facts {
            if term.hasPrefix("state.") { own[.init(term)] = answer } else { facts.act[.init(term)] = answer }
        }
        guard let state = act.state else { return facts }
        guard let code = StateCode(state) else {
            throw LawError([LawProblem(.form, at: "state", "`\(state.prefix(40))` is no country code")])
        }
        facts.states[code] = own
        return facts
    }
}
