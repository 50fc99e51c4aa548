// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Site

@Suite struct FigureTests {
    private func words(_ language: Language = .english) throws -> Words {
        Words(try .embedded(), in: language)
    }

    private func data(_ rows: [[Int?]], series: Int = 1, title: String = "Efforts") -> Dataset {
        Dataset(
            title, rowHead: "Domain", series: (0..<series).map { "Series \($0 + 1)" },
            rows: rows.enumerated().map { .init("Row \($0 + 1)", code: "R\($0 + 1)", $1.map { .init($0) }) },
            format: { Numbers.text($0, in: Numerals(.english)) })
    }

    private func bars(_ drawing: Drawing, _ language: Language = .english) -> [SVGReading.Element] {
        SVGReading(drawing, in: language)["rect"].filter { $0["class"] == "bar" }
    }

    @Test func `the lengths of bars are in the proportion of their values`() throws {
        let drawing = BarChart(data([[10], [20], [5], [0], [1]])).drawing(id: "b", try words())
        let widths = bars(drawing).map { $0.number("width") }
        #expect(widths.count == 4, "zero has no length")
        let unit = widths[1] / 20
        for (width, value) in zip(widths, [10.0, 20, 5, 1]) { #expect(abs(width - unit * value) < 0.02) }
        #expect(bars(drawing).allSatisfy { $0["x"] == "0%" })
    }

    @Test func `parts of a stacked bar follow one another and add up`() throws {
        let drawing = BarChart(data([[3, 4, 5], [1, 1, 1]], series: 3), .stacked).drawing(
            id: "b", try words())
        let bars = bars(drawing)
        #expect(bars.count == 6)
        for (one, next) in [(bars[0], bars[1]), (bars[1], bars[2])] {
            #expect(abs(one.number("x") + one.number("width") - next.number("x")) < 0.02)
        }
        let (first, second) = (bars[..<3], bars[3...])
        let lengths = [first, second].map { $0.map { $0.number("width") }.reduce(0, +) }
        #expect(abs(lengths[0] - 4 * lengths[1]) < 0.1)
        #expect(SVGReading(drawing).texts.contains("12"))
    }

    @Test func `negative values go the other way from the same line`() throws {
        let drawing = BarChart(data([[-10], [10]])).drawing(id: "b", try words())
        let bars = bars(drawing)
        #expect(abs(bars[0].number("width") - bars[1].number("width")) < 0.02)
        #expect(abs(bars[0].number("x") + bars[0].number("width") - bars[1].number("x")) < 0.02)
        #expect(bars[0].number("x") == 0)
    }

    @Test func `Arabic reads bars from the right, and every label keeps its direction`() throws {
        let data = data([[10, 3], [20, 4]], series: 2)
        let plain = SVGReading(BarChart(data).drawing(id: "b", try words()))
        let drawing = BarChart(data).drawing(id: "b", try words(.arabic))
        let mirrored = SVGReading(drawing, in: .arabic)
        let pairs = zip(bars(BarChart(data).drawing(id: "b", try words())), bars(drawing, .arabic))
        for (left, right) in pairs {
            #expect(abs(left.number("x") + right.number("x") + right.number("width") - 100) < 0.03)
        }
        #expect(mirrored["svg"][0]["direction"] == "ltr")
        let labels = mirrored.texts.filter { $0.contains("Row") || $0.contains("Series") }
        #expect(labels.count == 4)
        #expect(labels.allSatisfy { $0.hasPrefix("\u{2067}") && $0.hasSuffix("\u{2069}") })
        #expect(mirrored.texts.count == plain.texts.count)
    }

    static let extremes: [[Int?]] = [
        [], [0], [nil], [nil, 0, nil], [Int.max, 1, 0], [Int.min, Int.max], [-1, -2],
        Array(repeating: 7, count: 200),
        [1], [999_999_999_999_999],
    ]

    @Test(arguments: extremes, Language.allCases)
    func `nothing breaks a drawing`(values: [Int?], language: Language) throws {
        let data = data(values.map { [$0] })
        let words = try words(language)
        let drawings = [
            BarChart(data).drawing(id: "a", words), BarChart(data, .stacked).drawing(id: "b", words),
            LineChart(data).drawing(id: "c", words), TileChart(data).drawing(id: "d", words),
        ]
        for drawing in drawings {
            let reading = SVGReading(drawing, in: language)
            let source = drawing.svg(on: .page, in: language).source
            #expect(!source.contains("nan") && !source.contains("inf") && !source.contains("e+"))
            #expect(!source.contains("style="))
            for shape in reading["rect"] where shape["class"] != nil {
                #expect(shape.number("width") >= 0 && shape.number("x") >= -0.01)
                #expect(shape.number("x") + shape.number("width") <= 100.01)
            }
            #expect(drawing.height > 0)
            #expect(reading["title"][0].text == "Efforts")
            #expect(!reading["desc"][0].text.isEmpty)
            #expect(!source.contains("⟦"))
        }
    }

    @Test func `what is written at a bar's end keeps its room on a narrow screen`() throws {
        let values: [[Int?]] = [[7], [1_000_000_000_000]]
        let drawing = BarChart(data(values)).drawing(id: "b", try words())
        let longest = bars(drawing).map { $0.number("width") }.max() ?? 100
        let text = SVGReading(drawing).texts.map(\.count).max() ?? 0
        #expect(longest / 100 * 270 + Double(text) * 8.5 <= 270.5)
    }

    @Test func `a long label is parted between words and nothing of it is lost`() {
        let label =
            "Réadaptation et réinsertion des personnes revenues de zones de conflit ProtectionInternationaleTransfrontalièreDesPopulations"
        let lines = Plot.lines(label)
        #expect(lines.allSatisfy { $0.count <= Plot.lineLength && !$0.isEmpty })
        #expect(lines.joined().filter { $0 != " " } == label.filter { $0 != " " })
        #expect(lines[0] == "Réadaptation et réinsertion des")
    }

    @Test func `time runs from left to right in every language, and an unknown value breaks the line`() throws
    {
        let data = data([[1], [4], [nil], [2], [3]])
        for language in Language.allCases {
            let reading = SVGReading(LineChart(data).drawing(id: "l", try words(language)), in: language)
            let marks = reading["use"].map { $0.number("x") }
            #expect(marks == marks.sorted() && marks.count == 4)
            let strokes = reading["line"].filter { $0["class"] == nil }
            #expect(strokes.count == 2)
            let heights = reading["use"].map { $0.number("y") }
            #expect(heights[1] < heights[0], "more is higher")
        }
    }

    @Test func `a line's heights are in the proportion of its values`() throws {
        let reading = SVGReading(LineChart(data([[0], [5], [10]])).drawing(id: "l", try words()))
        let heights = reading["use"].map { $0.number("y") }
        #expect(abs((heights[0] - heights[1]) - (heights[1] - heights[2])) < 0.02)
    }

    @Test func `series differ by pattern, dash and marker as well as by colour`() throws {
        let data = data([[1, 2, 3, 4, 5, 6]], series: 6)
        let fills = bars(BarChart(data).drawing(id: "b", try words())).compactMap { $0["fill"] }
        #expect(Set(fills).count == 6 && fills.dropFirst().allSatisfy { $0.hasPrefix("url(#b-p") })
        let lines = SVGReading(LineChart(data).drawing(id: "l", try words()))
        #expect(Set(lines["path"].compactMap { $0["d"] }).count == 6)
        #expect(
            Set(lines["g"].filter { $0["stroke"] != nil }.map { $0["stroke-dasharray"] ?? "" }).count == 6)
    }

    @Test func `texts are escaped`() throws {
        let hostile = "<script>alert(1)</script> & \"x\" 'y'"
        let data = Dataset(
            hostile, rowHead: hostile, series: [hostile], rows: [.init(hostile, [.init(1)])],
            format: { _ in hostile })
        for drawing in [
            BarChart(data).drawing(id: "b", try words()), LineChart(data).drawing(id: "l", try words()),
            TileChart(data).drawing(id: "t", try words()),
        ] {
            let reading = SVGReading(drawing)
            #expect(reading["script"].isEmpty)
            #expect(reading["title"][0].text == hostile)
        }
    }

    @Test func `the table of a figure has the numbers of its drawing`() throws {
        let data = data([[10, nil], [0, 1_234_567]], series: 2)
        let table = data.table(try words())
        #expect(table.columns.map(\.label) == ["Domain", "Series 1", "Series 2"])
        #expect(
            table.rows.map { $0.map(\.source) } == [
                ["Row 1", "<bdi dir=\"ltr\">10</bdi>", "<bdi dir=\"ltr\">–</bdi>"],
                ["Row 2", "<bdi dir=\"ltr\">0</bdi>", "<bdi dir=\"ltr\">1\u{202F}234\u{202F}567</bdi>"],
            ])
        let written = SVGReading(BarChart(data).drawing(id: "b", try words())).texts
        for text in ["10", "–", "0", "1\u{202F}234\u{202F}567"] { #expect(written.contains(text)) }
    }

    @Test(arguments: [(0, []), (1, [1]), (3, [1, 2, 3]), (100, [1, 21, 41, 61, 81])])
    func `shades part the range into equal classes from one up`(highest: Int, starts: [Int]) {
        let classes = Classes([nil, 0, highest])
        #expect(classes.starts == starts)
        #expect(classes.index(of: 0) == nil)
        if highest > 0 { #expect(classes.index(of: highest) == starts.count - 1) }
    }
}
