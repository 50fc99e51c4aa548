// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import Synchronization

/// A time zone by its IANA name.
package struct Zone: Hashable, Sendable {
    package let name: String
    private let zone: TimeZone

    package static let utc = Zone(name: "UTC", zone: .gmt)

    /// Fails where the system does not know the zone.
    package init?(_ name: String) {
        guard let zone = Self.known(name) else { return nil }
        self = zone
    }

    /// Every page asks for the same few.
    private static func known(_ name: String) -> Zone? {
        zones.withLock { zones in
            if let zone = zones[name] { return zone }
            guard let zone = TimeZone(identifier: name) else { return nil }
            zones[name] = Zone(name: name, zone: zone)
            return zones[name]
        }
    }

    /// Only names that the system knows are kept, so it cannot grow beyond them.
    private static let zones = Mutex<[String: Zone]>([:])

    private init(name: String, zone: TimeZone) {
        self.name = name
        self.zone = zone
    }

    /// The last part of the name, under which the catalogue has the city: "Riyadh".
    package var key: String { name.split(separator: "/").last.map(String.init) ?? name }

    /// The city as locale data calls it, for zones that the catalogue does not name.
    func city(in language: Language) -> String {
        Date.now.formatted(
            Date.VerbatimFormatStyle(
                format: "\(timeZone: .exemplarLocation)", locale: Locale(identifier: language.rawValue),
                timeZone: zone, calendar: Calendar(identifier: .gregorian)))
    }

    package func offset(at instant: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
    }

    package func day(at instant: Instant) -> Day { local(instant).day }

    package func clock(at instant: Instant) -> (hour: Int, minute: Int) {
        let local = local(instant)
        let minutes = Int((local - local.day.start).milliseconds / 60_000)
        return (minutes / 60, minutes % 60)
    }

    /// The instant at which the zone's clocks show this day and time.
    package func instant(_ day: Day, hour: Int, minute: Int) -> Instant {
        let civil = day.start + .minutes(hour * 60 + minute)
        let guess = civil - Span(milliseconds: Int64(offset(at: civil)) * 1000)
        return civil - Span(milliseconds: Int64(offset(at: guess)) * 1000)
    }

    private func local(_ instant: Instant) -> Instant {
        instant + Span(milliseconds: Int64(offset(at: instant)) * 1000)
    }
}
