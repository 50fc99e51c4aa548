// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// What has become of a text since an opinion was signed on it: each language in which it reads otherwise, with the way
/// to what was signed beside what stands.
struct ChangedText {
    private let initiative: Initiative
    private let call: Call
    /// What was signed, by language; what came later has none.
    private let signed: [Language: TextVersion]

    init(_ initiative: Initiative, since opinion: Opinion, _ call: Call) {
        (self.initiative, self.call) = (initiative, call)
        signed = initiative.texts.texts(opinion.textHash)
    }

    private var changed: [TextVersion] {
        Language.allCases.compactMap { initiative.texts.current[$0] }
            .filter { $0.hash != signed[$0.language]?.hash }
    }

    var isEmpty: Bool { changed.isEmpty }

    /// The languages, each leading to its difference.
    private var links: HTML {
        changed.map { text -> HTML in
            var query = ["language": [text.language.rawValue], "to": [String(text.number)]]
            query["from"] = signed[text.language].map { [String($0.number)] }
            let address = call.link("\(initiative.path)/text/versions") + FormInput(query).query
            return HTML.link(address, .text(call.name(text.language)))
        }.joined(separator: .text(call.words.listSeparator))
    }

    /// How many versions came since, and in which languages.
    private var told: HTML {
        let last = signed.values.map(\.number).max() ?? 0
        let count = initiative.texts.versions.count { $0.number > last }
        return "\(call.words("home.versions", count: count))\(call.words.colon)\(links)"
    }

    /// Since the last opinion on an initiative, for a list: what changed in the text, else what is still owed.
    static func cell(_ initiative: Initiative, _ call: Call) -> HTML {
        guard let opinion = initiative.opinions.last else { return "–" }
        let text = ChangedText(initiative, since: opinion, call)
        guard text.isEmpty else { return text.told }
        let outstanding = call.view.outstandingConditionCount(of: initiative)
        return .text(
            outstanding == 0
                ? call.words("home.legal.unchanged") : call.words("home.conditions", count: outstanding))
    }

    /// The same above a text that is to be signed again; nothing where no opinion was given before.
    static func note(_ initiative: Initiative, _ call: Call) -> [any Component] {
        guard let opinion = initiative.opinions.last else { return [] }
        let text = ChangedText(initiative, since: opinion, call)
        let day = call.dates.day(call.dates.seat.day(at: opinion.at))
        let said = call.words.filled(
            text.isEmpty ? "law.text-unchanged-since" : "law.text-changed-since",
            ["day": day, "languages": text.links])
        return [Notice(.info, "<p>\(said)</p>")]
    }
}
