// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// How programs do what people do: for those who write them.
enum DevelopersPage {
    static let routes: [Route] = [.get("/developers", .anyone) { show($0) }]

    private static func show(_ call: Call) -> Reply {
        let words = call.words
        var page = Page(words("developers.title"))
        page.lead = .text(words("developers.lead"))
        page.parts = [
            ActionLinks(
                [
                    (words("developers.document"), "\(API.root)/openapi.json"),
                    (words("token.title"), call.link("/account/tokens")),
                ], hasMain: false)
        ]
        for (name, example) in sections {
            page.parts.append(Heading(words("developers.\(name)"), anchor: name))
            page.parts.append(Prose(.paragraphs(words("developers.\(name)-text"))))
            if !example.isEmpty {
                page.parts.append(
                    Prose("<pre class=\"bytes\" dir=\"ltr\" tabindex=\"0\">\(example)</pre>"))
            }
        }
        page.parts += [Heading(words("developers.problems"), anchor: "problems"), problems(words)]
        return call.reply(page)
    }

    private static func problems(_ words: Words) -> Table {
        Table(
            words("developers.problems"),
            columns: [.init(words("developers.type")), .init(words("developers.meaning"))],
            rows: Problem.Kind.allCases.map { kind in
                [
                    "<code>\(.leftToRight("\(Problem(kind).status.code) \(kind.rawValue)"))</code>",
                    .text(words("problem.\(kind.rawValue).title")),
                ]
            }, empty: "", isCaptionQuiet: true)
    }

    private static let sections: [(name: String, example: String)] = [
        (
            "reading",
            """
            curl -H "Authorization: Bearer $TOKEN" \\
                 "$SITE\(API.root)/initiatives?stage=inDebate&limit=100"
            """
        ),
        (
            "deeds",
            """
            curl -X POST -H "Authorization: Bearer $TOKEN" \\
                 -H "Content-Type: application/json" -H "Idempotency-Key: position-I-12" \\
                 -d '{"deed": {"initiative": {"takePosition": {"initiative": "I-12", "position": "support"}}}}' \\
                 "$SITE\(API.root)/deeds"
            """
        ),
        ("scopes", ""),
        (
            "conditions",
            """
            curl -i -H "If-None-Match: $ETAG" "$SITE\(API.root)/initiatives/I-12"      # 304, or the new state
            curl -X POST -H "If-Match: $ETAG" … "$SITE\(API.root)/deeds"               # 412 where it has changed
            """
        ),
        (
            "proofs",
            """
            curl -o act-12.tlog-proof "$SITE\(API.root)/record/acts/12/proof"
            entente verify --key "$(curl -s "$SITE\(API.root)/record/key")" act-12.tlog-proof
            """
        ),
    ]
}
