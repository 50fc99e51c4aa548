// SPDX-License-Identifier: Apache-2.0
import Measuring

/// What was read, the slowest first, and what is promised of it.
struct PageTable {
    private let readings: [PageReading.Reading]

    init(_ readings: [PageReading.Reading]) {
        self.readings = readings.sorted { $0.median > $1.median }
    }

    func tell(into report: inout Report) {
        print("ms: median, p99, just after an act; kB over the wire")
        for reading in readings {
            let times = [reading.median, reading.late, reading.fresh].map { Report.decimal($0) }
            print(
                "  \(times.joined(separator: "  "))  \(reading.bytes / 1024)  \(reading.kind)  \(reading.reader)"
            )
        }
        for reader in PageReading.people + [PageReading.anybody] {
            tell("pages", reader, readings.filter { $0.reader == reader && $0.isPage }, &report)
            tell(
                "answers to programs", reader, readings.filter { $0.reader == reader && $0.isProgram },
                &report)
        }
        // Of ten thousand initiatives what a list of them has, and of all their acts the record.
        tell(file: "slowest whole list as a file", { $0.isFile && !$0.isRecord }, within: 250, &report)
        tell(file: "the whole record as a file", { $0.isFile && $0.isRecord }, within: 1000, &report)
        if let search = readings.first(where: \.isSearch) {
            report.add(
                "slowest search, \(search.reader)", Report.decimal(search.median) + " ms at the median",
                beside: "p99 " + Report.decimal(search.late) + " ms", bar: "≤ 15 ms",
                holds: search.median <= 15)
        }
    }

    private func tell(
        file name: String, _ isSuch: (PageReading.Reading) -> Bool, within limit: Double,
        _ report: inout Report
    ) {
        guard let file = readings.first(where: isSuch) else { return }
        report.add(
            "\(name), \(file.reader)", Report.decimal(file.median) + " ms at the median",
            beside: "\(file.kind), \(file.bytes / 1024) kB", bar: "≤ \(Int(limit)) ms",
            holds: file.median <= limit)
    }

    private func tell(
        _ what: String, _ reader: String, _ own: [PageReading.Reading], _ report: inout Report
    ) {
        guard let slow = own.first, let late = own.max(by: { $0.late < $1.late }),
            let fresh = own.max(by: { $0.fresh < $1.fresh })
        else { return }
        report.add(
            "slowest of \(own.count) \(what), \(reader)", Report.decimal(slow.median) + " ms at the median",
            beside: slow.kind, bar: "≤ 10 ms", holds: slow.median <= 10)
        report.add(
            "  latest at p99", Report.decimal(late.late) + " ms", beside: late.kind, bar: "≤ 25 ms",
            holds: late.late <= 25)
        report.add(
            "  slowest just after an act", Report.decimal(fresh.fresh) + " ms", beside: fresh.kind,
            bar: "≤ 25 ms", holds: fresh.fresh <= 25)
    }
}

extension PageReading.Reading {
    fileprivate var isProgram: Bool { kind.hasPrefix("/api/") }
    fileprivate var isSearch: Bool { kind.hasPrefix("/search") }
    /// Everything that a list has, for a spreadsheet, a calendar or an address book.
    fileprivate var isFile: Bool { [".csv", ".pdf", ".ics", ".vcf"].contains { kind.hasSuffix($0) } }
    fileprivate var isRecord: Bool { kind.hasPrefix("/record") }
    fileprivate var isPage: Bool { !isProgram && !isSearch && !isFile }
}
