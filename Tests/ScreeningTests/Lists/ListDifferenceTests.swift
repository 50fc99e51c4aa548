// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

@Suite struct ListDifferenceTests {
    private func entry(_ id: String, _ names: String..., change: (inout ListEntry) -> Void = { _ in })
        -> ListEntry
    {
        var entry = ListEntry(
            id: id, kind: .person,
            names: names.enumerated().map { ListName($1, $0 == 0 ? .principal : .alias) })
        change(&entry)
        return entry
    }

    @Test func `what came, what went and what came back are told apart`() {
        let old = [entry("1", "A"), entry("2", "B")]
        let new = [entry("2", "B"), entry("3", "C"), entry("4", "D")]
        let difference = ListDifference(from: old, to: new, earlier: ["4", "1"])
        #expect(difference.added.map(\.id) == ["3"])
        #expect(difference.removed.map(\.id) == ["1"])
        #expect(difference.relisted.map(\.id) == ["4"])
        #expect(difference.changed.isEmpty)
    }

    @Test func `a change is told field by field`() {
        let old = entry("1", "A", "B") { $0.births = [ListBirth(PartialDate(year: 1960) ?? .epoch)] }
        let new = entry("1", "A", "C") {
            $0.births = [ListBirth(PartialDate(year: 1961) ?? .epoch, isApproximate: true)]
            $0.remarks = ["seen"]
        }
        let change = ListDifference(from: [old], to: [new]).changed.first
        #expect(change?.fields.map(\.name) == [.names, .births, .remarks])
        #expect(change?.fields.first?.added == [.name(ListName("C", .alias))])
        #expect(change?.fields.first?.removed.map(\.phrase) == ["B (alias)"])
        #expect(change?.fields[1].added.map(\.phrase) == ["about 1961"])
        #expect(change?.concernsMatching == true)
    }

    @Test func `what a programme rests on is told where it is not the programme again`() {
        let old = entry("1", "A") { ($0.programmes, $0.programmeBases) = (["X"], ["X", "A court"]) }
        let new = entry("1", "A") { ($0.programmes, $0.programmeBases) = (["Y"], ["Y", "A ministry"]) }
        let fields = ListDifference(from: [old], to: [new]).changed.first?.fields
        #expect(fields?.map(\.name) == [.programmes, .legalBases])
        #expect(fields?.last?.added == [.text("A ministry")])
    }

    @Test func `another order is no change, and a remark concerns no screening`() {
        let old = entry("1", "A", "B", "C")
        let new = entry("1", "A", "C", "B")
        #expect(ListDifference(from: [old], to: [new]).isEmpty)
        let remarked = ListDifference(from: [old], to: [entry("1", "A", "B", "C") { $0.remarks = ["x"] }])
        #expect(remarked.changed.first?.concernsMatching == false)
    }

    @Test(arguments: [
        (1000, 899, "899 entries, where the list in force has 1000"), (1000, 900, nil), (10, 5, nil),
        (10, 4, "4 entries, where the list in force has 10"), (5, 0, "the list is empty"), (100, 5000, nil),
    ])
    func `a list that shrinks too much is not plausible`(old: Int, new: Int, fault: String?) {
        func counts(_ number: Int) -> ListCounts {
            ListCounts(of: (0..<number).map { entry(String($0), "A") })
        }
        #expect(Plausibility.fault(of: counts(new), after: counts(old))?.description == fault)
    }

    @Test func `a list that loses its organisations alone is not plausible`() {
        let people = (0..<1000).map { entry(String($0), "A") }
        let organisations = (0..<60).map {
            ListEntry(id: "o\($0)", kind: .organisation, names: [ListName("O", .principal)])
        }
        let fault = Plausibility.fault(
            of: ListCounts(of: people), after: ListCounts(of: people + organisations))
        #expect(fault == .loss(.organisations, now: 0, before: 60))
        #expect(fault?.description == "0 organisations, where the list in force has 60")
    }

    @Test(arguments: [
        (ListEntry.Kind.vessel, "0 vessels, where the list in force has 40"),
        (.aircraft, "0 other entries, where the list in force has 40"),
        (.unspecified, "0 other entries, where the list in force has 40"),
    ])
    func `a list that loses one kind of entry alone is not plausible`(kind: ListEntry.Kind, fault: String) {
        let people = (0..<1000).map { entry(String($0), "A") }
        let lost = (0..<40).map { ListEntry(id: "o\($0)", kind: kind, names: [ListName("O", .principal)]) }
        let found = Plausibility.fault(of: ListCounts(of: people), after: ListCounts(of: people + lost))
        #expect(found?.description == fault)
    }

    @Test(arguments: [
        (100, 10, nil), (100, 11, "11 of the 100 entries of the list in force are gone"), (5, 5, nil),
        (6, 6, "6 of the 6 entries of the list in force are gone"),
    ])
    func `a list of other entries is not plausible, however many they are`(
        old: Int, gone: Int, fault: String?
    ) {
        let before = Set((0..<old).map(String.init))
        let after = Set((gone..<2 * old).map(String.init))
        #expect(Plausibility.fault(of: after, after: before)?.description == fault)
    }

    @Test(
        arguments: [
            (
                "2019-03-01", "2026-01-15T06:00:00.000Z",
                "published 2019-03-01, where the list in force is of 2026-01-15T06:00:00.000Z"
            ),
            ("14/01/2026", "2026-01-15", "published 2026-01-14, where the list in force is of 2026-01-15"),
            ("2026-01-15", "2026-01-15T06:00:00Z", nil), ("2026-01-16", "2026-01-15", nil),
            ("2026-01-15", "2026-01-15", nil), ("yesterday", "2026-01-15", nil), (nil, "2026-01-15", nil),
            ("2026-01-15", nil, nil),
        ] as [(String?, String?, String?)])
    func `a list that was published earlier is not plausible`(new: String?, old: String?, fault: String?) {
        #expect(Plausibility.fault(ofDate: new, after: old)?.description == fault)
    }

    @Test func `a thing without a name has its number, and a person has not`() {
        func nameless(_ kind: ListEntry.Kind) -> Int {
            var entry = ListEntry(id: "1", kind: kind, names: [])
            entry.identifiers = [ListIdentifier(.wallet, "990017")]
            return ListCounts(of: [entry]).nameless
        }
        #expect(nameless(.unspecified) == 0 && nameless(.person) == 1)
    }

    @Test func `a list of entries without names is not plausible`() {
        let nameless = (0..<100).map { ListEntry(id: String($0), kind: .person, names: []) }
        #expect(
            Plausibility.fault(of: ListCounts(of: nameless), after: nil)?.description
                == "100 of 100 entries have no name")
    }

    @Test(arguments: [
        ("un", true), ("eu-2_a", true), ("../etc", false), ("", false), ("UN", false), ("-a", false),
    ])
    func `names of lists are fit for addresses and files`(name: String, isOne: Bool) {
        #expect(ListState.isName(name) == isOne)
    }

    @Test(arguments: [
        ("1961", "1961"), ("1961-04", "1961-04"), ("1961-04-12", "1961-04-12"),
        ("2015-04-14-04:00", "2015-04-14"),
        ("2025-04-19T23:00:04.625Z", "2025-04-19"), ("1961-13", nil), ("1961-02-29", nil),
        ("1960-02-29", "1960-02-29"),
        ("61", nil), ("", nil), ("1961-4", nil), ("1961/04", nil), ("0000", nil),
    ])
    func `dates may be cut short, and must be dates`(text: String, date: String?) {
        #expect(PartialDate(text)?.text == date)
    }
}

extension PartialDate {
    fileprivate static var epoch: PartialDate {
        guard let date = PartialDate(year: 1970) else { preconditionFailure("1970 was a year") }
        return date
    }
}
