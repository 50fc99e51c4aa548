// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Testing

extension Story {
    /// A list in its n-th version.
    static func edition(_ number: UInt8 = 1, of list: ListEdition.Name = "un") -> ListEdition {
        ListEdition(
            list: list, version: .of([number]), published: Instant("2021-06-01T06:00:00Z"), entries: 700,
            added: 2, changed: 1, removed: 0)
    }

    static func raised(
        _ entry: String = "QDi.001", on subject: ScreenedSubject.ID = "S-1a", mark: UInt8 = 1,
        score: Int = 912
    ) -> RaisedHit {
        RaisedHit(subject: subject, list: "un", entry: entry, entryMark: .of([mark]), score: score)
    }

    static func run(_ hits: [RaisedHit], subjects: Int = 1, version: UInt8 = 1) -> ScreeningRun {
        ScreeningRun(
            editions: [ListUse(list: "un", version: .of([version]))], engine: "entente-names/1",
            threshold: 700, subjects: subjects, commitment: .of([7]), quiet: 0, hits: hits)
    }

    static let because = Remark("The birth dates are thirty years apart.", in: .english)

    /// Brings the first version of the list into force.
    mutating func loadList(_ number: UInt8 = 1) {
        let verdict = tell(.screening(.enforce(edition: Self.edition(number))), by: .system)
        #expect(verdict.isAdmitted, "\(verdict.findings)")
    }

    /// What the node says of entries once a new version is in force: their new marks, nil where they were struck off.
    mutating func revise(_ marks: [String: UInt8?], version: UInt8 = 1) {
        let entries = marks.sorted { $0.key < $1.key }.map { entry, mark in
            RevisedEntry(entry: entry, mark: mark.map { .of([$0]) })
        }
        let verdict = tell(
            .screening(.revise(list: "un", version: .of([version]), entries: entries)), by: .system)
        #expect(verdict.isAdmitted, "\(verdict.findings)")
    }

    /// Screens one name with a hit, and says which.
    mutating func raise(_ hit: RaisedHit = Story.raised(), version: UInt8 = 1) -> ScreeningHit.ID {
        let index = coalition.count
        expect(.screening(.run(run: Self.run([hit], version: version))), by: "analyst")
        return ScreeningHit.ID("H-\(index).1") ?? "H-none"
    }

    /// Two analysts find the same.
    mutating func settle(_ hit: ScreeningHit.ID, _ finding: ScreeningHit.Finding) {
        expect(.screening(.decide(hit: hit, finding: finding, reason: Self.because)), by: "analyst")
        expect(.screening(.review(hit: hit, agrees: true, reason: Self.because)), by: "analyst-2")
    }

    func status(of hit: ScreeningHit.ID) -> ScreeningHit.Status? {
        coalition.screeningHit(hit)?.status(at: now)
    }
}
