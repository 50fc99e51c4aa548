// SPDX-License-Identifier: Apache-2.0

/// Where something that can be found stands: a thing of the record, or one part of it.
package struct SearchPlace: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case initiative, comment, amendment, position, participation, decision, statement
        case activity, contribution, indicator, visit, agendaItem, meeting, meetingItem, followUp, release
        case organisation, person, mandate, organ, room, ruleSet
        case assessment
        case strategy, supportRequest, supportOffer
        /// Of the law book in force.
        case instrument, provision, rule
        /// A reason, note or evidence that was given with an act.
        case act
    }

    package let kind: Kind
    /// "I-12", "ML", the number of an act.
    package let subject: String
    /// Which comment, statement or agenda item of the subject.
    package let part: String?

    package init(_ kind: Kind, _ subject: String, _ part: String? = nil) {
        self.kind = kind
        self.subject = subject
        self.part = part
    }

    /// "comment/I-12/3": what an index keeps.
    package var text: String {
        ([kind.rawValue, subject] + [part].compactMap(\.self)).joined(separator: "/")
    }

    package init?(text: String) {
        let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
        guard parts.count >= 2, let kind = Kind(rawValue: parts[0]) else { return nil }
        self.init(kind, parts[1], parts.count == 3 ? parts[2] : nil)
    }

    package func identifier<Named>() -> Identifier<Named>? { Identifier<Named>(subject) }
}

/// A piece of text that stands there.
package struct Passage: Hashable, Sendable {
    package let text: String
    /// Nil where nobody said in which language it is.
    package let language: Language?
    package let isTitle: Bool

    package init(_ text: String, in language: Language?, isTitle: Bool = false) {
        self.text = text
        self.language = language
        self.isTitle = isTitle
    }

    static func all(_ text: Multilingual?, isTitle: Bool = false) -> [Passage] {
        guard let text else { return [] }
        return Language.allCases.compactMap { language in
            text[language].map { Passage($0, in: language, isTitle: isTitle) }
        }
    }

    static func remark(_ remark: Remark?) -> [Passage] {
        remark.map { [Passage($0.text, in: $0.language)] } ?? []
    }
}

extension [Passage] {
    /// Tells one content from another (FNV-1a, 64 bits); kept beside an index entry and compared with what a reader sees.
    package var digest: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for passage in self {
            mix(passage.isTitle ? 1 : 2)
            for byte in passage.text.utf8 { mix(byte) }
            for byte in (passage.language?.rawValue ?? "--").utf8 { mix(byte) }
        }
        return Int64(bitPattern: hash)
    }
}
