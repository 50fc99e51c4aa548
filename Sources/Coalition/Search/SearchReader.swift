// SPDX-License-Identifier: Apache-2.0

/// A class of readers for whom an index entry is made. It only narrows what is looked at: whether someone may see a
/// result is decided by their view, when they ask.
package enum SearchReader: Hashable, Sendable, Comparable {
    case everyone
    /// Members that are not suspended.
    case inside
    /// The secretariat, which keeps the record.
    case keeper
    /// Those of one organisation who see more than others of their kind.
    case organisation(Organisation.ID)

    /// A word of letters and digits alone, under which an index keeps it.
    package var mark: String {
        switch self {
        case .everyone: "everyone"
        case .inside: "inside"
        case .keeper: "keeper"
        case .organisation(let id): "o" + Self.plain(id.text)
        }
    }

    private static func plain(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    package static func < (left: Self, right: Self) -> Bool { left.mark < right.mark }
}

extension View {
    /// The classes that this viewer belongs to.
    package var searchReaders: [SearchReader] {
        guard let organisation else { return [.everyone] }
        if organisation.kind == .secretariat { return [.keeper] }
        return [isInside ? .inside : .everyone, .organisation(organisation.id)]
    }

    /// The view of nobody in particular, who is of this class.
    init(of state: Coalition, as reader: SearchReader) {
        let organisation: Organisation? =
            switch reader {
            case .everyone: nil
            // No organisation may bear this name: see `Audience.reservedNames`.
            case .inside:
                Organisation(id: "coalition", kind: .member, zone: "UTC", joined: Day(number: 0))
            case .keeper: state.charter.flatMap { state.organisations[$0.secretariat.id] }
            case .organisation(let id): state.organisations[id]
            }
        self.init(
            viewer: .visitor, at: state.lastInstant, me: nil, organisation: organisation, powers: [],
            state: state)
    }
}

/// What an index keeps of a place for a class of readers.
package struct SearchEntry: Hashable, Sendable {
    package let place: SearchPlace
    package let readers: [SearchReader]
    package let passages: [Passage]

    package init(place: SearchPlace, readers: [SearchReader], passages: [Passage]) {
        self.place = place
        self.readers = readers
        self.passages = passages
    }
}
