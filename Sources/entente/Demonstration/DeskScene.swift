// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening
import Site
import Storage

/// The screening desk of the demonstration: lists of our own making, invented names, and what two analysts say of them.
/// Everything is found by the engine, as it stands, in the lists as they stood.
struct DeskScene {
    private let desk: ScreeningDesk
    private let present: Instant
    private let names: [Name]

    /// Someone invented who is screened, so many days ago, and what becomes of the hits.
    private struct Name {
        let subject: ScreenedSubject
        let at: Instant
        let course: Course
    }

    private enum Course {
        /// Left as it is.
        case open
        case decided(ScreeningHit.Finding)
        case contradicted(ScreeningHit.Finding)
        case confirmed(ScreeningHit.Finding)
        case released
    }

    /// Keeps the lists and the names on the node; the steps are added to a script afterwards.
    init(_ directory: DataDirectory, present: Instant) async throws {
        self.present = present
        let store = ListStore(directory)
        try Self.keepLists(in: store, present)
        let lists = ListsInForce(store)
        try lists.refresh()
        desk = ScreeningDesk(
            library: store, lists: lists, book: try SQLiteScreenings(path: directory.screenings))
        var names: [Name] = []
        for (days, details, course) in Self.cast {
            let at = present - .days(days)
            let subjects = try await desk.book.take([details], at: at)
            names += subjects.map { Name(subject: $0, at: at, course: course) }
        }
        self.names = names
    }

    private static let cast: [(Int, ScreenedSubject.Details, Course)] = [
        (40, .init(kind: .person, name: "Wadi Nwair al Kalami", birth: "1988", country: "ma"), .released),
        (26, .init(kind: .organisation, name: "Narjis Lantern Trading", country: "ml"), .confirmed(.unsure)),
        (20, .init(kind: .person, name: "وديع نوير القلمي", birth: "1971", country: "jo"), .decided(.same)),
        (
            12,
            .init(kind: .person, name: "Rafida Umm Hilal bint Yafi al-Tirazi", birth: "1994", country: "tn"),
            .contradicted(.same)
        ),
        (10, .init(kind: .person, name: "Темирлан Булатович Снегирев", birth: "1981", country: "kz"), .open),
        (
            9, .init(kind: .person, name: "Amina Bint Salih al-Warraq", birth: "1979-03-02", country: "qa"),
            .open
        ),
        (8, .init(kind: .person, name: "Zahak", country: "af"), .open),
    ]

    // MARK: Lists

    /// When the first versions were loaded, and when the United Nations' list changed.
    private static func loaded(_ present: Instant) -> Instant { present - .days(60) }
    private static func changed(_ present: Instant) -> Instant { present - .days(2) }

    private static func keepLists(in store: ListStore, _ present: Instant) throws {
        let first = loaded(present)
        for (name, format, file) in DemonstrationLists.all {
            let source = DemonstrationLists.prefix + file
            try store.add(name, format: format, source: source)
            let shipped = try DemonstrationLists.bytes(source, format)
            guard name == united else {
                try keep(shipped, as: name, in: store, first)
                continue
            }
            guard let earlier = EmbeddedFiles.all["demonstration/lists/un-earlier.xml"] else {
                throw DemonstrationError.missing("un-earlier.xml")
            }
            try keep(ListBytes(issued(earlier, first)), as: name, in: store, first)
            let change = changed(present)
            try keep(ListBytes(issued(shipped.parts["list"] ?? [], change)), as: name, in: store, change)
        }
    }

    private static func keep(_ bytes: ListBytes, as list: String, in store: ListStore, _ at: Instant) throws {
        guard case .accepted = try store.offer(bytes, to: list, at: at.milliseconds) else {
            throw DemonstrationError.missing(list)
        }
    }

    /// The list as its publisher issues it in the story: forty minutes before it is taken over.
    private static func issued(_ bytes: [UInt8], _ at: Instant) -> [UInt8] {
        let day = "2026-01-15T06:00:00.000Z"
        return Array(
            String(decoding: bytes, as: UTF8.self).replacing(day, with: (at - .minutes(40)).description).utf8)
    }

    private static let united = "demo-un"

    // MARK: Steps

    /// Adds to the story what happens at the desk.
    func tell(_ script: inout Script) throws {
        let versions = try desk.library.lists()
        func enforce(_ list: String, _ number: Int, at: Instant) {
            guard let state = versions.first(where: { $0.name == list }), number < state.versions.count else {
                return
            }
            let (version, before) = (state.versions[number], number > 0 ? state.versions[number - 1] : nil)
            script.add(at, .node) { [desk] _ in
                .screening(.enforce(edition: try desk.edition(of: list, version, after: before)))
            }
        }
        for (number, state) in versions.enumerated() {
            enforce(state.name, 0, at: Self.loaded(present) + .minutes(number))
        }
        for name in names { tell(name, &script) }
        let change = Self.changed(present)
        enforce(Self.united, 1, at: change)
        script.add(change + .minutes(1), .node) { [desk] scene in
            let view = View(of: scene.coalition, for: .keeper, at: change + .minutes(1))
            guard let use = Self.unitedUse(view) else { return nil }
            let entries = try desk.revisions(in: use, for: view)
            return entries.isEmpty
                ? nil : .screening(.revise(list: use.list, version: use.version, entries: entries))
        }
        let subjects = names.map(\.subject)
        script.add(change + .minutes(2), .node) { [desk] scene in
            let view = View(of: scene.coalition, for: .keeper, at: change + .minutes(2))
            guard let use = Self.unitedUse(view) else { return nil }
            let run = try desk.run(subjects, in: [use], for: view)
            return .screening(.rescreen(run: run, list: use.list, version: use.version, isLast: true))
        }
    }

    private static func unitedUse(_ view: View) -> ListUse? {
        view.listUses().first { $0.list.text == united }
    }

    private func tell(_ name: Name, _ script: inout Script) {
        script.add(name.at, .person(Self.analyst)) { [desk] scene in
            let view = View(of: scene.coalition, for: .keeper, at: name.at)
            return .screening(.run(run: try desk.run([name.subject], in: view.listUses(), for: view)))
        }
        // A name may resemble entries of several lists.
        for number in 0..<3 {
            let at = name.at + .hours(3) + .minutes(number)
            switch name.course {
            case .open: break
            case .decided(let finding): decide(name, number, finding, at, &script)
            case .contradicted(let finding):
                decide(name, number, finding, at, &script)
                review(name, number, agrees: false, at + .hours(20), &script)
            case .confirmed(let finding):
                decide(name, number, finding, at, &script)
                review(name, number, agrees: true, at + .hours(20), &script)
            case .released:
                decide(name, number, .different, at, &script)
                review(name, number, agrees: true, at + .hours(20), &script)
                let until = (present + .days(300)).day
                add(name, number, at + .hours(21), by: Self.analyst, &script) {
                    .release(hit: $0, until: until, reason: Remark(Self.papers, in: .french))
                }
            }
        }
    }

    private func decide(
        _ name: Name, _ number: Int, _ finding: ScreeningHit.Finding, _ at: Instant, _ script: inout Script
    ) {
        add(name, number, at, by: Self.analyst, &script) {
            .decide(hit: $0, finding: finding, reason: Remark(Self.reason(finding), in: .arabic))
        }
    }

    private func review(_ name: Name, _ number: Int, agrees: Bool, _ at: Instant, _ script: inout Script) {
        let text =
            agrees
            ? "Même constat, d’après les mêmes pièces."
            : "L’année de naissance diffère de vingt-huit ans : constat à revoir."
        add(name, number, at, by: Self.reviewer, &script) {
            .review(hit: $0, agrees: agrees, reason: Remark(text, in: .french))
        }
    }

    /// A step on the n-th hit on a name, where there is one.
    private func add(
        _ name: Name, _ number: Int, _ at: Instant, by person: Person.ID, _ script: inout Script,
        _ deed: @escaping @Sendable (ScreeningHit.ID) -> ScreeningDeed
    ) {
        script.add(at, .person(person)) { scene in
            let view = View(of: scene.coalition, for: .keeper, at: at)
            let hits = view.hits(on: name.subject.id)
            return number < hits.count ? .screening(deed(hits[number].id)) : nil
        }
    }

    /// Notes whose name each run was about, once the story has been told.
    func note(_ state: Coalition) async throws {
        let view = View(of: state, for: .keeper, at: present)
        var rest = names[...]
        for run in view.screeningRuns.reversed() {
            if run.cause != nil {
                try await desk.book.note(names.map(\.subject.id), in: run.id)
            } else if let name = rest.popFirst() {
                try await desk.book.note([name.subject.id], in: run.id)
            }
        }
    }

    private static let analyst: Person.ID = "ctf-analyst"
    private static let reviewer: Person.ID = "ctf-reviewer"
    private static let papers =
        "Passeport et acte de naissance présentés : autre date et autre lieu de naissance."

    private static func reason(_ finding: ScreeningHit.Finding) -> String {
        switch finding {
        case .same: "الاسم الكامل وسنة الميلاد والجنسية متطابقة."
        case .different: "الفارق في تاريخ الميلاد سبعة عشر عامًا، والجنسية مختلفة."
        case .unsure: "لا يُعرف رقم التسجيل التجاري بعد."
        }
    }
}
