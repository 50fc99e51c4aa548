// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Drafting, clearing, publishing, correcting and withdrawing a release; a correction takes two.
enum ReleaseActs {
    static let routes: [Route] = [
        draft.routes, revise.routes, clear.routes, publish.routes, correct.routes, withdrawCorrection.routes,
        publishCorrection.routes, withdraw.routes,
    ].flatMap(\.self)

    static let draft = ActForm<Void>(
        name: "release.draft", path: "/newsroom/new", section: .newsroom,
        find: { call in
            guard call.may(.publish) else { throw Fault.forbidden }
        },
        crumbs: { call, _ in [.init(label: .text(call.words("newsroom.title")), path: "/newsroom")] },
        start: { call, _ in
            FormInput([
                "visit": call.query.all("visit"), "initiative": call.query.all("initiative"),
                "kind": [ReleaseDraft.Kind.pressRelease.rawValue],
            ])
        },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, _, _ in read(&reader).map { .publication(.draft(release: $0)) } })

    static let revise = ActForm<Release>(
        name: "release.revise", path: "/newsroom/:id/edit", section: .newsroom, find: find, crumbs: crumbs,
        start: { _, release in filled(release.draft) },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, _, release in
            read(&reader).map { .publication(.revise(release: release.id, draft: $0)) }
        })

    static let correct = ActForm<Release>(
        name: "release.correct", path: "/newsroom/:id/correct", section: .newsroom, find: find,
        crumbs: crumbs,
        start: { call, release in
            guard let proposed = release.proposedCorrection, call.view.owns(proposed) else {
                return filled(release.draft)
            }
            return filled(proposed.draft).filling("reason", proposed.reason)
        },
        questions: { form, call, _ in
            ask(&form, call)
            form.languages("reason", isLong: false)
        },
        deed: { reader, _, release in
            let draft = read(&reader)
            let reason = reader.multilingual("reason")
            guard let draft, let reason else { return nil }
            return .publication(.proposeCorrection(release: release.id, draft: draft, reason: reason))
        })

    static let withdrawCorrection = ActForm<Release>(
        name: "release.withdraw-correction", path: "/newsroom/:id/withdraw-correction", section: .newsroom,
        find: findCorrected, crumbs: crumbs, preface: ReleaseComparison.proposed,
        deed: { _, _, release in .publication(.withdrawCorrection(release: release.id)) })

    static let publishCorrection = ActForm<Release>(
        name: "release.publish-correction", path: "/newsroom/:id/publish-correction", section: .newsroom,
        isWeighty: true, find: findCorrected, crumbs: crumbs, preface: ReleaseComparison.proposed,
        deed: { reader, _, release in
            .publication(.publishCorrection(release: release.id, basedOn: reader.input.number("basis")))
        }, basis: { $0.proposedCorrection?.number ?? 0 })

    static let clear = ActForm<Release>(
        name: "release.clear", path: "/newsroom/:id/clear", section: .newsroom, find: find, crumbs: crumbs,
        preface: { call, release in [ReleasePage.columns(release.draft, call, level: 2)] },
        deed: { _, _, release in .publication(.clear(release: release.id)) })

    static let publish = ActForm<Release>(
        name: "release.publish", path: "/newsroom/:id/publish", section: .newsroom, find: find,
        crumbs: crumbs,
        preface: { call, release in [ReleasePage.columns(release.draft, call, level: 2)] },
        deed: { _, _, release in .publication(.publish(release: release.id)) })

    static let withdraw = ActForm<Release>(
        name: "release.withdraw", path: "/newsroom/:id/withdraw", section: .newsroom, isWeighty: true,
        isGrave: true,
        find: find, crumbs: crumbs, questions: { form, _, _ in form.languages("reason", isLong: false) },
        deed: { reader, _, release in
            reader.multilingual("reason").map { .publication(.withdraw(release: release.id, reason: $0)) }
        })

    private static func ask(_ form: inout Form, _ call: Call) {
        let words = call.words
        form.radios(
            "kind",
            ReleaseDraft.Kind.allCases.map { Choice($0.rawValue, words("release.kind.\($0.rawValue)")) })
        form.languages("name", isLong: false)
        form.languages("intro", isLong: true)
        form.languages("body", isLong: true)
        let none = [Choice("", words("release.draft.none"))]
        form.select(
            "visit",
            none + call.view.visits.map { Choice($0.id.text, "\($0.id) · \(call.plain($0.plan.title))") },
            isOptional: true)
        form.select(
            "initiative",
            none + Choices.initiatives(call, chosen: form.input["initiative"]), isOptional: true)
    }

    private static func read(_ reader: inout Reader) -> ReleaseDraft? {
        let kind: ReleaseDraft.Kind? = reader.choice("kind")
        let title = reader.multilingual("name")
        guard let kind, let title else { return nil }
        let body = Language.allCases.reduce(into: [Language: [String]]()) { body, language in
            body[language] = reader.input["body.\(language.rawValue)"].map(TextForms.paragraphs)
        }
        return ReleaseDraft(
            kind: kind, title: title, lead: reader.input.multilingual("intro"), body: body,
            initiative: reader.input["initiative"].flatMap { Initiative.ID($0) },
            visit: reader.input["visit"].flatMap { Visit.ID($0) })
    }

    private static func filled(_ draft: ReleaseDraft) -> FormInput {
        let fresh = FormInput([
            "kind": [draft.kind.rawValue], "visit": [draft.visit?.text ?? ""],
            "initiative": [draft.initiative?.text ?? ""],
        ]).filling("name", draft.title).filling("intro", draft.lead)
        return Language.allCases.reduce(fresh) {
            $0.setting("body.\($1.rawValue)", to: draft.body[$1]?.joined(separator: "\n\n"))
        }
    }

    @Sendable private static func find(_ call: Call) throws -> Release {
        guard call.may(.publish) else { throw Fault.forbidden }
        guard let release = call.view.release(try call.identifier()) else { throw Fault.notFound }
        return release
    }

    /// A release of which a correction is proposed.
    @Sendable private static func findCorrected(_ call: Call) throws -> Release {
        let release = try find(call)
        guard release.proposedCorrection != nil else { throw Fault.notFound }
        return release
    }

    @Sendable private static func crumbs(_ call: Call, _ release: Release) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("newsroom.title")), path: "/newsroom"),
            .init(label: .leftToRight(release.id.text), path: "/newsroom/\(release.id)"),
        ]
    }
}
