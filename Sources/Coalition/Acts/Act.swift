// SPDX-License-Identifier: Apache-2.0

/// An admitted deed, as it stands on the record for good.
///
/// Its JSON bytes are written once, with sorted keys, and never serialised again: hashes are taken over those bytes.
package struct Act: Codable, Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Act>

    /// Chosen by whoever submits, so that the same submission twice is one act.
    package let id: ID
    /// Its position on the record, from 0.
    package let index: Int
    package let at: Instant
    package let author: Author
    /// Nil where the clock or the founding itself acts.
    package let credential: Credential.ID?
    package let audience: Audience
    /// What the act is about, the first being what it changes: "I-12", "D-3".
    package let about: [Subject]
    package let deed: Deed

    package init(
        id: ID, index: Int, at: Instant, author: Author, credential: Credential.ID?, audience: Audience,
        about: [Subject], deed: Deed
    ) {
        self.id = id
        self.index = index
        self.at = at
        self.author = author
        self.credential = credential
        self.audience = audience
        self.about = about
        self.deed = deed
    }
}

/// Anything that acts are about. The letters before the number are one series each, so the text alone identifies it.
package typealias Subject = Identifier<Any>

extension Identifier {
    /// The same name, as the subject of an act.
    package var subject: Subject { Subject(verbatim: text) }

    init(verbatim text: String) { self.text = text }
}
