// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// One act: who did what and when, its very bytes, and the proof that it is on the record.
enum ActPage {
    static func show(_ call: Call) async throws -> Reply {
        let entry = try find(call)
        let proof = try await call.proof(of: entry)
        let words = call.words
        var page = Page(words("record.act-title", ["number": String(entry.index)]), in: .record)
        page.crumb(words("record.title"), "/record")
        page.lead = .text(ActTrail.name(of: entry, call))
        page.parts = [facts(entry, call)]
        page.parts += payload(proof, of: entry, call)
        page.parts += steps(proof, entry, call)
        page.parts += RecordPage.verifying(
            "entente verify --key \(RecordPage.publicKey(call)) act-\(entry.index).tlog-proof", call)
        return call.reply(page)
    }

    /// The proof as a file that any C2SP tool reads.
    static func proof(_ call: Call) async throws -> Reply {
        let entry = try find(call)
        let proof = try await call.proof(of: entry)
        return RecordPage.file(proof.text, "act-\(entry.index).tlog-proof")
    }

    private static func find(_ call: Call) throws -> TrailEntry {
        guard let index = call.parameters["index"].flatMap({ Int(typed: $0) }),
            let entry = call.view.act(index)
        else {
            throw Fault.notFound
        }
        return entry
    }

    private static func facts(_ entry: TrailEntry, _ call: Call) -> SummaryList {
        let words = call.words
        return SummaryList([
            .init(words("record.about"), entry.about.isEmpty ? "–" : ReceiptPage.subjects(entry.about, call)),
            .init(words("record.by"), .text(call.name(entry.author))),
            .init(words("record.at"), call.dates.moment(entry.at)),
            .init(words("record.audience"), .text(audience(entry.audience, call))),
        ])
    }

    private static func audience(_ audience: Audience, _ call: Call) -> String {
        let breadth =
            switch audience.breadth {
            case .everyone: "everyone"
            case .coalition: "coalition"
            case .named: "named"
            }
        let first = call.words("record.audience.\(breadth)")
        guard !audience.organisations.isEmpty else { return first }
        return [first, call.names(audience.organisations)].joined(separator: call.words.listSeparator)
    }

    private static func payload(
        _ proof: ActProof, of entry: TrailEntry, _ call: Call
    ) -> [any Component] {
        let words = call.words
        let heading = Heading(words("record.payload"))
        guard let opening = proof.opening else {
            let reason = entry.name == nil ? "record.payload-erased" : "record.payload-withheld"
            return [heading, Notice(.neutral, "<p>\(words(reason))</p>")]
        }
        return [
            heading, Prose("<p>\(words("record.payload-note"))</p>", style: "muted"),
            Prose(
                "<pre class=\"bytes\" dir=\"ltr\" tabindex=\"0\">\(String(decoding: opening.payload, as: UTF8.self))</pre>"
            ),
        ]
    }

    private static func steps(_ proof: ActProof, _ entry: TrailEntry, _ call: Call) -> [any Component] {
        let words = call.words
        let hashes = proof.hashes.map { "<li><code>\(.leftToRight($0.base64))</code></li>" as HTML }
        let path: HTML =
            hashes.isEmpty
            ? "<p>\(words("record.proof-alone"))</p>"
            : "<p>\(words("record.proof-lead"))</p><ol class=\"hashes\">\(hashes.joined())</ol>"
        return [
            Heading(words("record.proof"), anchor: "proof"),
            SummaryList([
                .init(
                    words("record.leaf-time"),
                    .leftToRight(Instant(milliseconds: proof.leaf.milliseconds).description)),
                .init(
                    words("record.commitment"), "<code>\(.leftToRight(proof.leaf.commitment.hash.hex))</code>"
                ),
                .init(words("record.leaf"), "<code>\(.leftToRight(proof.leaf.hash.base64))</code>"),
            ]),
            Prose(path), Heading(words("record.checkpoint"), isLarge: false),
            Prose("<pre class=\"bytes\" dir=\"ltr\" tabindex=\"0\">\(proof.note.encoded)</pre>"),
            ActionLinks([(words("record.download-proof"), call.link("/record/\(entry.index)/proof"))]),
        ]
    }
}
