// SPDX-License-Identifier: Apache-2.0

// Written by `Tests/Screening/fit.py`; do not edit by hand.
extension ScoreModel {
    static let people = ScoreModel(
        intercept: -5.1662,
        weights: [
            0.1020,  // matched
            0.4124,  // same
            2.2654,  // near
            2.8279,  // fair
            2.1537,  // poor
            2.4357,  // faint
            -2.3570,  // contradicted
            -0.3154,  // contradictedWeight
            -0.9213,  // omittedByQuery
            -1.3752,  // omittedByEntry
            -1.5737,  // heaviestUnmet
            -2.6778,  // patronymicsDiffer
            -1.2035,  // inverted
            0.4488,  // whole
            0.9357,  // uneven
            0.0065,  // single
            2.3871,  // covered
            2.9810,  // coveredOther
            2.0982,  // worstLink
            2.5120,  // initial
            0.4859,  // abjad
            -1.2941,  // abjadContradicted
            0.2574,  // cyrillic
            -0.8589,  // firstsDiffer
            -0.4029,  // lastsDiffer
            -0.9242,  // child
        ])
    static let organisations = ScoreModel(
        intercept: 1.4017,
        weights: [
            0.3092,  // matched
            0.1736,  // same
            1.5002,  // near
            2.1481,  // fair
            0.2382,  // poor
            -1.8333,  // faint
            -1.3336,  // contradicted
            -0.2536,  // contradictedWeight
            0.3077,  // omittedByQuery
            -0.1065,  // omittedByEntry
            -0.9050,  // heaviestUnmet
            0.0000,  // patronymicsDiffer
            0.0000,  // inverted
            0.8485,  // whole
            -0.1927,  // uneven
            -0.0131,  // single
            0.9617,  // covered
            1.0252,  // coveredOther
            -2.8677,  // worstLink
            0.9416,  // initial
            0.0000,  // abjad
            0.0000,  // abjadContradicted
            0.0000,  // cyrillic
            0.0000,  // firstsDiffer
            0.0000,  // lastsDiffer
            0.0000,  // child
        ])
}
