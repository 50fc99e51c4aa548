// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Site

@Suite struct MapTests {
    private static let members: Set = [
        "SA", "JO", "AE", "PK", "BH", "BD", "BJ", "TR", "TD", "TG", "TN", "DJ", "SN", "SD", "SL", "SO", "GA",
        "GN",
        "PS", "KM", "QA", "CI", "KW", "LB", "LY", "MV", "ML", "MY", "EG", "MA", "MR", "NE", "NG", "YE", "AF",
        "OM",
        "UG", "BN", "BF", "GM", "GW", "KE", "CM",
    ]
    private let sheet = MapSheet(of: members)

    private func data(_ language: Language = .english, _ codes: Set<String> = members) -> Dataset {
        Dataset(
            "Members", rowHead: "State", series: ["Initiatives"],
            rows: codes.sorted().enumerated().map { index, code in
                .init(
                    Countries.name(of: code, in: language), code: code, href: "/en/directory/\(code)",
                    [.init(index % 7)])
            }, format: { Numbers.text($0, in: Numerals(language)) })
    }

    @Test func `the embedded world is whole`() {
        let world = World.embedded
        #expect(world.units.count > 230 && world.arcs.count > 900)
        #expect(world.units.allSatisfy { unit in unit.rings.allSatisfy { !$0.isEmpty } })
        for unit in world.units {
            for arc in unit.rings.joined() {
                #expect(world.arcs.indices.contains(arc >= 0 ? arc : -(arc + 1)))
            }
        }
        #expect(Self.members.isSubset(of: Set(world.units.map(\.code))))
        #expect(Set(world.units.filter(\.isContested).map(\.code)) == ["EH", "XK", "XGL", "XSG", "FK"])
    }

    @Test func `the arcs of every ring meet end to end and close it`() {
        let world = World.embedded
        func ends(_ arc: Int) -> (World.Place?, World.Place?) {
            let line = world.arcs[arc >= 0 ? arc : -(arc + 1)]
            return arc >= 0 ? (line.first, line.last) : (line.last, line.first)
        }
        for unit in world.units {
            for ring in unit.rings {
                for (arc, next) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
                    #expect(ends(arc).1 == ends(next).0, "\(unit.code)")
                }
            }
        }
    }

    @Test func `the projection is Equal Earth`() {
        let projection = EqualEarth(meridian: 0)
        // Values of the published formula at the pole, the equator's end and one place between.
        let pole = projection.point(east: 0, latitude: 90)
        #expect(abs(pole.y - 1.317_362_8) < 1e-6 && pole.x == 0)
        let end = projection.point(east: 180, latitude: 0)
        #expect(abs(end.x - 2.706_629_9) < 1e-6 && end.y == 0)
        let (north, south) = (
            projection.point(east: 30, latitude: 40), projection.point(east: 30, latitude: -40)
        )
        #expect(north.x == south.x && north.y == -south.y && north.x > 0 && north.y > 0)
    }

    @Test(arguments: [0.0, 20, 45, 70])
    func `equal areas on the globe are equal on the map`(latitude: Double) {
        let projection = EqualEarth(meridian: 0)
        func area(from south: Double) -> Double {
            // A strip one degree wide and so high that it has the same area on the sphere.
            let north = asin(sin(south * .pi / 180) + 0.01) * 180 / .pi
            let steps = stride(from: 0.0, through: 1, by: 0.05)
            let west = steps.map { projection.point(east: 0, latitude: south + (north - south) * $0) }
            let east = steps.map { projection.point(east: 1, latitude: south + (north - south) * $0) }
            return Contour.area(west + east.reversed())
        }
        #expect(abs(area(from: latitude) / area(from: 0) - 1) < 0.001)
    }

    @Test func `every member is on the sheet, small ones ringed`() {
        #expect(Set(sheet.shapes.keys) == Self.members)
        for code in Self.members {
            #expect(!(sheet.shapes[code] ?? "").isEmpty || sheet.marks[code] != nil, "\(code)")
        }
        #expect(["BH", "KM", "MV"].allSatisfy { sheet.marks[$0] != nil })
        #expect(["SA", "ML", "TD", "PK"].allSatisfy { sheet.marks[$0] == nil })
        for mark in sheet.marks.values {
            #expect((0...MapSheet.width).contains(mark.x) && (0...Double(sheet.height)).contains(mark.y))
        }
        #expect((300...700).contains(sheet.height))
    }

    @Test func `north is up and east is right`() throws {
        func start(_ code: String) throws -> (x: Int, y: Int) {
            let path = try #require(sheet.shapes[code])
            let match = try #require(path.firstMatch(of: /M(-?\d+) (-?\d+)l/))
            return (try #require(Int(match.output.1)), try #require(Int(match.output.2)))
        }
        #expect(try start("TR").y < start("KE").y)
        #expect(try start("SN").x < start("PK").x)
    }

    @Test(arguments: [Set<String>(), ["FJ", "TV", "WS"], ["BH"], ["RU", "US"], ["XX"]])
    func `any membership has a map`(codes: Set<String>) throws {
        let sheet = MapSheet(of: codes)
        #expect(sheet.height > 0 && sheet.height < 4000)
        let all = sheet.land + sheet.contested + sheet.shapes.values.joined()
        #expect(!all.contains("nan") && !all.contains("e"))
        let drawing = MemberMap(data(.english, codes)).drawing(
            id: "m", Words(try .embedded(), in: .english), isLinked: true)
        #expect(SVGReading(drawing)["svg"].count == 1)
    }

    @Test func `the map links each member, names none that is none, and stays small`() throws {
        let drawing = MemberMap(data()).drawing(id: "m", Words(try .embedded(), in: .english), isLinked: true)
        let reading = SVGReading(drawing)
        #expect(
            Set(reading["a"].compactMap { $0["href"] }) == Set(Self.members.map { "/en/directory/\($0)" }))
        let titles = reading["title"].map(\.text)
        #expect(titles.contains("Mali: 6") || titles.contains { $0.hasPrefix("Mali: ") })
        #expect(titles.count == Self.members.count + 1)
        #expect(
            reading["path"].contains {
                $0["class"] == "contested" && $0["fill"] == "url(#m-none)" && $0["d"] != ""
            })
        let size = drawing.svg(on: .page, in: .english).source.utf8.count
        #expect(size < 32_000, "\(size) bytes before compression")
        #expect(reading["svg"][0]["role"] == nil, "what holds links is no image")
    }

    @Test(arguments: Language.allCases)
    func `the figure carries its disclaimer and attribution`(language: Language) throws {
        let words = Words(try .embedded(), in: language)
        let figure = MemberMap(data(language)).figure(id: "m", words)
        let note = try #require(figure.disclaimer)
        #expect(note.contains("Natural Earth"))
        #expect(note.contains(words("figure.map.disclaimer")))
        #expect(figure.table?.rows.count == Self.members.count)
    }

    @Test func `a shape is cut at the frame`() {
        let frame = Crop(left: 0, right: 10, top: 0, bottom: 10)
        let square = [(-5.0, -5.0), (5, -5), (5, 5), (-5, 5)].map { EqualEarth.Point(x: $0, y: $1) }
        #expect(Contour.area(Contour.clipped(square, to: frame)) == 25)
        let far = square.map { EqualEarth.Point(x: $0.x + 100, y: $0.y) }
        #expect(Contour.clipped(far, to: frame).isEmpty)
    }

    @Test func `simplifying keeps the ends and strays no further than allowed`() {
        let line = (0...100).map { EqualEarth.Point(x: Double($0), y: sin(Double($0) / 8)) }
        let simple = Contour.simplified(line, tolerance: 0.3)
        #expect(simple.first == line.first && simple.last == line.last)
        #expect(simple.count < 40)
        #expect(Contour.simplified(line, tolerance: 5).count == 2)
    }
}
