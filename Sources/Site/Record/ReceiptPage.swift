// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// What one gets after an act: its number on the record, and the way to its proof.
enum ReceiptPage {
    static func show(_ call: Call) async throws -> Reply {
        guard let index = call.parameters["index"].flatMap({ Int(typed: $0) }),
            let entry = call.view.act(index)
        else {
            throw Fault.notFound
        }
        let words = call.words
        let substance = try await call.site.registry.act(at: index).map { ActSubstance(of: $0, call).html }
        let said =
            substance.flatMap { html -> SummaryList.Row? in
                html.source.isEmpty ? nil : .init(words("receipt.said"), html)
            }.map { [$0] } ?? []
        var page = Page(words("receipt.title"))
        page.lead = .text(words("receipt.lead"))
        page.notices = call.query.all("warning").compactMap { warning(call, code: $0) }
        page.parts = [
            SummaryList(
                [
                    .init(words("receipt.number"), .leftToRight(String(entry.index))),
                    .init(words("receipt.what"), .text(ActTrail.name(of: entry, call))),
                    .init(words("receipt.about"), subjects(entry.about, call)),
                ] + said
                    + [
                        .init(words("receipt.by"), .text(call.name(entry.author))),
                        .init(words("receipt.at"), call.dates.both(entry.at)),
                    ] + together(call)),
            ActionLinks(
                [
                    translation(of: entry, call), part(of: entry, call), back(to: entry, call),
                    (words("receipt.proof"), call.link("/record/\(index)")),
                    (words("fault.home"), call.link("")),
                ].compactMap(\.self)),
        ]
        return call.reply(page)
    }

    /// Acts that one form brought about together with this one.
    private static func together(_ call: Call) -> [SummaryList.Row] {
        let acts = call.query.all("with").compactMap { Int(typed: $0) }.filter { call.view.act($0) != nil }
        guard !acts.isEmpty else { return [] }
        let links = acts.map { call.actLink($0) }.joined(separator: .text(call.words.listSeparator))
        return [.init(call.words("receipt.with"), links)]
    }

    /// After an amendment was accepted: the languages that do not have its wording yet are to be translated.
    private static func translation(of entry: TrailEntry, _ call: Call) -> (label: String, href: String)? {
        guard entry.name == "initiative.settleAmendment", let subject = entry.about.first,
            let initiative = Initiative.ID(subject.text).flatMap({ call.view.initiative($0) }),
            let amendment = initiative.amendments.last(where: { $0.settled == entry.at }),
            amendment.outcome == .accepted,
            !initiative.texts.incomplete(of: call.view.charter?.languages ?? []).isEmpty
        else { return nil }
        let query = FormInput(["amendment": [String(amendment.id)]]).query
        return (
            call.words("receipt.translate"), call.link("\(initiative.path)/act/\(TextEditor.verb)\(query)")
        )
    }

    /// The contribution or the indicator that the act is about, where its next step is offered.
    private static func part(of entry: TrailEntry, _ call: Call) -> (label: String, href: String)? {
        for subject in entry.about {
            guard let path = openPath(of: subject, call), let series = subject.text.first,
                let label = call.words.phrase("receipt.open.\(series)")
            else { continue }
            return (label, call.link(path))
        }
        return nil
    }

    /// Where one goes on: the page of the first thing that the act is about.
    private static func back(to entry: TrailEntry, _ call: Call) -> (label: String, href: String)? {
        for subject in entry.about {
            guard let path = openPath(of: subject, call), let series = subject.text.first,
                let label = call.words.phrase("receipt.back.\(series)")
            else { continue }
            return (label, call.link(path))
        }
        return entry.about.first.flatMap { call.directoryPath($0) }
            .map { (call.words("receipt.back.directory"), call.link($0)) }
    }

    /// Links to what an act is about, where it has a page. A decision is called as its initiative is: the first of the two
    /// is enough.
    static func subjects(_ subjects: [Subject], _ call: Call) -> HTML {
        var told: Set<String> = []
        return subjects.compactMap { subject -> HTML? in
            if let entry = call.directoryLink(subject) { return entry }
            guard let path = openPath(of: subject, call) else { return .leftToRight(subject.text) }
            let title = title(of: subject, call) ?? .leftToRight(subject.text)
            return told.insert(title.source).inserted ? .link(call.link(path), title) : nil
        }.joined(separator: .text(call.words.listSeparator))
    }

    /// One word after the other also where a link lays out its parts in a row.
    private static func whole(_ title: HTML) -> HTML { "<span>\(title)</span>" }

    /// What a thing is called, where the reader may see it and it has a name.
    static func title(of subject: Subject, _ call: Call) -> HTML? {
        if let initiative = Initiative.ID(subject.text).flatMap({ call.view.initiative($0) }) {
            return call.text(initiative.proposal.title)
        }
        if let title = gathering(subject, call) { return call.text(title) }
        if let decision = Decision.ID(subject.text).flatMap({ call.view.decision($0) }),
            let initiative = call.view.initiative(decision.initiative)
        {
            return call.text(initiative.proposal.title)
        }
        if let followUp = FollowUp.ID(subject.text).flatMap({ call.view.followUp($0) }) {
            return call.text(followUp.plan.action)
        }
        if let gift = Contribution.ID(subject.text).flatMap({ call.view.contribution($0) }) {
            return whole("\(call.title(of: gift)) \(.leftToRight(gift.id.text))")
        }
        if let indicator = Indicator.ID(subject.text).flatMap({ call.view.indicator($0) }) {
            return call.text(indicator.title)
        }
        if let release = Release.ID(subject.text).flatMap({ call.view.release($0) }) {
            return call.text(release.draft.title)
        }
        if let assessment = StoredAssessment.ID(subject.text).flatMap({ call.view.assessment($0) }) {
            return whole("\(call.text(assessment.draft.title)) \(.leftToRight(assessment.id.text))")
        }
        if let change = LawChange.ID(subject.text).flatMap({ call.view.lawChange($0) }) {
            return .isolated("\(change.draft.book.name) \(change.draft.book.version)")
        }
        if let strategy = Strategy.ID(subject.text).flatMap({ call.view.strategy($0) }) {
            return call.text(strategy.plan.title)
        }
        return belonging(subject, call)
    }

    private static func belonging(_ subject: Subject, _ call: Call) -> HTML? {
        if let support = supportTitle(of: subject, call) { return whole(support) }
        if let amendment = CharterAmendment.ID(subject.text).flatMap({ call.view.charterAmendment($0) }) {
            return .text(call.words("charter.amendment-number", ["number": amendment.id.text]))
        }
        if let person = Person.ID(subject.text).flatMap({ call.view.person($0) }) {
            return call.text(person.title)
        }
        return Organisation.ID(subject.text).flatMap { call.view.organisation($0) }.map {
            .text(call.name($0.id))
        }
    }

    /// What a request, an offer or a pair is called, with its number.
    private static func supportTitle(of subject: Subject, _ call: Call) -> HTML? {
        let name: String? =
            if let request = SupportRequest.ID(subject.text).flatMap({ call.view.supportRequest($0) }) {
                call.title(of: request)
            } else if let offer = SupportOffer.ID(subject.text).flatMap({ call.view.supportOffer($0) }) {
                call.title(of: offer)
            } else {
                Pairing.ID(subject.text).flatMap { call.view.pairing($0) }.map { call.title(of: $0) }
            }
        return name.map { "\($0) \(.leftToRight(subject.text))" }
    }

    /// The title of a meeting, an activity or a visit that a finding names, in the reader's language.
    static func title(plain subject: Subject, _ call: Call) -> String? {
        gathering(subject, call).map { "\(call.plain($0)) (\(subject.text))" }
    }

    /// The title of anything at which people come together.
    private static func gathering(_ subject: Subject, _ call: Call) -> Multilingual? {
        let view = call.view
        return Meeting.ID(subject.text).flatMap { view.meeting($0) }?.plan.title
            ?? Activity.ID(subject.text).flatMap { view.activity($0) }?.plan.title
            ?? Visit.ID(subject.text).flatMap { view.visit($0) }?.plan.title
    }

    /// The page of a thing that the reader may open; nil for one that would be closed to them.
    static func openPath(of subject: Subject, _ call: Call) -> String? {
        call.view.isOpen(subject) ? path(of: subject) : nil
    }

    /// The page of a thing, by the letters of its series.
    static func path(of subject: Subject) -> String? {
        if subject.text.hasPrefix("H-") { return "/screening/hits/\(subject.text)" }
        guard subject.number != nil, let series = subject.text.split(separator: "-").first else { return nil }
        return switch series {
        case "I": "/initiatives/\(subject.text)"
        case "D": "/decisions/\(subject.text)"
        case "V": "/visits/\(subject.text)"
        case "M": "/meetings/\(subject.text)"
        case "R": "/newsroom/\(subject.text)"
        case "E": "/activities/\(subject.text)"
        case "F": "/follow-ups/\(subject.text)"
        case "G": "/contributions/\(subject.text)"
        case "N": "/indicators/\(subject.text)"
        case "A": "/law/assessments/\(subject.text)"
        case "O": "/law/overrides/\(subject.text)"
        case "B": "/law/changes/\(subject.text)"
        case "S": "/strategies/\(subject.text)"
        case "K": "\(CharterPages.amendments)/\(subject.text)"
        case "Q": "/screening/runs/\(subject.text)"
        case "W": "/resources/requests/\(subject.text)"
        case "X": "/resources/pairs/\(subject.text)"
        case "Y": "/resources/offers/\(subject.text)"
        default: nil
        }
    }

    private static func warning(_ call: Call, code: String) -> (any Component)? {
        guard let remedy = call.words.phrase("remedy.\(code)") else { return nil }
        // The address carries no more than the code, so the heading says what happened in a few words.
        let clash = code.split(separator: ".").last.flatMap { call.words.phrase("visit.clash.\($0)") }
        return Notice(
            .warning, "<p>\(call.sentence(remedy))</p>", heading: clash ?? call.words("receipt.warning"))
    }
}
