// SPDX-License-Identifier: Apache-2.0
package import Coalition
package import Identity
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
        /// The site as passkeys know it; without it there are none.
        package var relyingParty: RelyingParty?
        /// What seals and marks the secrets among the accounts; kept in a file beside them.
        package var nodeKey = NodeKey.random()
        /// Holders of any of these powers must have a second factor before they act in someone's name.
        package var secondFactorPowers: Set<Power> = []
        /// How old the last proof of identity may be before a weighty act asks for another.
        package var proofAge = Span.minutes(15)
        /// What makes PDFs; without it books have their print view only, and lists their file for spreadsheets.
        package var typst: Typst?
        /// So many rows of a list go on paper; a longer one is a matter for a spreadsheet.
        package var rowsOnPaper = 2000
        /// How many requests a minute each token, session or address may make to the interface for programs.
        package var programRequestsPerMinute = 600
        /// How many names a minute each token may screen through the service for programs.
        package var screeningQueriesPerMinute = 6000

        package init() {}
    }

    package let settings: Settings
    package let registry: Registry
    package let accounts: any NodeBook
    /// In which a visitor takes calendars and cards home.
    let formats: any FileFormats
    /// The law books at hand.
    package let law: LawShelf
    /// What is looked up with; nil where the node keeps no index.
    package let search: (any SearchIndex)?
    /// What names are screened against; nil where the node keeps no lists.
    package let screening: NameScreening?
    /// The desk at which analysts screen names; nil where the node has no lists.
    package let desk: ScreeningDesk?
    package let logger: Logger
    let catalogue: WordCatalogue
    let templates: Templates
    let assets: Assets
    let throttle = SignInThrottle()
    let passwords = Password()
    let challenges: Challenges
    let moments = Moments()
    let books = Books()
    let portfolios = Portfolios()
    let kept = Kept()
    package let typesetter: Typesetter
    let draftSecret = DraftSecret()
    let programThrottle: ProgramThrottle
    let screeningThrottle: ProgramThrottle
    let liveStreams = LiveStreams()
    let listings = InitiativeListings()
    let decisionListings = DecisionListings()
    let clock: any Timepiece

    package init(
        registry: Registry,
        accounts: any NodeBook,
        formats: any FileFormats,
        search: (any SearchIndex)? = nil,
        law: LawShelf = LawShelf(),
        screening: NameScreening? = nil,
        desk: ScreeningDesk? = nil,
        settings: Settings,
        logger: Logger,
        clock: any Timepiece = WallClock()
    ) throws {
        self.registry = registry
        self.accounts = accounts
        self.formats = formats
        self.search = search
        self.law = law
        self.screening = screening
        self.desk = desk
        self.settings = settings
        self.logger = logger
        self.clock = clock
        challenges = Challenges(key: settings.nodeKey)
        typesetter = Typesetter(settings.typst, logger: logger)
        catalogue = try .embedded()
        templates = try Templates()
        assets = Assets()
        programThrottle = ProgramThrottle(perMinute: settings.programRequestsPerMinute)
        screeningThrottle = ProgramThrottle(perMinute: settings.screeningQueriesPerMinute)
    }
}
