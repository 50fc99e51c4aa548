// SPDX-License-Identifier: Apache-2.0
import Exchange
import Law
import Testing

/// Windows of derogation in the files of a law book.
struct DerogationTableTests {
    private static let head = "state,instrument,status,source,derogated_from,derogated_until"

    private func row(_ name: String, _ text: String) throws -> Participation {
        let parts = try LawFolder.parts(of: [LawFile(name: name, bytes: Array(text.utf8))])
        return try #require(parts.register.rows.first)
    }

    private func day(_ text: String) throws -> LawDate { try #require(LawDate(text)) }

    @Test func `windows are parted by semicolons, and their provisions by commas`() throws {
        let table = """
            \(Self.head),derogated_provisions,derogation_source
            ML,T,party,UNTC,2020-03-20; 2024-01-01,2020-06-20;,"art. 12, art. 21;",C.N.1;
            """
        let first = Participation.Derogation(
            from: try day("2020-03-20"), until: try day("2020-06-20"), provisions: ["art. 12", "art. 21"],
            source: "C.N.1")
        // No end and no provisions on file; the source is the line's.
        let second = Participation.Derogation(from: try day("2024-01-01"), source: "UNTC")
        #expect(try row("participation.csv", table).derogations == [first, second])
    }

    @Test func `a table may leave their columns out or empty`() throws {
        #expect(
            try row("participation.csv", "state,instrument,status,source\nML,T,party,UNTC\n").derogations
                == [])
        #expect(try row("participation.csv", "\(Self.head)\nML,T,party,UNTC,,\n").derogations == [])
    }

    @Test func `a list in YAML gives the same window as a table`() throws {
        let list =
            "- {state: ML, instrument: T, status: party, source: UNTC, derogations: "
            + "[{from: 2020-03-20, until: 2020-06-20, provisions: [art. 12], source: C.N.1}]}\n"
        let table = """
            \(Self.head),derogated_provisions,derogation_source
            ML,T,party,UNTC,2020-03-20,2020-06-20,art. 12,C.N.1
            """
        let windows = try row("participation.yaml", list).derogations
        #expect(windows.count == 1)
        #expect(try row("participation.csv", table).derogations == windows)
    }

    private static let slips: [(line: String, message: String)] = [
        (
            "ML,T,party,s,2020,",
            "2:14: participation: `2020` in `derogated_from` is no day, expected YYYY-MM-DD"
        ),
        (
            "ML,T,party,s,2020-03-20,soon",
            "2:25: participation: `soon` in `derogated_until` is no day, expected YYYY-MM-DD"
        ),
        (
            "ML,T,party,s,2020-03-20,2020-04-01;2020-05-01",
            "2:25: participation: 2 windows found in `derogated_until`, expected 1 as in `derogated_from`"
        ),
        (
            "ML,T,party,s,,2020-04-01",
            "2:15: participation: 1 windows found in `derogated_until`, expected 0 as in `derogated_from`"
        ),
    ]

    @Test(arguments: slips.indices)
    func `a window that is none is refused at its place`(_ index: Int) throws {
        let slip = Self.slips[index]
        let table = LawFile(name: "participation.csv", bytes: Array("\(Self.head)\n\(slip.line)\n".utf8))
        let error = #expect(throws: LawError.self) { try LawFolder.parts(of: [table]) }
        #expect(error?.description == "participation.csv:\(slip.message)")
    }
}
