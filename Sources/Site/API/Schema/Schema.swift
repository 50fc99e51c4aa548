// SPDX-License-Identifier: Apache-2.0

/// What JSON may stand in one place. Requests are checked by it, answers are described by it, and the OpenAPI
/// document is written from it.
indirect enum Schema: Hashable, Sendable {
    case text(Text)
    case integer(ClosedRange<Int>)
    case truth
    /// One of these words.
    case word([String])
    case list(Schema)
    /// Names of the sort, each with a value.
    case map(Text, Schema)
    case object([Property])
    /// Exactly one of these properties and no other.
    case choice([Property])
    case orNull(Schema)
    /// One of several things with names; for answers only.
    case either([Schema])
    /// Described once under the name, and referred to.
    case named(String, about: String, Schema)

    struct Property: Hashable, Sendable {
        let name: String
        let schema: Schema
        var isRequired = true
        var about = ""
    }

    /// What a text must look like.
    enum Text: String, Hashable, Sendable, CaseIterable {
        case free
        case identifier
        case instant
        case day
        case hash
        /// A length of time such as 72h.
        case span
        /// A part of a whole such as 2/3, or >1/2 for more than half.
        case part
        /// A part of the member states, or a number of them.
        case quorum
        /// An address on this site.
        case address
        /// One line of words to be sought.
        case line
        /// Where a page of a list begins.
        case cursor
        /// What makes a repeated request the same request.
        case key
        /// A list of entity tags, or `*`.
        case tag
    }

    /// Integers that every reader of JSON holds exactly (RFC 8259, section 6).
    static let safeIntegers = -9_007_199_254_740_991...9_007_199_254_740_991

    /// The description behind the names.
    var bare: Schema {
        if case .named(_, _, let schema) = self { schema.bare } else { self }
    }
}

extension Schema.Text {
    /// As ECMAScript has it; nil where any text will do.
    var pattern: String? {
        switch self {
        case .free: nil
        case .identifier: "^[A-Za-z0-9._-]{1,60}$"
        case .instant: #"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$"#
        case .day: #"^\d{4}-\d{2}-\d{2}$"#
        case .hash: "^[0-9a-f]{64}$"
        case .span: #"^\d{1,7}[dhm]$"#
        case .part: #"^>?\d{1,4}/\d{1,4}$"#
        case .quorum: #"^(>?\d{1,4}/\d{1,4}|\d{1,4})$"#
        case .address: "^/"
        case .line: #"^[^\u0000-\u001f\u007f]{1,200}$"#
        case .cursor: "^[A-Za-z0-9_-]{1,2000}$"
        case .key: "^[!-~]{1,200}$"
        case .tag: #"^(\*|(W/)?"[!#-+.-~-]{0,200}"(, ?(W/)?"[!#-+.-~-]{0,200}"){0,10})$"#
        }
    }

    var format: String? {
        switch self {
        case .instant: "date-time"
        case .day: "date"
        case .address: "uri-reference"
        case .free, .identifier, .hash, .span, .part, .quorum, .line, .cursor, .key, .tag: nil
        }
    }
}
