// SPDX-License-Identifier: Apache-2.0

/// One of several readings of contested law. All of them are shown; none is chosen.
package struct Reading: Hashable, Sendable {
    package let text: Wording
    /// What the act would be under this reading.
    package let verdict: LegalVerdict
    package let cites: [Citation]

    package init(text: Wording, verdict: LegalVerdict, cites: [Citation] = []) {
        (self.text, self.verdict, self.cites) = (text, verdict, cites)
    }
}
