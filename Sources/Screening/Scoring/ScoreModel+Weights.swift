// SPDX-License-Identifier: Apache-2.0

// Written by `Tests/Screening/Conformance/fit.py`; do not edit by hand.
extension ScoreModel {
    static let people = ScoreModel(
        intercept: -4.6891,
        weights: [
            0.2062,  // matched
            1.1714,  // same
            2.9744,  // near
            2.9069,  // fair
            1.6335,  // poor
            0.8240,  // faint
            -2.1977,  // contradicted
            -0.4494,  // omittedByQuery
            -0.9404,  // omittedByEntry
            -2.0823,  // heaviestUnmet
            -3.2830,  // patronymicsDiffer
            -1.2503,  // inverted
            2.5049,  // covered
            2.4245,  // coveredOther
            1.8699,  // worstLink
            1.9384,  // initial
            0.2115,  // abjad
            -1.4893,  // abjadContradicted
            0.1634,  // cyrillic
            -0.7834,  // firstsDiffer
            -0.4308,  // lastsDiffer
            -0.9518,  // child
        ])
    static let organisations = ScoreModel(
        intercept: 1.4079,
        weights: [
            0.3084,  // matched
            0.2977,  // same
            1.5709,  // near
            2.1339,  // fair
            0.5045,  // poor
            -1.5246,  // faint
            -1.3842,  // contradicted
            0.0825,  // omittedByQuery
            -0.4614,  // omittedByEntry
            -1.0240,  // heaviestUnmet
            0.0000,  // patronymicsDiffer
            0.0000,  // inverted
            1.0316,  // covered
            1.2990,  // coveredOther
            -2.7548,  // worstLink
            0.9008,  // initial
            0.0000,  // abjad
            0.0000,  // abjadContradicted
            0.0000,  // cyrillic
            0.0000,  // firstsDiffer
            0.0000,  // lastsDiffer
            0.0000,  // child
        ])
}
