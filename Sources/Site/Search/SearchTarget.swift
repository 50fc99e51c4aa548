// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The page on which a place stands, what it is called there, and what it belongs to.
struct SearchTarget {
    let path: String
    let code: String?
    let context: HTML
    private let name: Multilingual?
    /// Where it has no name of its own: "Comment of Mali".
    private let description: String?

    init(_ place: SearchPlace, _ call: Call) {
        switch place.kind {
        case .initiative, .comment, .amendment, .position, .participation:
            self.init(initiative: place, call)
        case .decision, .statement: self.init(decision: place, call)
        case .activity, .contribution, .indicator, .strategy: self.init(carryingOut: place, call)
        case .visit, .agendaItem, .followUp, .release: self.init(visiting: place, call)
        case .meeting, .meetingItem: self.init(meeting: place, call)
        case .organisation, .person, .mandate, .organ, .room, .ruleSet: self.init(directory: place, call)
        case .assessment, .instrument, .provision, .rule: self.init(law: place, call)
        case .supportRequest, .supportOffer: self.init(supporting: place, call)
        case .act:
            let entry = Int(place.subject).flatMap { call.view.act($0) }
            self.init(
                "/record/\(place.subject)", code: nil,
                description: call.words("record.act", ["number": place.subject]) + ": "
                    + (entry.map { ActTrail.name(of: $0, call) } ?? ""),
                context: entry.map { "\(call.name($0.author)) · \(call.dates.moment($0.at))" } ?? "")
        }
    }

    private init(
        _ path: String, code: String?, name: Multilingual? = nil, description: String? = nil,
        context: HTML = ""
    ) {
        self.path = path
        self.code = code
        self.name = name
        self.description = description
        self.context = context
    }

    private init(initiative place: SearchPlace, _ call: Call) {
        let initiative = place.identifier().flatMap { call.view.initiative($0) }
        let title = initiative?.proposal.title
        let path = "/initiatives/\(place.subject)"
        func part(_ path: String, by state: Organisation.ID?) -> SearchTarget {
            let name = state.map { call.name($0) } ?? "–"
            return SearchTarget(
                path, code: place.subject,
                description: call.words("search.part.\(place.kind.rawValue)", ["state": name]),
                context: title.map { call.text($0) } ?? "")
        }
        switch place.kind {
        case .comment:
            let comment = initiative?.comments.first { String($0.id) == place.part }
            self = part("\(path)/debate#comment-\(place.part ?? "")", by: comment?.by.organisation)
        case .amendment:
            let amendment = initiative?.amendments.first { String($0.id) == place.part }
            self = part("\(path)/text#amendment-\(place.part ?? "")", by: amendment?.by.organisation)
        case .position: self = part("\(path)/debate", by: place.stageAndState?.1)
        case .participation: self = part("\(path)/participation", by: place.part.flatMap { .init($0) })
        default: self.init(path, code: place.subject, name: title)
        }
    }

    private init(decision place: SearchPlace, _ call: Call) {
        let decision = place.identifier().flatMap { call.view.decision($0) }
        let title = decision.flatMap { call.view.initiative($0.initiative) }?.proposal.title
        let path = "/decisions/\(place.subject)"
        guard place.kind == .statement else {
            self.init(path, code: place.subject, name: title)
            return
        }
        let state = decision?.voice(at: place).map { call.name($0.state) } ?? "–"
        self.init(
            "\(path)#\(place.part ?? "")", code: place.subject,
            description: call.words("search.part.statement", ["state": state]),
            context: title.map { call.text($0) } ?? "")
    }

    private init(carryingOut place: SearchPlace, _ call: Call) {
        func context(_ id: Initiative.ID?) -> HTML {
            id.flatMap { call.view.initiative($0) }.map { call.text($0.proposal.title) } ?? ""
        }
        switch place.kind {
        case .activity:
            let activity = place.identifier().flatMap { call.view.activity($0) }
            self.init(
                "/activities/\(place.subject)", code: place.subject, name: activity?.plan.title,
                context: context(activity?.initiative))
        case .strategy:
            let strategy = place.identifier().flatMap { call.view.strategy($0) }
            self.init(
                "/strategies/\(place.subject)", code: place.subject, name: strategy?.plan.title,
                context: context(strategy?.initiative))
        case .contribution:
            let gift = place.identifier().flatMap { call.view.contribution($0) }
            self.init(
                "/contributions/\(place.subject)", code: place.subject,
                description: gift.map { call.title(of: $0) } ?? "–", context: context(gift?.initiative))
        default:
            let indicator = place.identifier().flatMap { call.view.indicator($0) }
            self.init(
                "/indicators/\(place.subject)", code: place.subject, name: indicator?.title,
                context: context(indicator?.initiative))
        }
    }

    private init(visiting place: SearchPlace, _ call: Call) {
        switch place.kind {
        case .visit, .agendaItem:
            let visit = place.identifier().flatMap { call.view.visit($0) }
            let item = visit?.agenda.first { String($0.id) == place.part }
            self.init(
                "/visits/\(place.subject)" + (item == nil ? "" : "#agenda"), code: place.subject,
                name: item?.plan.title ?? visit?.plan.title,
                context: item == nil ? "" : visit.map { call.text($0.plan.title) } ?? "")
        case .followUp:
            let followUp = place.identifier().flatMap { call.view.followUp($0) }
            self.init("/follow-ups/\(place.subject)", code: place.subject, name: followUp?.plan.action)
        default:
            let release = place.identifier().flatMap { call.view.release($0) }
            self.init("/newsroom/\(place.subject)", code: place.subject, name: release?.draft.title)
        }
    }

    private init(meeting place: SearchPlace, _ call: Call) {
        let meeting = place.identifier().flatMap { call.view.meeting($0) }
        let item = meeting?.agenda.first { String($0.id) == place.part }
        self.init(
            "/meetings/\(place.subject)" + (item == nil ? "" : "#agenda"), code: place.subject,
            name: item?.plan.title ?? meeting?.plan.title,
            context: item == nil ? "" : meeting.map { call.text($0.plan.title) } ?? "")
    }

    private init(directory place: SearchPlace, _ call: Call) {
        let charter = call.view.charter
        switch place.kind {
        case .organisation:
            let organisation = place.identifier().flatMap { call.view.organisation($0) }
            self.init(
                "/directory/\(place.subject)", code: place.subject, name: organisation.map(Countries.names),
                context: organisation.map { .text(call.words("search.organisation.\($0.kind.rawValue)")) }
                    ?? "")
        case .person:
            let person = place.identifier().flatMap { call.view.person($0) }
            self.init(
                "/people/\(place.subject)", code: place.subject, name: person?.title,
                context: person.map { .text(call.name($0.organisation)) } ?? "")
        case .mandate:
            let mandate = charter?.mandates.first { $0.id.text == place.subject }
            self.init("/mandates/\(place.subject)", code: nil, name: mandate?.title)
        case .organ:
            self.init(
                "/organs/\(place.subject)", code: nil,
                name: charter?.organs.first { $0.id.text == place.subject }?.name)
        case .room:
            self.init(
                "/library/charter#rooms", code: nil,
                name: charter?.rooms.first { $0.id.text == place.subject }?.name)
        default:
            let rules = charter?.ruleSets.first { $0.id.text == place.subject }
            self.init("/library/rules/\(place.subject)", code: nil, name: rules?.title)
        }
    }

    /// Called after what is wanted or offered; whose it is stands beside it.
    private init(supporting place: SearchPlace, _ call: Call) {
        if place.kind == .supportOffer {
            let offer = place.identifier().flatMap { call.view.supportOffer($0) }
            self.init(
                "/resources/offers/\(place.subject)", code: place.subject,
                name: offer.flatMap { call.capability($0.terms.capability)?.name },
                context: offer.map { .text(call.name($0.offerer)) } ?? "")
        } else {
            let request = place.identifier().flatMap { call.view.supportRequest($0) }
            self.init(
                "/resources/requests/\(place.subject)", code: place.subject,
                name: request.flatMap { call.capability($0.need.capability)?.name },
                context: request.map { .text(call.name($0.state)) } ?? "")
        }
    }

    private init(law place: SearchPlace, _ call: Call) {
        let book = call.site.law.shown(call.view.lawBook)
        switch place.kind {
        case .assessment:
            let stored = place.identifier().flatMap { call.view.assessment($0) }
            let withdrawn = stored?.withdrawn == nil ? "" : Tag(call.words("law.withdrawn")).html
            self.init(
                "/law/assessments/\(place.subject)", code: place.subject, name: stored?.draft.title,
                context: stored.map { "\($0.verdict.tag(call.words).html) \(withdrawn)" } ?? "")
        case .rule:
            let rule = book?.rules.first { $0.id.text == place.subject }
            self.init(
                "/law/rules/\(place.subject)", code: place.subject, name: rule.map { .init($0.title) },
                context: rule?.gate == nil ? "" : Tag(call.words("law.hard-gate"), .danger).html)
        case .provision:
            let found = book?.provision(at: place)
            self.init(
                "/law/instruments/\(place.subject)#provision-\(place.part ?? "")",
                code: found?.provision.reference, name: found.map { .init($0.instrument.title) })
        default:
            let instrument = book?.parts.catalogue[.init(place.subject)]
            self.init(
                "/law/instruments/\(place.subject)", code: place.subject,
                name: instrument.map { .init($0.title) })
        }
    }

    /// Its name in the reader's language, with what was looked for marked.
    func title(marking query: SearchQuery, _ call: Call) -> HTML {
        if let description { return .text(description) }
        guard let (text, language) = name?.text(in: call.language) else { return "–" }
        let marked = Snippet.mark(text, query)
        guard language != call.language else { return marked }
        return "<bdi lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(marked)</bdi>"
    }
}
