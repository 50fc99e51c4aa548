// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening
import Testing

/// What a document may not do. Every refusal names the line.
@Suite struct XMLRefusalTests {
    private func list(_ content: String) -> String {
        "<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n\(content)\n</INDIVIDUALS>\n</CONSOLIDATED_LIST>"
    }

    @Test func `a document that is cut off names its last line`() throws {
        let whole = try String(decoding: ListSamples.bytes("un.xml"), as: UTF8.self)
        let fault = try #require(ListSamples.fault(String(whole.prefix(2000)), .un))
        #expect(fault.message.hasPrefix("not well-formed"))
        #expect(fault.line ?? 0 > 10)
    }

    @Test func `a byte that XML forbids names its line`() throws {
        let fault = try #require(
            ListSamples.fault(
                list("<INDIVIDUAL><DATAID>1</DATAID>\n<FIRST_NAME>A\u{19}B</FIRST_NAME></INDIVIDUAL>"), .un))
        #expect(fault.line == 4)
        #expect(fault.message.contains("25"), "libxml2 names the character")
    }

    @Test func `bytes that are no UTF-8 are refused`() throws {
        var bytes = Array(list("<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>").utf8)
        bytes += [0xC3, 0x28] + Array("</FIRST_NAME></INDIVIDUAL>".utf8)
        #expect(ListSamples.fault(ListBytes(bytes), .un)?.message.hasPrefix("not well-formed") == true)
    }

    @Test func `entities that multiply are refused before they do`() throws {
        var laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol0 \"lol\">\n"
        for level in 1...9 {
            laughs += "<!ENTITY lol\(level) \"\(String(repeating: "&lol\(level - 1);", count: 10))\">\n"
        }
        laughs += "]>\n" + list("<INDIVIDUAL><FIRST_NAME>&lol9;</FIRST_NAME></INDIVIDUAL>")
        #expect(
            ListSamples.fault(laughs, .un) == ListFault("a document type declaration is refused", line: 2))
    }

    @Test func `an entity from outside is refused`() throws {
        let text =
            "<!-- first -->\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + list("<INDIVIDUAL><FIRST_NAME>&x;</FIRST_NAME></INDIVIDUAL>")
        #expect(ListSamples.fault(text, .un)?.line == 2)
        #expect(
            ListSamples.fault(list("<INDIVIDUAL><FIRST_NAME>&x;</FIRST_NAME></INDIVIDUAL>"), .un)?.message
                .hasPrefix("not well-formed") == true)
    }

    @Test func `a declaration behind a long comment is refused too`() throws {
        let text =
            "<!--\(String(repeating: "x", count: 100_000))--><!DOCTYPE r [<!ENTITY x \"y\">]>" + list("")
        #expect(ListSamples.fault(text, .un)?.message.contains("refused") == true)
    }

    @Test(arguments: [
        ("<?xml version='1.0' encoding='UTF-16'?><CONSOLIDATED_LIST/>", "encoding"),
        ("\u{FEFF}{}", "does not begin with"), ("", "does not begin with"),
        ("<html><body/></html>", "is a `html`"),
        ("DATAID,FIRST_NAME\n1,a", "does not begin with"),
    ])
    func `what is no such list is refused`(text: String, part: String) throws {
        let fault = try #require(ListSamples.fault(text, .un))
        #expect(fault.message.contains(part))
        #expect(fault.line == 1)
    }

    @Test func `UTF-16 is refused, whatever it says`() throws {
        let units = Array("<CONSOLIDATED_LIST/>".utf16)
        let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(ListSamples.fault(ListBytes(bytes), .un) != nil)
    }

    @Test func `elements nested without end are refused`() throws {
        let deep = String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
        let fault = try #require(ListSamples.fault(list("<INDIVIDUAL>\(deep)</INDIVIDUAL>"), .un))
        #expect(fault == ListFault("elements are nested too deeply", line: 3))
    }

    @Test func `an entry without its number is refused`() throws {
        let fault = ListSamples.fault(list("<INDIVIDUAL><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL>"), .un)
        #expect(fault == ListFault("an entry without `DATAID`", line: 3))
    }

    @Test func `a name that is no name is refused`() throws {
        let long = String(repeating: "A", count: 102_400)
        let fault = ListSamples.fault(
            list("<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>\(long)</FIRST_NAME></INDIVIDUAL>"), .un)
        #expect(fault == ListFault("a name of 102400 bytes, at most 4096", line: 3))
    }
}
