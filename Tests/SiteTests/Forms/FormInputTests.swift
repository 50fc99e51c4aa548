// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

@Suite struct FormInputTests {
    @Test func `fields are decoded, and repeated names are kept in order`() {
        let input = FormInput(urlEncoded: "title.ar=%D9%85%D8%A7%D9%84%D9%8A&d=a&d=b&note=x+y%0D%0Az".utf8)
        #expect(input?.multilingual("title") == Multilingual(ar: "مالي"))
        #expect(input?.all("d") == ["a", "b"])
        #expect(input?["note"] == "x y\nz")
    }

    @Test(arguments: ["a=%", "a=%2", "a=%zz", "a=%ff", "a=%00"])
    func `malformed input is refused`(text: String) {
        #expect(FormInput(urlEncoded: text.utf8) == nil)
    }

    @Test func `more than two thousand fields are refused`() {
        #expect(
            FormInput(urlEncoded: Array(repeating: "a=1", count: 2001).joined(separator: "&").utf8) == nil
        )
    }

    @Test(arguments: [
        ("12", 12), ("-9007199254740992", -9_007_199_254_740_992), ("9007199254740993", nil),
        ("-9223372036854775808", nil), ("9223372036854775807", nil), ("1e3", nil), ("", nil),
    ])
    func `a number is one that can be added to`(text: String, number: Int?) {
        #expect(FormInput(["n": [text]]).number("n") == number)
    }

    @Test func `white space around a text is dropped, and nothing but white space is nothing`() {
        let input = FormInput(["a": ["  x \n"], "b": [" \n "]])
        #expect(input["a"] == "x")
        #expect(input["b"] == nil)
    }

    @Test func `a query is written in the order of names and read back`() {
        let input = FormInput(["stage": ["draft"], "q": ["مالي & x"]]).setting("page", to: "2")
        #expect(input.query == "?page=2&q=%D9%85%D8%A7%D9%84%D9%8A%20%26%20x&stage=draft")
        #expect(FormInput(urlEncoded: input.query.dropFirst().utf8) == input)
    }
}
