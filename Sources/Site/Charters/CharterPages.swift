// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The charters that there were, what each changed and by which decision, and each as the file that it was.
enum CharterPages {
    static let versions = "/library/charter/versions"
    static let amendments = "/library/charter/amendments"

    static let routes: [Route] =
        [
            .get(versions, .anyone, list), .get("\(versions)/:number", .anyone, show),
            .get("\(versions)/:number/file", .anyone, file),
            .get(amendments, .signedIn, CharterAmendmentPages.list),
        ] + CharterAmendmentForms.propose.routes
        + [.get("\(amendments)/:id", .signedIn, CharterAmendmentPages.show)]
        + [CharterAmendmentForms.enact, CharterAmendmentForms.decline].flatMap(\.routes)

    static func page(_ title: String, _ call: Call) -> Page {
        var page = Page(title, in: .library)
        page.crumb(call.words("library.title"), "/library")
        page.crumb(call.words("administration.charter"), "/library/charter")
        return page
    }

    private static func list(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = page(words("charter.versions.title"), call)
        page.lead = .text(words("charter.versions.lead"))
        page.parts = [
            Table(
                words("charter.versions.title"),
                columns: [
                    .init(words("charter.version")), .init(words("charter.since")),
                    .init(words("charter.under")), .init(words("charter.changes"), isNumber: true),
                    .init(words("charter.file")),
                ],
                rows: call.view.charterVersions.reversed().map { row($0, call) },
                empty: words("charter.nothing"), isCaptionQuiet: true)
        ]
        if call.view.isInside {
            page.parts.append(
                ActionLinks([(words("charter.amendments.title"), call.link(amendments))], hasMain: false))
        }
        return call.reply(page)
    }

    private static func row(_ version: CharterVersion, _ call: Call) -> [HTML] {
        let path = call.link("\(versions)/\(version.number)")
        return [
            .link(path, .text(name(version, call))), call.dates.moment(version.since),
            authority(version, call),
            .leftToRight(call.numerals.written(differences(version, call).count)),
            .link("\(path)/file", .text(call.words("charter.download"))),
        ]
    }

    static func name(_ version: CharterVersion, _ call: Call) -> String {
        call.words("charter.version-number", ["number": call.numerals.written(version.number)])
    }

    /// By what it came into force: its decision, or the founding.
    private static func authority(_ version: CharterVersion, _ call: Call) -> HTML {
        guard let decision = version.decision else {
            return "\(call.words("charter.founding")) · \(call.actLink(version.act))"
        }
        let name = ReceiptPage.subjects([decision.subject], call)
        return "\(name) · \(call.actLink(version.act))"
    }

    /// What it says differently from the one before it.
    private static func differences(_ version: CharterVersion, _ call: Call) -> [CharterDifference] {
        guard version.number > 1 else { return [] }
        let before = call.view.charterVersions[version.number - 2]
        return version.charter.differences(from: before.charter)
    }

    private static func find(_ call: Call) throws -> CharterVersion {
        guard let number = call.parameters["number"].flatMap({ Int(typed: $0) }),
            let version = call.view.charterVersions.first(where: { $0.number == number })
        else { throw Fault.notFound }
        return version
    }

    private static func show(_ call: Call) async throws -> Reply {
        let version = try find(call)
        let words = call.words
        var page = page(name(version, call), call)
        page.crumb(words("charter.versions.title"), versions)
        let isInForce = version.number == call.view.charterVersions.count
        page.tag =
            isInForce
            ? Tag(words("charter.in-force"), .success) : Tag(words("charter.replaced"), .neutral)
        var rows: [SummaryList.Row] = [
            .init(words("charter.since"), call.dates.both(version.since)),
            .init(words("charter.under"), authority(version, call)),
        ]
        if let amendment = version.amendment.flatMap({ call.view.charterAmendment($0) }) {
            rows.append(.init(words("charter.reason"), call.text(amendment.reason)))
            rows.append(.init(words("charter.proposed-by"), call.byline(amendment.by, amendment.at)))
        }
        page.parts = [
            SummaryList(rows),
            ActionLinks(
                [(words("charter.download"), call.link("\(versions)/\(version.number)/file"))], hasMain: false
            ),
        ]
        if version.number > 1 { page.parts += CharterDifferences.parts(differences(version, call), call) }
        return call.reply(page)
    }

    /// A version as a file: writing one takes ten milliseconds.
    static func text(of version: CharterVersion, _ call: Call) -> String {
        call.kept("charter \(version.number)") { _ in call.site.formats.charter(version.charter) }
    }

    private static func file(_ call: Call) async throws -> Reply {
        let version = try find(call)
        let text = text(of: version, call)
        return Reply(
            .file(
                bytes: Array(text.utf8), type: "application/yaml; charset=utf-8",
                name: "charter-\(version.number).yaml"))
    }

    /// Since when the charter in force is in force, and under which decision.
    static func standing(_ call: Call) -> [SummaryList.Row] {
        guard let version = call.view.charterVersions.last else { return [] }
        let link = HTML.link(call.link("\(versions)/\(version.number)"), .text(name(version, call)))
        return [
            .init(
                call.words("charter.in-force"),
                "\(link) · \(call.dates.moment(version.since)) · \(authority(version, call))")
        ]
    }
}
