// SPDX-License-Identifier: Apache-2.0

import Seeding
import Testing

@testable import Coalition

/// A list says what a look at everything would say, to every viewer, under every filter and in every order.
struct ListingTests {
    private static let viewers: [Viewer] =
        [.visitor, .keeper]
        + ["delegate-ML", "delegate-NE", "delegate-SA", "officer", "uncct", "observer-FR"].map { .person($0) }

    /// Lives of several initiatives at once, some published.
    private static func story(_ seed: Int) -> Story {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: Story.order[seed % 12]) { if seed % 2 == 0 { $0.partners = ["UNCCT"] } }
        for _ in 0..<250 {
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
        }
        story.tell(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
        story.tell(.publication(.publishInitiative(initiative: "I-1")), by: "press")
        return story
    }

    @Test(arguments: 1...12)
    func `what is found is what a look at everything finds, for every viewer`(seed: Int) {
        let story = Self.story(seed)
        let index = InitiativeIndex(of: story.coalition)
        for viewer in Self.viewers {
            let listing = InitiativeListing(index, for: viewer, at: story.now)
            let all = story.view(for: viewer).initiatives
            #expect(listing.count == all.count)
            for filter in filters(all) {
                let findings = listing.find(filter)
                let expected = all.filter { holds(filter, $0) }
                #expect(findings.count == expected.count, "\(filter) for \(viewer)")
                let listed = listing.initiatives(findings, by: .number, descending: true, at: 0..<1000)
                #expect(listed == expected, "\(filter) for \(viewer)")
                for facet in InitiativeFilter.Facet.allCases {
                    var others = filter
                    others.values[facet] = nil
                    let candidates = all.filter { holds(others, $0) }
                    #expect(findings.facets[facet] == counts(facet, candidates), "\(facet) of \(filter)")
                }
            }
        }
    }

    /// One condition at a time, and two together; among them values that nothing has.
    private func filters(_ all: [Initiative]) -> [InitiativeFilter] {
        var filters = [InitiativeFilter()]
        for facet in InitiativeFilter.Facet.allCases {
            for value in Set(all.flatMap { values(facet, $0) }).union(["nowhere", ""]) {
                var filter = InitiativeFilter()
                filter.values[facet] = value
                filters.append(filter)
                filter.values[.stage] = "draft"
                filters.append(filter)
            }
        }
        for instant in all.compactMap(\.entered) {
            var filter = InitiativeFilter()
            filter.since = instant
            filters.append(filter)
            filter.until = instant + .days(2)
            filters.append(filter)
            filter.since = nil
            filters.append(filter)
        }
        return filters
    }

    private func holds(_ filter: InitiativeFilter, _ initiative: Initiative) -> Bool {
        guard let entered = initiative.entered else { return false }
        return filter.values.allSatisfy { values($0.key, initiative).contains($0.value) }
            && filter.since.map { $0 <= entered } ?? true && filter.until.map { entered < $0 } ?? true
    }

    private func counts(_ facet: InitiativeFilter.Facet, _ all: [Initiative]) -> [String: Int] {
        all.flatMap { Set(values(facet, $0)) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// The meaning of each facet, written a second time.
    private func values(_ facet: InitiativeFilter.Facet, _ initiative: Initiative) -> [String] {
        let hosts = initiative.proposal.hosts.map(\.text)
        let sponsors = [initiative.sponsor.text] + initiative.cosponsors.map(\.text)
        let bound = initiative.participation.filter { $0.value.isBinding }.map(\.key.text)
        return switch facet {
        case .stage: [initiative.stage.rawValue]
        case .domain: initiative.proposal.domains.map(\.text)
        case .kind: [initiative.proposal.kind.rawValue]
        case .origin: [initiative.isJoint ? "joint" : "own"]
        case .partner: initiative.proposal.partners.map(\.text)
        case .sponsor: sponsors
        case .host: hosts
        case .participant: bound
        case .state: sponsors + hosts + bound
        }
    }

    @Test(arguments: 1...6)
    func `every order sorts both ways, page after page`(seed: Int) {
        let story = Self.story(seed)
        let listing = InitiativeListing(InitiativeIndex(of: story.coalition), for: .keeper, at: story.now)
        let findings = listing.find(InitiativeFilter())
        let all = story.view(for: .keeper).initiatives.sorted { $0.id < $1.id }
        let domains: [Charter.Domain.ID] = ["military", "financing", "communications", "ideology"]
        let states: [Organisation.ID] = ["TD", "SA", "NE", "ML", "BF"]
        func check(_ order: InitiativeOrder, _ key: (Initiative) -> Int) {
            let sorted = all.sorted { (key($0), $0.id) < (key($1), $1.id) }.map(\.id)
            let up = (0..<4).flatMap { page in
                listing.initiatives(
                    findings, by: order, descending: false, at: page * 2..<page * 2 + 2)
            }
            #expect(up.map(\.id) == Array(sorted.prefix(8)), "\(order)")
            let down = listing.initiatives(findings, by: order, descending: true, at: 0..<1000)
            #expect(down.map(\.id) == sorted.reversed(), "\(order), backwards")
        }
        check(.number) { _ in 0 }
        check(.stage) { Stage.allCases.firstIndex(of: $0.stage) ?? 0 }
        check(.since) { Int($0.entered?.milliseconds ?? 0) }
        check(.participants) { $0.participants.count }
        check(.sponsor(states)) { states.firstIndex(of: $0.sponsor) ?? states.count }
        check(.domain(domains)) { one in
            domains.firstIndex { one.proposal.domains.contains($0) } ?? domains.count
        }
    }

    @Test func `titles stand in the order of each language's alphabet, and numbers by their value`() {
        var story = Story()
        let titles = [
            ("برامج 12", "École 12", "Course 12"), ("أسرة", "ecole 9", "course 9"),
            ("الإعلام", "Zone", "Border"), ("بحر", "Études", "Ähnlich"),
        ]
        for (ar, fr, en) in titles {
            let proposal = Story.proposal { $0.title = Multilingual(ar: ar, fr: fr, en: en) }
            story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-ML")
        }
        let listing = InitiativeListing(InitiativeIndex(of: story.coalition), for: .keeper, at: story.now)
        let findings = listing.find(InitiativeFilter())
        func order(_ language: Language) -> [String?] {
            listing.initiatives(findings, by: .title(language), descending: false, at: 0..<9)
                .map { $0.proposal.title[language] }
        }
        #expect(order(.arabic) == ["أسرة", "الإعلام", "بحر", "برامج 12"])
        #expect(order(.french) == ["ecole 9", "École 12", "Études", "Zone"])
        #expect(order(.english) == ["Ähnlich", "Border", "course 9", "Course 12"])
    }

    @Test(arguments: [
        ("ecole", ["I-1"]), ("ÉCOLES", ["I-1"]), ("front ecoles", ["I-1"]), ("اسرة", ["I-2"]),
        ("الأُسَر", ["I-2"]), ("أســـرة", ["I-2"]), ("schools nowhere", []), ("I-2", ["I-2"]), ("i-2", ["I-2"]),
        ("2", ["I-2"]), ("٢", ["I-2"]), ("I-9", []), ("", []), ("...", []), ("chool", ["I-1"]),
    ])
    func `a title is found by parts of its words, however they are written`(text: String, ids: [String]) {
        var story = Story()
        for title in [
            Multilingual(ar: "مدارس", fr: "Écoles des frontières", en: "Border schools"),
            Multilingual(ar: "رعاية الأسرة", fr: "Familles", en: "Families"),
        ] {
            let proposal = Story.proposal { $0.title = title }
            story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-ML")
        }
        let listing = InitiativeListing(InitiativeIndex(of: story.coalition), for: .keeper, at: story.now)
        var filter = InitiativeFilter()
        filter.text = text
        let found = listing.initiatives(listing.find(filter), by: .number, descending: false, at: 0..<9)
        #expect(found.map(\.id.text) == ids)
    }
}
