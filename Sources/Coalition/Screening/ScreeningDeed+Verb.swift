// SPDX-License-Identifier: Apache-2.0

extension ScreeningDeed {
    package var verb: Verb {
        switch self {
        case .enforce: Verb("enforce", nil)
        case .retire: Verb("retire", nil)
        case .run: Verb("run", .screen)
        case .rescreen: Verb("rescreen", nil)
        case .revise: Verb("revise", nil)
        case .decide: Verb("decide", .screen)
        case .review: Verb("review", .screen)
        case .release: Verb("release", .screen)
        case .endRelease: Verb("endRelease", .screen)
        case .forget: Verb("forget", .screen)
        case .expire: Verb("expire", nil)
        }
    }
}
