// SPDX-License-Identifier: Apache-2.0

/// What an answer has to name so that it can be understood later: the version of the matching, and its limits.
package enum Engine {
    /// Changes whenever a score may change, or whom a search finds.
    package static let version = "1.3"

    /// What is worth a person's look unless someone asks for more or less.
    package static let threshold = 0.7

    /// Hits of one answer, unless asked for otherwise; never more than `Limits.hits`.
    package static let limit = 10

    /// What the engine reads of its input. The rest is left aside, so that time stays bounded whatever comes.
    package enum Limits {
        /// Unicode scalars of one name.
        package static let scalars = 512
        /// Unicode scalars that are looked at for those that can be read.
        static let silent = 1 << 15
        /// Parts of one name.
        package static let tokens = 16
        /// Letters of one part.
        package static let letters = 32
        /// Names of one query.
        package static let names = 16
        package static let hits = 500
    }
}
