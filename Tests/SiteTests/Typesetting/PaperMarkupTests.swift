// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// What the page says in markup, paper says in plain data.
@Suite struct PaperMarkupTests {
    @Test func `texts, numbers and other languages become runs`() {
        let html: HTML =
            "<a href=\"/en/x\">\("Schools & <b>")</a> <span class=\"code muted\">\(.leftToRight("I-1"))</span>, \(.isolated("مدارس", in: .arabic))"
        #expect(
            PaperMarkup.runs(html, in: .english) == [
                .init(text: "Schools & <b>"), .init(text: " "), .init(text: "I-1", ltr: true, muted: true),
                .init(text: ", "), .init(text: "مدارس", language: "ar"),
            ])
    }

    @Test func `paragraphs, terms, lists and code become blocks`() {
        let html: HTML = """
            <p>One
              line.</p><dl class="summary"><div id="counted-x"><dt>Term: \(.leftToRight("3"))</dt><dd>I-1, I-2</dd></div></dl>
            <ul><li>First</li><li>Second<br>half</li></ul><pre class="bytes">a
             b</pre>
            """
        let blocks = PaperMarkup.blocks(html, in: .english)
        #expect(blocks.map(\.kind) == [.paragraph, .term, .paragraph, .list, .code])
        #expect(blocks[0].runs == [.init(text: "One line.")])
        #expect(blocks[1].anchor == "counted-x" && blocks[1].runs?.last == .init(text: "3", ltr: true))
        #expect(blocks[3].items?.map(\.count) == [1, 3])
        #expect(blocks[4].text == "a\n b")
    }

    @Test(arguments: ["", "<", "a < b", "<p", "<p></p>", "</bdi>", "<bdi><bdi>", "&amp;lt;"])
    func `odd markup is read through`(source: String) {
        _ = PaperMarkup.blocks(.text(source), in: .arabic)
        #expect(PaperMarkup.runs(.text(source), in: .arabic).map(\.text).joined() == source)
    }
}
