// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Which state is bound by which treaty, and since when: a matrix of the states that the reader chose.
enum ParticipationMatrix {
    /// More columns than this nobody reads side by side.
    private static let columns = 6

    static let routes: [Route] = [
        .get("/law/participation", .anyone, show),
        .get("/law/participation.csv", .anyone, ParticipationFile.show),
    ]

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let book = try call.lawBook()
        let words = call.words
        var page = try LawPages.page(.participation, words("law.participation.title"), call)
        page.lead = .text(words("law.participation.lead"))
        let (states, day, treaties) = (chosen(call), day(call), treaties(book, call))
        let address = call.link("/law/participation.csv") + call.query.query
        page.parts = [
            filter(book, states, call),
            Prose("<p>\(words("law.participation.unknown"))</p>", style: "muted"),
            states.isEmpty
                ? counts(treaties, book, day, call) : matrix(treaties, states, book, day, call),
            ActionLinks([(label: words("directory.csv"), href: address)], hasMain: false),
        ]
        if call.query.all("state").count > columns {
            page.parts.insert(Prose("<p>\(words("law.participation.first"))</p>"), at: 1)
        }
        return call.reply(page)
    }

    /// The states asked for; a member's own where it asks for none.
    static func chosen(_ call: Call) -> [StateCode] {
        let asked = call.query.all("state").compactMap { StateCode($0) }
        if !asked.isEmpty { return Array(asked.prefix(columns)) }
        guard call.query.values.isEmpty, let organisation = call.view.organisation,
            organisation.kind == .member
        else { return [] }
        return [StateCode(organisation.id.text)].compactMap(\.self)
    }

    static func day(_ call: Call) -> Day { call.query.day("on") ?? call.now.day }

    /// Those that rows are on file for, on the topic that was asked for.
    static func treaties(_ book: LawBook, _ call: Call) -> [Instrument] {
        let topic = call.query["topic"]
        let onFile = Set(book.parts.register.rows.map(\.instrument))
        return book.parts.catalogue.instruments.filter { instrument in
            onFile.contains(instrument.id) && topic.map { instrument.topics.contains($0) } ?? true
        }
    }

    private static func filter(_ book: LawBook, _ states: [StateCode], _ call: Call) -> any Component {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var input = call.query
        if input["on"] == nil { input = input.setting("on", to: call.now.day.description) }
        var form = Form("law.matrix", words: words, csrf: "", action: "/law/participation", input: input)
        form.day("on", isOptional: true)
        let topics = Set(book.parts.catalogue.instruments.flatMap(\.topics)).sorted()
        form.select(
            "topic",
            [any]
                + topics.compactMap { topic in words.phrase("law.topic.\(topic)").map { Choice(topic, $0) } },
            isOptional: true)
        form.checkboxes(
            "state", Choices.organisations(call.view.members.map(\.id), call), isOptional: true)
        return QueryForm(form: form)
    }

    private static func matrix(
        _ treaties: [Instrument], _ states: [StateCode], _ book: LawBook, _ day: Day, _ call: Call
    ) -> Table {
        let words = call.words
        return Table(
            words("law.participation.on", ["day": call.dates.text(day)]),
            columns: [.init(words("law.instrument"))] + states.map { .init(call.name($0)) },
            rows: treaties.map { instrument in
                [call.link(instrument)]
                    + states.map { state in
                        let standing = book.parts.standing(
                            of: state, towards: instrument.id, on: LawDate(day))
                        return cell(standing, call)
                    }
            }, empty: words("law.participation.none"))
    }

    /// The standing, and since when.
    private static func cell(_ standing: StandingOnFile, _ call: Call) -> HTML {
        let words = call.words
        var notes = call.since(standing)
        if let reservation = call.reservation(in: standing) { notes.append(reservation) }
        if standing.derogation != nil { notes.append(.text(words("law.derogation").capitalisingFirst)) }
        var lines = notes.map { "<span class=\"small\">\($0)</span>" as HTML }
        if standing.isStale { lines.append("<span class=\"small muted\">\(words("law.stale"))</span>") }
        return ([call.tag(standing.standing).html] + lines).joined(separator: "<br>")
    }

    /// Over all members: how many are bound, and how many are unknown.
    private static func counts(
        _ treaties: [Instrument], _ book: LawBook, _ day: Day, _ call: Call
    ) -> Table {
        let words = call.words
        let members = call.view.members.compactMap { StateCode($0.id.text) }
        return Table(
            words("law.participation.counts", ["day": call.dates.text(day)]),
            columns: [.init(words("law.instrument"))]
                + Standing.allCases.map { .init(call.name($0), isNumber: true) },
            rows: treaties.map { instrument in
                let standings = members.map {
                    book.parts.standing(of: $0, towards: instrument.id, on: LawDate(day)).standing
                }
                return [
                    "\(.link(call.link("/law/instruments/\(instrument.id)#participation"), call.text(instrument.title)))"
                ]
                    + Standing.allCases.map { standing in
                        .leftToRight(call.numerals.written(standings.count { $0 == standing }))
                    }
            }, empty: words("law.participation.none"))
    }
}

/// A form that narrows a list by more than one line or choice.
struct QueryForm: Component {
    let form: Form

    var template: String { form.template }
    var fields: Fields {
        form.fields.merging(["style": "form", "method": "get", "csrf": nil, "filter": true])
    }
}
