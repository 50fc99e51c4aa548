// SPDX-License-Identifier: Apache-2.0
import Exchange
import Law

/// The parts of a law book, parted by bytes 0; the first byte of each says which file it is, or that it is facts. Whatever
/// they are, what is wrong is said in words and with a place; what can be read is checked, written and assessed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLaw(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let pieces = bytes.split(separator: 0).map(Array.init)
    let facts = pieces.filter { $0[0] == UInt8(ascii: "f") }.map { readFacts(Array($0.dropFirst())) }
    let files = pieces.compactMap { piece in
        LawFile.names[piece[0]].map { LawFile(name: $0, bytes: Array(piece.dropFirst())) }
    }
    guard !files.isEmpty, let parts = readParts(files) else { return 0 }
    for problem in LawChecker(parts).problems() { precondition(!problem.message.isEmpty) }
    do {
        let (book, again) = (try LawBook(parts), try LawBook(parts))
        precondition(book.pins == again.pins, "another digest the second time")
        for facts in facts.compactMap(\.self) { assess(facts, under: book) }
        for test in book.parts.tests { _ = book.result(of: test) }
    } catch {
        check(error)
    }
    return 0
}

private func readParts(_ files: [LawFile]) -> LawParts? {
    do { return try LawFolder.parts(of: files) } catch { check(error) }
    return nil
}

private func readFacts(_ bytes: [UInt8]) -> Facts? {
    do { return try FactsFile.read(bytes, name: "facts.yaml") } catch { check(error) }
    return nil
}

private func check(_ error: LawError) {
    precondition(!error.problems.isEmpty, "refused, and nobody knows why")
    precondition(error.problems.allSatisfy { !$0.message.isEmpty && !$0.description.isEmpty })
}

/// The compiled rules answer as their explanation does, and the same bytes each time; the questions are those of the
/// vocabulary, each once.
private func assess(_ facts: Facts, under book: LawBook) {
    do {
        let answer = try book.assess(facts)
        let again = try book.assess(facts)
        precondition(answer.json == again.json, "other bytes the second time")
        precondition(answer.verdict == answer.assessments.map(\.verdict).max(), "not the most severe")
        let asked = try book.questions(facts).map { "\($0.term.id)@\($0.state?.text ?? "")" }
        precondition(Set(asked).count == asked.count, "asked twice")
    } catch {
        check(error)
    }
}

extension LawFile {
    fileprivate static let names: [UInt8: String] = [
        UInt8(ascii: "l"): "law.yaml", UInt8(ascii: "i"): "instruments.yaml",
        UInt8(ascii: "p"): "participation.yaml", UInt8(ascii: "c"): "participation.csv",
        UInt8(ascii: "t"): "terms.yaml", UInt8(ascii: "d"): "conditions.yaml",
        UInt8(ascii: "r"): "rules.yaml", UInt8(ascii: "e"): "tests.yaml",
    ]
}
