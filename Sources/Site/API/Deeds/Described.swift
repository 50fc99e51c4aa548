// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// A type that deeds are made of and that is one value in JSON, not an object of properties.
protocol Described {
    /// Fails where it is made of something that has no description.
    static var described: Schema { get throws }
    /// Any value of it.
    static var sample: Self? { get }
}

extension String: Described {
    static var described: Schema { .text(.free) }
    static var sample: String? { "" }
}

extension Int: Described {
    static var described: Schema { .integer(Schema.safeIntegers) }
    static var sample: Int? { 0 }
}

extension Bool: Described {
    static var described: Schema { .truth }
    static var sample: Bool? { false }
}

extension Identifier: Described {
    static var described: Schema { .text(.identifier) }
    static var sample: Identifier? { Identifier("x") }
}

extension Instant: Described {
    static var described: Schema { .text(.instant) }
    static var sample: Instant? { Instant(milliseconds: 0) }
}

extension Day: Described {
    static var described: Schema { .text(.day) }
    static var sample: Day? { Day(number: 0) }
}

extension Hash: Described {
    static var described: Schema { .text(.hash) }
    static var sample: Hash? { Hash.of([]) }
}

extension Array: Described where Element: Decodable {
    static var described: Schema { get throws { .list(try DeedProbe.describe(Element.self).schema) } }
    static var sample: [Element]? { [] }
}

extension Dictionary: Described where Key: CodingKeyRepresentable, Value: Decodable {
    static var described: Schema {
        get throws {
            let value = try DeedProbe.describe(Value.self).schema
            guard let words = Key.self as? any DescribedWord.Type else { return .map(.identifier, value) }
            return .object(words.all.map { .init(name: $0, schema: value, isRequired: false) })
        }
    }
    static var sample: [Key: Value]? { [:] }
}

/// A choice between words.
protocol DescribedWord: Described, CaseIterable, RawRepresentable<String> {}

extension DescribedWord {
    static var all: [String] { allCases.map(\.rawValue) }
    static var described: Schema { .word(all) }
    static var sample: Self? { allCases.first }
}

extension Span: Described {
    static var described: Schema { .text(.span) }
    static var sample: Span? { .days(1) }
}

extension Fraction: Described {
    static var described: Schema { .text(.part) }
    static var sample: Fraction? { Fraction(1, of: 2) }
}

extension Quorum: Described {
    static var described: Schema { .text(.quorum) }
    static var sample: Quorum? { .states(1) }
}

extension Language: DescribedWord {}
extension Organisation.Kind: DescribedWord {}
extension RuleSet.Method: DescribedWord {}
extension RuleSet.Ballots.Base: DescribedWord {}
extension RuleSet.Ballots.Proxies: DescribedWord {}
extension Power: DescribedWord {}
extension Proposal.Kind: DescribedWord {}
extension Position.Kind: DescribedWord {}
extension Amendment.Outcome: DescribedWord {}
extension Opinion.Finding: DescribedWord {}
extension OpinionDraft.SetAside.Ground: DescribedWord {}
extension Override.Direction: DescribedWord {}
extension LawChangeDraft.Difference.Part: DescribedWord {}
extension LawChangeDraft.Difference.Kind: DescribedWord {}
extension LegalVerdict: DescribedWord {}
extension EvaluationDraft.Criterion: DescribedWord {}
extension Objection.Form: DescribedWord {}
extension Ballot.Choice: DescribedWord {}
extension Statement.Kind: DescribedWord {}
extension OptIn.Level: DescribedWord {}
extension ActivityPlan.Kind: DescribedWord {}
extension ReleaseDraft.Kind: DescribedWord {}
extension MeetingItemPlan.Kind: DescribedWord {}
extension ScreeningHit.Finding: DescribedWord {}
extension ForgettingGround: DescribedWord {}
extension SupportNeed.Condition: DescribedWord {}
extension OfferTerms.Cost: DescribedWord {}
extension OfferTerms.Caveat: DescribedWord {}
