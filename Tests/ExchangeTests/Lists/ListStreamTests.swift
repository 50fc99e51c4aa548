// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening
import Testing

/// A list that comes in pieces of any length, and may break off.
private struct Cut: ListSource {
    struct Broken: Error {}

    let whole: ListBytes
    let length: Int
    /// After how many bytes of a file nothing more can be read.
    var end = Int.max

    func open(_ part: String) -> ByteStream {
        var rest = (whole.parts[part] ?? [])[...]
        var count = 0
        return ByteStream { [length, end] in
            if count >= end { throw Broken() }
            let piece = Array(rest.prefix(length))
            rest = rest.dropFirst(piece.count)
            count += piece.count
            return piece
        }
    }
}

/// A list that is made while it is read, so that nobody can have the whole of it.
private final class Tap: ListSource {
    private let start: String
    private let record: @Sendable (Int) -> String
    private let end: String
    private let count: Int

    init(_ start: String, _ count: Int, _ end: String = "", _ record: @escaping @Sendable (Int) -> String) {
        (self.start, self.count, self.end, self.record) = (start, count, end, record)
    }

    func open(_ part: String) -> ByteStream {
        guard part == "list" || part == "sdn.csv" else { return ByteStream { [] } }
        var number = -1
        return ByteStream { [self] in
            defer { number += 1 }
            if number < 0 { return Array((start + record(0)).utf8) }
            if number + 1 < count { return Array(record(number + 1).utf8) }
            return number + 1 == count ? Array(end.utf8) : []
        }
    }
}

/// A list of which every file comes in two pieces.
private struct Halves: ListSource {
    let whole: ListBytes
    let place: Int

    func open(_ part: String) -> ByteStream {
        let bytes = whole.parts[part] ?? []
        var pieces = [bytes.prefix(place), bytes.dropFirst(place)].filter { !$0.isEmpty }[...]
        return ByteStream { pieces.popFirst().map { Array($0) } ?? [] }
    }
}

/// Lists as their bytes come: none of their readers depends on where the pieces are cut, and only those wait for the end
/// whose entries it may still change.
@Suite struct ListStreamTests {
    private static let samples: [(name: String, format: ListFormat)] = [
        ("un.xml", .un), ("eu.xml", .eu), ("eu.csv", .eu), ("uk.xml", .uk), ("uk.csv", .uk),
        ("ftm.jsonl", .ftm), ("", .ofac),
    ]

    private func sample(_ name: String, _ format: ListFormat) throws -> ListBytes {
        try format == .ofac ? ListSamples.ofac() : ListBytes(ListSamples.bytes(name))
    }

    @Test(arguments: [1, 2, 7, 509, 4096]) func `wherever a file is cut, it is the same list`(length: Int)
        throws
    {
        for (name, format) in Self.samples {
            let whole = try sample(name, format)
            let entries = try ListSamples.read(whole, format)
            #expect(!entries.isEmpty)
            #expect(try ListSamples.read(Cut(whole: whole, length: length), format) == entries, "\(format)")
        }
    }

    @Test(arguments: [1, 3, 4096]) func `the mark of UTF-8 is recognised in pieces too`(length: Int) throws {
        for (name, format) in [("un.xml", ListFormat.un), ("eu.csv", .eu), ("uk.csv", .uk)] {
            let bytes = try ListSamples.bytes(name)
            let marked = Cut(whole: ListBytes([0xEF, 0xBB, 0xBF] + bytes), length: length)
            #expect(
                try ListSamples.read(marked, format) == ListSamples.read(ListBytes(bytes), format), "\(name)")
        }
    }

    @Test(
        arguments: [false, true],
        [
            "un.xml", "eu.xml", "eu.csv", "uk.xml", "uk.csv", "ftm.jsonl", "ofac",
        ])
    func `a file in two pieces is the same list, at whatever byte they part`(isMarked: Bool, name: String)
        throws
    {
        let format = try #require(ListFormat(rawValue: String(name.prefix { $0 != "." })))
        var whole = try sample(name, format)
        let entries = try ListSamples.read(whole, format)
        if isMarked {
            // The mark of UTF-8, before each file.
            whole.parts = whole.parts.mapValues { [0xEF, 0xBB, 0xBF] + $0 }
        }
        let length = isMarked ? 16 : whole.parts.values.map(\.count).max() ?? 0
        for place in 0...length {
            #expect(
                try ListSamples.read(Halves(whole: whole, place: place), format) == entries, "at \(place)")
        }
    }

    @Test(arguments: [1, 64]) func `wherever a file is cut, a fault has its line`(length: Int) {
        func line(_ text: String, _ format: ListFormat) -> Int? {
            ListSamples.fault(Cut(whole: ListBytes(Array(text.utf8)), length: length), format)?.line
        }
        let open = "<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n<INDIVIDUAL><DATAID>1</DATAID>"
        #expect(line(open + "\n<FIRST_NAME>A\u{19}B</FIRST_NAME></INDIVIDUAL>", .un) == 4)
        #expect(line(open, .un) == 3)
        #expect(line("Unique ID,Name 6\nA,B\nC\n", .uk) == 3)
        #expect(line("{\"id\":\"a\",\"schema\":\"Person\"}\n\n{\n", .ftm) == 3)
    }

    @Test func `a source that breaks off is no fault of the list`() throws {
        for (name, format) in Self.samples {
            let source = Cut(whole: try sample(name, format), length: 16, end: 128)
            #expect(throws: Cut.Broken.self, "\(format)") { try ListSamples.read(source, format) }
        }
    }

    @Test func `a list of which nobody holds the whole is read from end to end`() throws {
        let count = 20_000
        let xml = Tap(
            "<CONSOLIDATED_LIST><INDIVIDUALS>", count, "</INDIVIDUALS></CONSOLIDATED_LIST>"
        ) { "<INDIVIDUAL><DATAID>\($0)</DATAID><FIRST_NAME>Name \($0)</FIRST_NAME></INDIVIDUAL>\n" }
        let lines = Tap("", count) { #"{"id":"\#($0)","schema":"Person","properties":{}}"# + "\n" }
        let rows = Tap("", count) {
            "\($0),\"A\",\"individual\",\"X\"" + String(repeating: ",-0- ", count: 8) + "\n"
        }
        for (source, format) in [(xml, ListFormat.un), (lines, .ftm), (rows, .ofac)] {
            var ids: [String] = []
            _ = try ListReaders().read(source, as: format) { ids.append($0.id) }
            #expect(ids == (0..<count).map(String.init), "\(format)")
        }
    }

    @Test(arguments: [ListFormat.un, .ofac])
    func `the first entry is handed out long before the last has come`(format: ListFormat) {
        struct Enough: Error {}
        let whole: String =
            switch format {
            case .un:
                "<CONSOLIDATED_LIST><INDIVIDUALS>\n"
                    + String(repeating: "<INDIVIDUAL><DATAID>1</DATAID></INDIVIDUAL>\n", count: 20_000)
            default:
                "1,\"A\",\"individual\",\"X\"" + String(repeating: ",-0- ", count: 8)
                    + String(repeating: "\n", count: 1_000_000)
            }
        let part = format.parts[0]
        // Whoever wanted the whole would come to the break.
        let source = Cut(whole: ListBytes([part: Array(whole.utf8)]), length: 1024, end: 100_000)
        #expect(throws: Enough.self) {
            _ = try ListReaders().read(source, as: format) { _ in throw Enough() }
        }
        #expect(throws: Cut.Broken.self) { _ = try ListReaders().read(source, as: format) { _ in } }
    }

    @Test func `a line without end is a fault before it fills the memory`() {
        let source = Cut(
            whole: ListBytes(Array(repeating: UInt8(ascii: "x"), count: (8 << 20) + 2)), length: 1 << 16)
        #expect(
            ListSamples.fault(source, .ftm) == ListFault("a line of more than 8388608 bytes", line: 1))
    }

    @Test func `looking at the beginning takes nothing`() throws {
        let stream = Cut(whole: ListBytes(Array(0..<10)), length: 3).open("list")
        #expect(try stream.beginning(4) == [0, 1, 2, 3])
        #expect(try stream.beginning(2) == [0, 1])
        #expect(try stream.beginning(99).count == 10)
        var all: [UInt8] = []
        try stream.forEachPiece { all += $0 }
        #expect(all == Array(0..<10))
        #expect(try stream.next() == [])
    }
}
