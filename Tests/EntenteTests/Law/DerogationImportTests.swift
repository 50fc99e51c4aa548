// SPDX-License-Identifier: Apache-2.0
import Exchange
import Law
import Testing

@testable import entente

/// What `law import` does with windows of derogation.
struct DerogationImportTests {
    private static let columns = "state,instrument,status,date,source,as_of"
    private static let windows = "\(columns),derogated_from,derogated_until,derogation_source"

    /// The law book with a list taken into it.
    private func book(
        _ book: [LawFile], taking line: String, of columns: String = Self.columns
    ) throws -> [LawFile] {
        let list = LawFile(name: "list.csv", bytes: Array("\(columns)\n\(line)\n".utf8))
        let taken = try ParticipationImport(list, into: book, today: LawFailure.today)
        #expect(taken.added + taken.replaced == 1)
        return book.filter { file in !taken.changed.contains { $0.name == file.name } } + taken.changed
    }

    private func row(_ instrument: Instrument.ID, in files: [LawFile]) throws -> Participation {
        let mali = try #require(StateCode("ML"))
        return try #require(try LawFolder.parts(of: files).register[mali, instrument])
    }

    @Test(arguments: [Instrument.ID("ICCPR"), "ATT"])
    func `a window of a list is taken over, also into a table without columns for it`(
        instrument: Instrument.ID
    ) throws {
        let files = try book(
            LawOption.embedded,
            taking: "ML,\(instrument),party,2013-12-03,UNTC,2026-10-01,2020-03-20,2020-06-20,C.N.1",
            of: Self.windows)
        let last = try #require(LawDate("2020-06-20"))
        let window = Participation.Derogation(
            from: try #require(LawDate("2020-03-20")), until: last, source: "C.N.1")
        #expect(try row(instrument, in: files).derogations == [window])
    }

    @Test func `a later list without columns for windows leaves those on file, with a party alone`() throws {
        let first = try book(
            LawOption.embedded,
            taking: "ML,ICCPR,party,1974-07-16,UNTC,2026-10-01,2020-03-20,2020-06-20,C.N.1",
            of: Self.windows)
        let second = try book(first, taking: "ML,ICCPR,party,1974-07-16,UNTC,2026-10-02")
        #expect(try row("ICCPR", in: second).derogations.map(\.source) == ["C.N.1"])
        let without = try book(
            first, taking: "ML,ICCPR,party,1974-07-16,UNTC,2026-10-02,,,", of: Self.windows)
        #expect(try row("ICCPR", in: without).derogations == [])
        let other = try book(first, taking: "ML,ICCPR,no_action_listed,,UNTC,2026-10-02")
        #expect(try row("ICCPR", in: other).derogations == [])
    }

    @Test func `a window that cannot be changes nothing`() {
        let list =
            "\(Self.windows)\nML,ICCPR,party,1974-07-16,UNTC,2026-10-01,2020-03-20,2020-01-01,C.N.1\n"
        let error = #expect(throws: LawError.self) {
            try ParticipationImport(
                LawFile(name: "list.csv", bytes: Array(list.utf8)), into: LawOption.embedded,
                today: LawFailure.today)
        }
        #expect(
            error?.problems.map(\.message) == ["derogates until 2020-01-01, begun later, on 2020-03-20"])
    }
}
