// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Site

@Suite struct EntityTagsTests {
    @Test(arguments: [
        ("\"a\"", true, true), ("W/\"a\"", true, false), ("\"b\", \"a\"", true, true), ("*", true, true),
        ("\"a-gzip\"", true, true), ("W/\"a-gzip\"", true, false), ("\"b\"", false, false),
        ("", false, false), ("a", false, false), ("\"a", false, false),
    ])
    func `a tag is found weakly by readers and strongly by writers, compressed or not`(
        header: String, isNamed: Bool, isNamedExactly: Bool
    ) {
        let tags = EntityTags(header)
        #expect(tags.names("\"a\"") == isNamed)
        #expect(tags.namesExactly("\"a\"") == isNamedExactly)
    }

    @Test func `the tag of a page is weak itself, and found under either form`() {
        #expect(EntityTags("W/\"a\"").names("W/\"a\"") && EntityTags("\"a\"").names("W/\"a\""))
        #expect(!EntityTags("\"b\"").names("W/\"a\""))
    }

    @Test func `what is compressed has a strong tag of its own, which reads as that of the thing`() {
        let packed = EntityTags.compressed("\"a\"")
        #expect(packed == "\"a-gzip\"" && EntityTags(packed).namesExactly("\"a\""))
    }
}
