// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// The record: its signed head, and the acts that the reader may know of.
enum RecordPage {
    private static let pageSize = 50

    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let note = try await call.site.registry.journal.head
        let checkpoint = try Checkpoint(text: note.text)
        var page = Page(words("record.title"), in: .record)
        page.lead = .text(words("record.lead"))
        page.parts = [
            Heading(words("record.checkpoint")),
            SummaryList([
                .init(words("record.log"), .leftToRight(checkpoint.origin)),
                .init(
                    words("record.entries"), .leftToRight(Numbers.text(checkpoint.size, in: call.numerals))),
                .init(words("record.root"), "<code>\(.leftToRight(checkpoint.root.base64))</code>"),
                .init(words("record.key"), "<code>\(.leftToRight(publicKey(call)))</code>"),
            ]),
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
        let end = call.query.number("before")
        let entries = call.view.latestActs(pageSize + 1, before: end)
        let shown = entries.prefix(pageSize)
        let table = Table(
            words("record.acts"),
            columns: ["number", "what", "about", "by", "at"].map { .init(words("record.\($0)")) },
            rows: shown.map { row($0, call) }, empty: words("record.none"), isCaptionQuiet: true)
        var parts: [any Component] = [
            Heading(words("record.acts"), anchor: "acts"),
            Prose("<p>\(words("record.acts-lead"))</p>", style: "muted"),
            table,
        ]
        let next = entries.count > pageSize ? shown.last : nil
        if end != nil || next != nil {
            parts.append(
                Pager(
                    label: words("record.pages"), position: words("record.newest"),
                    previous: end == nil ? nil : call.link("/record#acts"),
                    next: next.map { call.link("/record?before=\($0.index)#acts") }))
        }
        return parts
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
