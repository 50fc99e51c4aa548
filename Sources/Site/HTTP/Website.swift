// SPDX-License-Identifier: Apache-2.0
package import Coalition
package import Logging

/// The site and what it needs: the door to the coalition, accounts, and the clock.
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
    package let registry: Registry
    package let accounts: any NodeBook
    /// What is looked up with; nil where the node keeps no index.
    package let search: (any SearchIndex)?
    package let logger: Logger
    let catalogue: WordCatalogue
    let templates: Templates
    let assets: Assets
    let throttle = SignInThrottle()
    let moments = Moments()
    let draftSecret = DraftSecret()
    let clock: any Timepiece

    package init(
        registry: Registry,
        accounts: any NodeBook,
        search: (any SearchIndex)? = nil,
        settings: Settings,
        logger: Logger,
        clock: any Timepiece = WallClock()
    ) throws {
        self.registry = registry
        self.accounts = accounts
        self.search = search
        self.settings = settings
        self.logger = logger
        self.clock = clock
        catalogue = try .embedded()
        templates = try Templates()
        assets = Assets()
    }
}
