// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Measuring
import Storage

/// Looking for words among ten thousand initiatives: rare words, words that every text has, phrases, beginnings, in
/// three scripts' spelling, as a member, as the secretariat and as anybody; each result judged by the reader's view.
enum Searching {
    private static let queries = [
        "4711", "officers", "texte", "premier alinéa", "\"sous réserve du paragraphe\"", "par", "الفقرة",
        "الفِقرة الأُولى", "reserve appuyons", "I-4711", "nothing like it", "border states texte",
    ]

    static func measure(lives: Int, into report: inout Report) async throws {
        let place = try Place()
        let registry = try await Registry.open(try place.journal())
        try await Workload.found(registry)
        try await Workload(registry: registry, writers: 256).play(lives: lives)
        let sources = SearchSources(names: { Multilingual(en: $0.id.text) })
        let index = try SQLiteSearchIndex(
            path: place.data.search, log: "bench", sources: sources)
        let making = try await timed { try await index.catchUp(with: registry) }
        let state = registry.coalition
        report.add(
            "index of \(state.count) acts made", Report.rate(state.count, making), bar: "≥ 1,000 acts/s",
            holds: Double(state.count) / making >= 1000)
        var times: [Double] = []
        var slowest = (typed: "", time: 0.0)
        for viewer in [.keeper, .person(BenchCharter.delegates[3].person), .visitor] as [Viewer] {
            for typed in queries {
                guard let query = SearchQuery(typed) else { continue }
                let view = View(of: state, for: viewer, at: state.lastInstant)
                var own: [Double] = []
                for _ in 0..<25 {
                    own.append(
                        try await timed {
                            _ = try await view.find(query, typed: typed, in: index, from: sources)
                        })
                }
                own.sort()
                if own[12] > slowest.time { slowest = ("\(typed), \(viewer)", own[12]) }
                times += own
            }
        }
        times.sort()
        print("search: slowest at the median is \(slowest.typed), \(Report.decimal(slowest.time * 1000)) ms")
        let (median, last) = (times[times.count / 2] * 1000, times[times.count * 99 / 100] * 1000)
        report.add(
            "search, \(lives) initiatives", "\(Report.decimal(median)) ms median",
            beside: "\(Report.decimal(last)) ms at p99", bar: "≤ 15 ms at p99", holds: last <= 15)
    }
}
