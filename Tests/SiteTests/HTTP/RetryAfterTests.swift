// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

@Suite struct RetryAfterTests {
    @Test(arguments: [(Fault.busy, "10"), (.tooMany(retryAfter: Span(milliseconds: 1001)), "2")])
    func `a page and a program are told alike how long to wait`(fault: Fault, seconds: String) {
        #expect(fault.retryAfter?.wholeSeconds == seconds)
        let headers = Problem(fault).headers
        #expect(headers.count == 1 && headers[0].name == .retryAfter && headers[0].value == seconds)
    }

    @Test func `nobody is told to wait for what waiting does not help`() {
        #expect(Fault.notFound.retryAfter == nil && Problem(Fault.notFound).headers.isEmpty)
    }
}
