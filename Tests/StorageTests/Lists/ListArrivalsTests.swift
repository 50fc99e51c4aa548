// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening
import Testing

@testable import Storage

/// Since when a node has each entry as it is.
@Suite struct ListArrivalsTests {
    private let scratch: Scratch
    private let store: ListStore

    init() throws {
        scratch = try Scratch()
        store = ListStore(directory: scratch.data.lists, reader: LineReader())
        try store.add("un", format: .un, source: "here")
    }

    private func offer(_ names: [String], at now: Int64) throws {
        let lines = names.enumerated().map { "\($0 + 1)|\($1)\n" }.joined()
        let outcome = try store.offer(ListBytes(Array(lines.utf8)), to: "un", at: now)
        guard case .accepted = outcome else {
            Issue.record("not accepted")
            return
        }
    }

    private func arrivals(_ lists: ListsInForce) throws -> [Int64] {
        try #require(lists.current["un"]).arrivals
    }

    @Test func `what is new or changed is as old as the version that is made ready, the rest stays`() throws {
        let lists = ListsInForce(store)
        try offer(["A", "B", "C"], at: 100)
        try lists.refresh(at: 110)
        #expect(try arrivals(lists) == [110, 110, 110])
        try offer(["A", "B2", "C", "D"], at: 200)
        try lists.refresh(at: 210)
        #expect(try arrivals(lists) == [110, 210, 110, 210])
        try offer(["A", "B2", "C2", "D"], at: 300)
        try lists.refresh(at: 310)
        #expect(try arrivals(lists) == [110, 210, 310, 210])
    }

    @Test func `another process knows it too, and goes on from there`() throws {
        try offer(["A", "B", "C"], at: 100)
        try ListsInForce(store).refresh(at: 110)
        let second = ListsInForce(store)
        try second.refresh(at: 150)
        #expect(try arrivals(second) == [110, 110, 110])
        try offer(["A", "B2", "C"], at: 200)
        let third = ListsInForce(store)
        try third.refresh(at: 210)
        #expect(try arrivals(third) == [110, 210, 110])
    }

    @Test func `where nothing was kept, the versions before tell`() throws {
        try offer(["A", "B", "C"], at: 100)
        try offer(["A", "B2", "C"], at: 200)
        try offer(["A", "B2", "C", "D"], at: 300)
        let lists = ListsInForce(store)
        try lists.refresh(at: 310)
        #expect(try arrivals(lists) == [100, 200, 100, 310])
        try FileManager.default.removeItem(atPath: "\(scratch.data.lists)/un/arrivals.json")
        let later = ListsInForce(store)
        try later.refresh(at: 900)
        #expect(try arrivals(later) == [100, 200, 100, 900], "too much rather than too little")
    }

    @Test func `who was struck off and is listed again is new`() throws {
        let lists = ListsInForce(store)
        for (names, now) in [(["A", "B"], 100), (["A"], 200), (["A", "B"], 300)] as [([String], Int64)] {
            try offer(names, at: now)
            try lists.refresh(at: now)
        }
        #expect(try arrivals(lists) == [100, 300], "though the files are those of the first version")
    }

    @Test func `what a better reader finds in the same files is new once`() throws {
        try offer(["A", "B"], at: 100)
        try ListsInForce(store).refresh(at: 110)
        let better = ListStore(directory: scratch.data.lists, reader: BetterReader())
        for now in [500, 900] as [Int64] {
            let lists = ListsInForce(better)
            try lists.refresh(at: now)
            #expect(try arrivals(lists) == [110, 110, 500])
        }
    }

    @Test func `whoever does not ask since when keeps nothing`() throws {
        try offer(["A", "B"], at: 100)
        let lists = ListsInForce(store)
        try lists.refresh()
        #expect(try arrivals(lists) == [100, 100])
        #expect(store.arrivals(of: "un") == nil)
    }

    @Test func `that an update was refused is known at once, and that it has gone well again`() throws {
        let lists = ListsInForce(store)
        try offer(["A", "B"], at: 100)
        try lists.refresh(at: 100)
        _ = try store.noteUnreachable("un", "no route", at: 200)
        #expect(try lists.refresh(at: 200) == [])
        #expect(lists.current.checks["un"]?.alert?.cause == .unreachable)
        #expect(lists.current.only(["un"]).checks["un"]?.checked == 200)
        try store.noteUnchanged("un", at: 300)
        try lists.refresh(at: 300)
        #expect(lists.current.checks["un"]?.alert == nil && lists.current.only(["eu"]).checks.isEmpty)
    }
}

/// Finds one more in every list.
private struct BetterReader: ListReading {
    func read(_ source: any ListSource, as format: ListFormat, _ take: (ListEntry) throws -> Void) throws
        -> ListHead
    {
        let head = try LineReader().read(source, as: format, take)
        try take(ListEntry(id: "more", kind: .person, names: [ListName("More", .principal)]))
        return head
    }
}
