// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Testing

@testable import Site

@Suite struct HeaderNameTests {
    @Test func `a name that HTTP does not allow stops the program, and stands for no other header`() async {
        await #expect(processExitsWith: .failure) { _ = HTTPField.Name.named("no name") }
        #expect(HTTPField.Name.ententeRequest.canonicalName == "x-entente-request")
    }
}
