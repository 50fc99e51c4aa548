// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Departing from an assessment: asked for by an officer, countersigned by the chair, shown beside what it departs from.
enum OverridePages {
    static let routes: [Route] =
        [.get("/law/overrides/:id", .signedIn, show)] + request.routes + countersign.routes + lift.routes

    static func table(_ overrides: [Override], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("law.overrides.found", count: overrides.count),
            columns: [
                .init(words("law.override")), .init(words("law.assessment")), .init(words("law.until")),
                .init(words("text.state")), .init(words("legal.by")),
            ],
            rows: overrides.map { override in
                let assessment = call.view.assessment(override.assessment)
                return [
                    "\(.link(call.link("/law/overrides/\(override.id)"), .text(words("override.\(override.draft.direction.rawValue)")))) <span class=\"code muted nowrap\">\(.leftToRight(override.id.text))</span>",
                    assessment.map {
                        .link(call.link("/law/assessments/\($0.id)"), call.text($0.draft.title))
                    } ?? .text(override.assessment.text),
                    call.dates.day(override.draft.expires), state(override, call).html,
                    call.byline(override.by, override.at),
                ]
            }, empty: words("law.overrides.none"), isCaptionQuiet: true)
    }

    static func state(_ override: Override, _ call: Call) -> Tag {
        func said(_ key: String) -> String { call.words("law.\(key)").capitalisingFirst }
        if override.lifted != nil { return Tag(said("lifted")) }
        if override.hasLapsed(at: call.now) { return Tag(said("lapsed")) }
        return override.countersigned == nil
            ? Tag(said("awaits-second"), .warning) : Tag(said("in-force-now"), .info)
    }

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let override = try find(call)
        let words = call.words
        let title = words("override.\(override.draft.direction.rawValue)")
        var page = try LawPages.page(below: .assessments, title, call)
        if let assessment = call.view.assessment(override.assessment) {
            page.crumbs.append(
                .init(
                    label: call.text(assessment.draft.title), path: "/law/assessments/\(assessment.id)"))
        }
        page.code = override.id.text
        page.tag = state(override, call)
        page.parts = parts(override, call)
        let isStanding = override.lifted == nil && !override.hasLapsed(at: call.now)
        if isStanding, call.may(.chair) {
            var links: [(label: String, href: String)] = []
            if override.countersigned == nil {
                links.append(
                    (
                        words("law.countersign.title"),
                        call.link("/law/overrides/\(override.id)/act/countersign")
                    ))
            }
            links.append((words("law.lift.title"), call.link("/law/overrides/\(override.id)/act/lift")))
            page.parts.append(ActionLinks(links, hasMain: override.countersigned == nil))
        }
        page.parts.append(Heading(words("history.title")))
        page.parts += try await ActTrail.latest(about: override.id.subject, call)
        return call.reply(page)
    }

    /// What is departed from, why, on what conditions, and who signed.
    static func parts(_ override: Override, _ call: Call) -> [any Component] {
        let words = call.words
        var rows: [SummaryList.Row] = []
        if let assessment = call.view.assessment(override.assessment) {
            rows += [
                .init(
                    words("law.assessment"),
                    .link(call.link("/law/assessments/\(assessment.id)"), call.text(assessment.draft.title))),
                .init(words("law.advises-that"), assessment.verdict.tag(words).html),
            ]
            if let initiative = assessment.draft.initiative.flatMap({ call.view.initiative($0) }) {
                rows.append(.init(words("law.about"), initiative.link(call)))
            }
        }
        rows += [
            .init(words("law.reasons"), .paragraphs(call.plain(override.draft.reasons))),
            .init(words("law.until"), call.dates.officialDay(override.draft.expires)),
            .init(words("law.first-signature"), call.byline(override.by, override.at)),
            .init(
                words("law.second-signature"),
                override.countersigned.map { call.byline($0.by, $0.at) } ?? .text(words("law.none-yet"))),
        ]
        if let lifted = override.lifted {
            rows.append(
                .init(
                    words("law.lifted").capitalisingFirst,
                    "\(call.byline(lifted.by, lifted.at))\(call.remark(lifted.reason))"))
        }
        var parts: [any Component] = [SummaryList(rows)]
        if !override.draft.conditions.isEmpty {
            parts.append(ConditionTable.of(override, call, isBinding: override.isBinding))
        }
        return parts
    }

    // MARK: Forms

    static let request = ActForm<StoredAssessment>(
        name: "law.override", path: "/law/assessments/:id/act/override", section: .law, isWeighty: true,
        isGrave: true, find: AssessmentPages.find, crumbs: AssessmentPages.crumbs,
        preface: { call, stored in
            [
                Prose(
                    "<p>\(call.words("law.advises-that"))\(call.words.colon)\(stored.verdict.tag(call.words).html)</p>"
                )
            ]
        },
        questions: { form, call, _ in
            form.radios("direction", Choices.of(Override.Direction.allCases, "override", call))
            form.languages("reasons", isLong: true)
            form.day("expires")
            ConditionFields.ask(&form, call)
        },
        deed: { reader, call, stored in
            let direction = reader.choice("direction", of: Override.Direction.self)
            let reasons = reader.multilingual("reasons")
            let expires = reader.day("expires")
            let conditions = ConditionFields.read(&reader)
            guard let direction, let reasons, let expires, reader.errors.isEmpty else { return nil }
            let draft = OverrideDraft(
                direction: direction, reasons: reasons, conditions: conditions, expires: expires)
            return .law(.override(assessment: stored.id, override: draft))
        })

    static let countersign = ActForm<Override>(
        name: "law.countersign", path: "/law/overrides/:id/act/countersign", section: .law,
        isWeighty: true, isGrave: true, find: find, crumbs: crumbs,
        preface: { call, override in parts(override, call) },
        deed: { _, _, override in .law(.countersign(override: override.id)) })

    static let lift = ActForm<Override>(
        name: "law.lift", path: "/law/overrides/:id/act/lift", section: .law, isWeighty: true,
        find: find, crumbs: crumbs, preface: { call, override in parts(override, call) },
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in form.remark("reason", call) },
        deed: { reader, _, override in
            reader.remark("reason").map { .law(.lift(override: override.id, reason: $0)) }
        })

    @Sendable private static func find(_ call: Call) throws -> Override {
        guard let override = call.view.override(try call.identifier()) else { throw Fault.notFound }
        return override
    }

    @Sendable private static func crumbs(_ call: Call, _ override: Override) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("law.title")), path: "/law"),
            .init(label: .leftToRight(override.id.text), path: "/law/overrides/\(override.id)"),
        ]
    }
}
