// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

struct ListedDateTests {
    @Test(arguments: [
        ("1961", "1961"), ("1961-04", "1961-04"), ("1961-04-12", "1961-04-12"), ("12/04/1961", "1961-04-12"),
        ("12.04.1961", "1961-04-12"), ("2/4/1961", "1961-04-02"), ("00/04/1961", "1961-04"),
        ("00/00/1961", "1961"), ("dd/mm/1961", "1961"), ("12/04/1961 00:00:00", "1961-04-12"),
    ])
    func `dates are read as lists and banks write them`(text: String, date: String) {
        #expect(PartialDate(listed: text)?.text == date)
    }

    @Test(arguments: [
        "12/04/61", "12.04.61", "31/02/1961", "12/13/1961", "12/04", "yesterday", "", "//", "1/2/",
    ])
    func `what is no date, or of no known century, is refused`(text: String) {
        #expect(PartialDate(listed: text) == nil)
    }
}
