// SPDX-License-Identifier: Apache-2.0

/// Why a request and an offer cannot be paired as they stand.
package enum MatchReason: String, Hashable, Sendable, CaseIterable {
    case capabilityDiffers
    /// Nobody helps itself.
    case sameState
    case requestClosed
    case offerClosed
    /// All that was asked for is delivered or held by pairs.
    case nothingWanted
    case capacityExhausted
    case usesExhausted
    /// They have less than half of the days that are asked for in common.
    case windowsApart
    case placeOutside
    case languageNotShared
    case costNotAccepted
    /// The state wishes to be helped by members alone.
    case membersOnly
    /// The giver is no member, and the request is not shared with it.
    case notShared
    /// The offer is for the work of initiatives alone.
    case initiativeMissing
    /// The offer is for the giver's own territory alone.
    case ownTerritoryOnly
    /// One side declined, or it came to nothing, and neither has changed since.
    case refusedBefore
    /// The two stand in a pair already.
    case pairedAlready
}

/// The one change that would make two fit which do not.
package enum NearMiss: Hashable, Sendable {
    /// The days asked for move by so many; a negative number is earlier.
    case moveBy(days: Int)
    /// The offer lasts so many days longer.
    case lastLonger(days: Int)
    /// It takes place in one of these states.
    case takePlaceIn([Organisation.ID])
    /// It is given in one of these languages.
    case workIn([Language])
    case acceptCost
    case nameInitiative
    case shareWithGiver
    /// So many instead of all that is asked for.
    case quantity(Int)
}
