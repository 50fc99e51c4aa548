// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Proposing a charter as a file, enacting it under a decision, declining it.
enum CharterAmendmentForms {
    /// So many faults are told at a time.
    private static let faultLimit = 12

    static let propose = ActForm<CharterVersion>(
        name: "charter.propose", path: "\(CharterPages.amendments)/new", section: .library, isWeighty: true,
        find: { call in
            guard mayPropose(call), let version = call.view.charterVersions.last else {
                throw Fault.forbidden
            }
            return version
        },
        crumbs: { call, _ in crumbs(call) },
        start: { call, version in FormInput(["charter": [CharterPages.text(of: version, call)]]) },
        questions: { form, _, _ in
            form.file("file", accept: ".yaml,.yml,application/yaml", isOptional: true)
            form.area("charter", rows: 24, language: .english)
            form.languages("reason", isLong: true)
        },
        deed: { reader, call, version in
            let charter = read(&reader, call)
            guard let reason = reader.multilingual("reason"), let charter else { return nil }
            return .charter(
                .propose(
                    charter: charter, replaces: reader.input.number("basis") ?? version.number, reason: reason
                ))
        },
        preview: { call, version, input in
            guard case .read(let charter) = call.site.formats.charter(written: text(input)) else { return [] }
            return CharterDifferences.parts(charter.differences(from: version.charter), call)
        }, basis: { $0.number })

    /// What was sent as a file goes before what stands in the form.
    private static func text(_ input: FormInput) -> String { input["file"] ?? input["charter"] ?? "" }

    private static func read(_ reader: inout Reader, _ call: Call) -> Charter? {
        switch call.site.formats.charter(written: text(reader.input)) {
        case .read(let charter): return charter
        case .faulty(let faults):
            let told = faults.prefix(faultLimit).map { fault in
                call.words(
                    "charter.fault",
                    [
                        "line": String(fault.line), "column": String(fault.column),
                        "field": fault.field, "message": fault.message,
                    ])
            }
            reader.fail(
                reader.input["file"] == nil ? "charter" : "file", saying: told.joined(separator: "\n"))
            return nil
        }
    }

    static let enact = ActForm<CharterAmendment>(
        name: "charter.enact", path: "\(CharterPages.amendments)/:id/act/enact", section: .library,
        isWeighty: true, isGrave: true, find: { try CharterAmendmentPages.find($0) },
        crumbs: { call, amendment in crumbs(call, amendment) }, preface: preface,
        questions: { form, call, _ in
            form.select(
                "decision",
                call.view.decisionsForCharter.map { decision in
                    let title = call.view.initiative(decision.initiative).map {
                        call.plain($0.proposal.title)
                    }
                    return Choice(decision.id.text, "\(decision.id.text) · \(title ?? "")")
                })
        },
        deed: { reader, _, amendment in
            let decision: Decision.ID? = reader.identifier("decision")
            return decision.map { .charter(.enact(amendment: amendment.id, decision: $0)) }
        })

    static let decline = ActForm<CharterAmendment>(
        name: "charter.decline", path: "\(CharterPages.amendments)/:id/act/decline", section: .library,
        isWeighty: true, find: { try CharterAmendmentPages.find($0) },
        crumbs: { call, amendment in crumbs(call, amendment) }, preface: preface,
        questions: { form, _, _ in form.languages("reason", isLong: true) },
        deed: { reader, _, amendment in
            reader.multilingual("reason").map { .charter(.decline(amendment: amendment.id, reason: $0)) }
        })

    /// What the chair may do about it.
    static func offers(on amendment: CharterAmendment, _ call: Call) -> [ActForm<CharterAmendment>] {
        let trials: [(form: ActForm<CharterAmendment>, deed: CharterDeed)] = [
            (enact, .enact(amendment: amendment.id, decision: "D-0")),
            (decline, .decline(amendment: amendment.id, reason: Multilingual())),
        ]
        return trials.filter { call.view.mayTry(.charter($0.deed)) }.map(\.form)
    }

    /// An officer of the secretariat proposes.
    static func mayPropose(_ call: Call) -> Bool {
        guard let version = call.view.charterVersions.last else { return false }
        return call.view.mayTry(
            .charter(
                .propose(charter: version.charter, replaces: version.number, reason: Multilingual())))
    }

    private static func crumbs(_ call: Call, _ amendment: CharterAmendment? = nil) -> [Page.Crumb] {
        var crumbs: [Page.Crumb] = [
            .init(label: .text(call.words("administration.charter")), path: "/library/charter"),
            .init(label: .text(call.words("charter.amendments.title")), path: CharterPages.amendments),
        ]
        if let amendment {
            crumbs.append(
                .init(
                    label: .leftToRight(amendment.id.text), path: "\(CharterPages.amendments)/\(amendment.id)"
                ))
        }
        return crumbs
    }

    @Sendable private static func preface(_ call: Call, _ amendment: CharterAmendment) -> [any Component] {
        [CharterAmendmentPages.facts(amendment, call)] + CharterAmendmentPages.differences(amendment, call)
    }
}
