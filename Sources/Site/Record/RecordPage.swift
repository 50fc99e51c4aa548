// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// The record: its signed head, and the acts that the reader may know of.
enum RecordPage {
    private static let pageSize = 50

    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let (note, facts) = try await head(call)
        var page = Page(words("record.title"), in: .record)
        page.scripts = ["filter"]
        page.lead = .text(words("record.lead"))
        page.parts = [
            Heading(words("record.checkpoint")),
            SummaryList(facts),
            Prose("<pre class=\"bytes\" dir=\"ltr\" tabindex=\"0\">\(note.encoded)</pre>"),
            ActionLinks([
                (words("record.download-checkpoint"), call.link("/record/checkpoint")),
                (words("record.download-key"), call.link("/record/key")),
            ]),
        ]
        page.parts += verifying("entente verify --key \(publicKey(call)) act.tlog-proof", call)
        page.parts += acts(call)
        return call.reply(page)
    }

    /// The signed head, and what it says.
    static func head(_ call: Call) async throws -> (note: SignedNote, facts: [SummaryList.Row]) {
        let words = call.words
        let note = try await call.site.registry.journal.head
        let checkpoint = try Checkpoint(text: note.text)
        let facts: [SummaryList.Row] = [
            .init(words("record.log"), .leftToRight(checkpoint.origin)),
            .init(words("record.entries"), .leftToRight(Numbers.text(checkpoint.size, in: call.numerals))),
            .init(words("record.root"), "<code>\(.leftToRight(checkpoint.root.base64))</code>"),
            .init(words("record.key"), "<code>\(.leftToRight(publicKey(call)))</code>"),
        ]
        return (note, facts)
    }

    static func checkpoint(_ call: Call) async throws -> Reply {
        let note = try await call.site.registry.journal.head
        return file(note.encoded, "checkpoint")
    }

    static func key(_ call: Call) async throws -> Reply { file(publicKey(call) + "\n", "key.pub") }

    static func publicKey(_ call: Call) -> String { call.site.registry.journal.verificationKey.text }

    static func file(_ text: String, _ name: String) -> Reply {
        Reply(.file(bytes: Array(text.utf8), type: "text/plain; charset=utf-8", name: name))
    }

    /// How to check a proof without this site.
    static func verifying(_ command: String, _ call: Call) -> [any Component] {
        let words = call.words
        let steps = (1...3).map { "<li>\(words("record.offline-\($0)"))</li>" as HTML }
        return [
            Heading(words("record.offline")),
            Prose(
                """
                <p>\(words("record.offline-lead"))</p><ol>\(steps.joined())</ol>
                <pre class="bytes" dir="ltr" tabindex="0">\(command)</pre>
                """),
        ]
    }

    private static func acts(_ call: Call) -> [any Component] {
        let words = call.words
        let filter = TrailFilter(call)
        let end = call.query.number("before")
        let part = call.view.latestActs(pageSize, of: filter, before: end)
        let table = Table(
            words("record.acts"),
            columns: ["number", "what", "about", "by", "at"].map { .init(words("record.\($0)")) },
            rows: part.entries.map { row($0, call) },
            empty: words(filter.isOpen ? "record.none" : "record.none-such"), isCaptionQuiet: true)
        var parts: [any Component] = [
            Heading(words("record.acts"), anchor: "acts"),
            Prose("<p>\(words("record.acts-lead"))</p>", style: "muted"),
            RecordFilters.form(call), table,
        ]
        if let next = part.next, part.entries.count < pageSize {
            let looked = words.filled("record.looked", ["number": .leftToRight(String(next))])
            parts.append(Prose("<p>\(looked)</p>", style: "muted"))
        }
        if end != nil || part.next != nil {
            func href(_ before: Int?) -> String {
                let query = call.query.setting("before", to: before.map { String($0) })
                return call.link("/record") + query.query + "#acts"
            }
            parts.append(
                Pager(
                    label: words("record.pages"), position: words("record.newest"),
                    previous: end == nil ? nil : href(nil), next: part.next.map { href($0) }))
        }
        let file = (label: words("directory.csv"), href: call.link("/record.csv") + call.query.query)
        return parts + [ActionLinks([file], hasMain: false)]
    }

    private static func row(_ entry: TrailEntry, _ call: Call) -> [HTML] {
        [
            .link(call.link("/record/\(entry.index)"), .leftToRight(String(entry.index))),
            .text(ActTrail.name(of: entry, call)), ReceiptPage.subjects(entry.about, call),
            .text(call.name(entry.author)),
            call.dates.moment(entry.at),
        ]
    }
}
