// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// An entry as clients of yente see it: an entity of FollowTheMoney.
struct MatchEntity: Sendable {
    let list: ReadyList
    let entry: ListEntry
    /// Since when this node has it as it is.
    let arrived: Instant

    init(_ list: ReadyList, at position: Int) {
        self.list = list
        entry = list.index.entries[position]
        arrived = Instant(milliseconds: list.arrivals[position])
    }

    init(_ lead: Lead) { self.init(lead.list, at: lead.hit.position) }

    /// By its name here.
    static func find(_ id: String, in lists: ReadyLists) -> MatchEntity? {
        for list in lists.lists {
            let inner = list.format == .ftm ? id : String(id.dropFirst(list.name.count + 1))
            guard list.format == .ftm || id.hasPrefix(list.name + "-"),
                let position = list.position(of: inner)
            else { continue }
            return MatchEntity(list, at: position)
        }
        return nil
    }

    /// Publishers number as they like, so that the name of the list stands before it; entities of FollowTheMoney have
    /// names that are unique already.
    var id: String { list.format == .ftm ? entry.id : "\(list.name)-\(entry.id)" }

    var schema: String { entry.origin?.schema ?? FTMNames.schema(of: entry.kind) }
    /// The other formats are those of sanctions lists; a collection of entities says itself what each is there for.
    var topics: [String] { entry.otherProperties["topics"] ?? (list.format == .ftm ? [] : ["sanction"]) }
    /// The list, and the datasets of a collection that have the entity.
    var datasets: [String] { [list.name] + (entry.origin?.datasets ?? []).filter { $0 != list.name } }
    var countries: [String] {
        entry.nationalities + entry.countries.filter { !entry.nationalities.contains($0) }
    }

    /// The day on which its publisher last changed it.
    private var published: Day? {
        [entry.updatedOn, entry.listedOn].compactMap(\.self).max().flatMap {
            Day(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1)
        }
    }

    /// The later of that day and when it came here.
    var changed: Instant { max(arrived, published?.start ?? arrived) }

    /// How long it may take until a version that was found is answered from: who asked in between was told of the last one.
    private static let makingReady = Span.minutes(10)

    /// Whether it may be new to whoever asked last at this moment. Publishers date by the day.
    func mayHaveChanged(since instant: Instant) -> Bool {
        arrived + Self.makingReady >= instant || published.map { $0 >= instant.day } ?? false
    }

    /// Every member of `EntityResponse` but the closing one.
    /// - Parameter isNested: Whether what its listing rests on is written as an entity of its own.
    func write(_ json: inout JSONText, isNested: Bool = false) {
        json.key("id")
        json.text(id)
        json.key("caption")
        json.text(entry.caption)
        json.key("schema")
        json.text(schema)
        json.key("properties")
        json.object { json in
            properties(&json)
            if isNested { ListedSanction(self).write(&json) }
        }
        json.key("datasets")
        json.list { json in for dataset in datasets { json.text(dataset) } }
        json.key("referents")
        json.list { json in for referent in entry.referents { json.text(referent) } }
        // Whom the publisher does not list is not read.
        json.key("target")
        json.truth(true)
        writeDates(&json)
    }

    func writeDates(_ json: inout JSONText) {
        date("first_seen", entry.listedOn, &json)
        json.key("last_seen")
        json.text(Self.moment(Instant(milliseconds: list.version.accepted)))
        json.key("last_change")
        json.text(Self.moment(changed))
    }

    private func date(_ name: String, _ date: PartialDate?, _ json: inout JSONText) {
        json.key(name)
        guard let date else { return json.null() }
        let day = PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
        json.text("\((day ?? date).text)T00:00:00")
    }

    /// Without fractions and zone, as yente writes it: "2026-01-31T09:00:00".
    static func moment(_ instant: Instant) -> String { String(instant.description.prefix(19)) }

    private func properties(_ json: inout JSONText) {
        func write(_ name: String, _ values: [String]) { json.texts(name, values) }
        func names(_ roles: ListName.Role...) -> [String] {
            entry.names.filter { roles.contains($0.role) }.map(\.text)
        }
        write("name", names(.principal))
        write("alias", names(.alias))
        write("previousName", names(.former))
        write("weakAlias", names(.weak))
        write("birthDate", entry.births.flatMap { [$0.from.text, $0.to?.text].compactMap(\.self) })
        write("birthPlace", entry.birthPlaces)
        write("nationality", entry.nationalities)
        write("country", entry.countries)
        write("gender", entry.gender.map { [$0.rawValue] } ?? [])
        for (property, numbers) in identifiers { write(property, numbers) }
        write("address", entry.addresses)
        write("title", entry.titles)
        write("position", entry.positions)
        let listing = ListedSanction(self)
        write("program", listing.programmes)
        write("programId", listing.programmeIDs)
        let told = entry.remarks
        write("notes", told + listing.bases.filter { !told.contains($0) })
        write("sourceUrl", entry.links)
        write("topics", topics)
        for (property, values) in entry.otherProperties.sorted(by: { $0.key < $1.key })
        where property != "topics" && !Self.written.contains(property) {
            write(property, values)
        }
    }

    /// By the publisher's own names of properties; numbers of a kind that the model does not have go with the national ones.
    private var identifiers: [(property: String, numbers: [String])] {
        var found: [(property: String, numbers: [String])] = []
        let isFTM = list.format == .ftm
        for identifier in entry.identifiers {
            // Such a number is among the other properties already.
            if isFTM, identifier.isRepeated { continue }
            let property = (isFTM ? identifier.label : nil) ?? FTMNames.property(of: identifier.kind)
            if let place = found.firstIndex(where: { $0.property == property }) {
                found[place].numbers.append(identifier.number)
            } else {
                found.append((property, [identifier.number]))
            }
        }
        return found
    }

    private static let written: Set<String> = [
        "name", "alias", "previousName", "weakAlias", "birthDate", "birthPlace", "nationality", "country",
        "gender",
        "address", "title", "position", "program", "programId", "notes", "sourceUrl", "sanctions",
    ]
}

extension ListEntry {
    /// What else an entry is called: by its publisher, by those whose lists a collection was made of, and by the UN. Under
    /// each of these it is found, left out and given.
    var referents: [String] {
        let known = origin?.referents ?? []
        var more: [String] = []
        for name in [reference, unReference].compactMap(\.self)
        where !known.contains(name) && !more.contains(name) { more.append(name) }
        return known + more
    }
}

extension JSONText {
    /// A list of texts; nothing where there are none.
    mutating func texts(_ name: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        key(name)
        list { json in for value in values { json.text(value) } }
    }
}
