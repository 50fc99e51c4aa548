// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Site

/// Small pieces of markup that every page shares.
@Suite struct MarkupTests {
    @Test(arguments: [
        ("CH-01", "CH-01"), ("H-3149.1", "H-3149.1"),
        ("gate.torture_and_death.torture", "gate.<wbr>torture_and_death.<wbr>torture"),
        ("A/67/775-S/2013/110", "A/67/775-<wbr>S/2013/110"),
        ("a.name.with.dots.", "a.<wbr>name.<wbr>with.<wbr>dots.<wbr>"),
        ("<b>.and.<script>", "&lt;b&gt;.<wbr>and.<wbr>&lt;script&gt;"),
    ])
    func `a line may break after the dots and hyphens of a long code, and nowhere in a short one`(
        code: String, markup: String
    ) {
        let opening = markup == code ? "<bdi dir=\"ltr\">" : "<bdi class=\"pieces\" dir=\"ltr\">"
        #expect(HTML.code(code).source == "\(opening)\(markup)</bdi>")
    }

    @Test func `a line of facts has no dot beside what is not known`() {
        let facts: [HTML] = ["", "the record", "", "Act no. 7"]
        #expect(facts.dotted == "the record · Act no. 7")
        #expect([HTML]().dotted == "")
    }
}
