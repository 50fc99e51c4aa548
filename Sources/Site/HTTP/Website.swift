// SPDX-License-Identifier: Apache-2.0
package import Coalition
package import Logging

/// The site and what it needs: accounts, the clock, and what every page says about the coalition.
package struct Website: Sendable {
    package struct Settings: Sendable {
        /// Whether visitors come over https, so that cookies can insist on it.
        package var isSecure = false
        /// Whether a reverse proxy of ours stands in front and names the visitor's address.
        package var trustsProxy = false
        /// Shown on the sign-in page of a demonstration, and nowhere else.
        package var demonstrationPassword: String?

        package init() {}
    }

    package let settings: Settings
    package let brand: Brand
    package let accounts: any AccountBook
    package let logger: Logger
    let catalogue: WordCatalogue
    let templates: Templates
    let assets: Assets
    let throttle = SignInThrottle()
    let clock: @Sendable () -> Instant

    package init(
        brand: Brand,
        accounts: any AccountBook,
        settings: Settings,
        logger: Logger,
        clock: @escaping @Sendable () -> Instant
    ) throws {
        self.brand = brand
        self.accounts = accounts
        self.settings = settings
        self.logger = logger
        self.clock = clock
        catalogue = try .embedded()
        templates = try Templates()
        assets = Assets()
    }

    /// The zone in which a visitor reads deadlines first.
    func zone(of visitor: Visitor) -> Zone {
        guard let organisation = visitor.account?.organisation else { return brand.zone }
        return Zone.capital(of: organisation.text) ?? brand.zone
    }
}

/// What every page says about the coalition.
package struct Brand: Sendable {
    package let name: Multilingual
    package let isDemonstration: Bool
    /// The zone of the seat.
    package let zone: Zone

    package init(name: Multilingual, isDemonstration: Bool, zone: Zone) {
        self.name = name
        self.isDemonstration = isDemonstration
        self.zone = zone
    }
}
