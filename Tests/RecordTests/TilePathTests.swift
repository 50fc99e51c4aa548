// SPDX-License-Identifier: Apache-2.0
import Record
import Testing

@Suite struct TilePathTests {
    @Test(arguments: [
        (TilePath(.hashes(level: 0), index: 0), "tile/0/000"),
        (TilePath(.hashes(level: 3), index: 1_234_067), "tile/3/x001/x234/067"),
        (TilePath(.entries, index: 999, width: 7), "tile/entries/999.p/7"),
        (TilePath(.entries, index: 1000, width: 255), "tile/entries/x001/000.p/255"),
    ])
    func `a path is written and read as specified`(path: TilePath, text: String) throws {
        #expect(path.path == text)
        #expect(try TilePath(text) == path)
    }

    @Test(arguments: [
        "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/0000", "tile/00/000", "tile/64/000",
        "tile/0/x000/001", "tile/0/001/002", "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0",
        "tile/0/000.p/256", "tile/0/000.p/01", "tile/data/000", "/tile/0/000", "tile/0/000/", "tile/0/x001",
        "tile/0/00a", "tile/0/x001/x001/x001/x001/x001/001", "tile/entries/٠٠٠",
    ])
    func `another spelling is no path`(text: String) {
        #expect(throws: RecordError.self) { try TilePath(text) }
    }

    /// The example of the specification.
    @Test func `a tree of 70,000 leaves has the tiles the specification counts`() {
        let paths = TilePath.covering(70_000).map(\.path)
        #expect(paths.count { $0.hasPrefix("tile/entries/") } == 274)
        #expect(paths.count { $0.hasPrefix("tile/0/") } == 274)
        #expect(paths.contains("tile/0/273.p/112"))
        #expect(paths.filter { $0.hasPrefix("tile/1/") } == ["tile/1/000", "tile/1/001.p/17"])
        #expect(paths.filter { $0.hasPrefix("tile/2/") } == ["tile/2/000.p/1"])
        #expect(!paths.contains { $0.hasPrefix("tile/3/") })
    }

    @Test func `a tree of 256 leaves has a full tile and one hash above it`() {
        #expect(
            TilePath.covering(256).map(\.path) == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]
        )
    }

    @Test func `the empty tree has no tiles`() {
        #expect(TilePath.covering(0).isEmpty)
    }

    @Test func `bundles and hash tiles are read back as they were written`() throws {
        let entries: [[UInt8]] = [[], [1], [UInt8](repeating: 5, count: 300)]
        let bundle = EntryBundle.encode(entries)
        #expect(bundle.prefix(5) == [0, 0, 0, 1, 1])
        #expect(try EntryBundle.decode(bundle, width: 3) == entries)
        let hashes = Array(MerkleTreeTests.leaves.prefix(5))
        #expect(try HashTile.decode(HashTile.encode(hashes), width: 5) == hashes)
    }

    @Test(arguments: [([UInt8]([0]), 1), ([0, 1], 1), ([0, 0, 0, 0], 1), ([0, 0], 2), ([], 1)])
    func `a bundle of another length is refused`(bytes: [UInt8], width: Int) {
        #expect(throws: RecordError.self) { try EntryBundle.decode(bytes, width: width) }
    }

    @Test func `a hash tile of another length is refused`() {
        #expect(throws: RecordError.malformed(.tile, "31 bytes, expected 32")) {
            try HashTile.decode([UInt8](repeating: 0, count: 31), width: 1)
        }
    }
}
