// SPDX-License-Identifier: Apache-2.0

// Written by `Tests/Screening/Conformance/fit.py`; do not edit by hand.
extension ScoreModel {
    static let people = ScoreModel(
        intercept: -1.1449,
        weights: [
            -1.4593,  // thin
            -0.9175,  // thinBesideUnmet
            -0.0297,  // single
            -3.0221,  // joined
            0.3028,  // same
            2.0632,  // near
            1.7984,  // fair
            0.2571,  // poor
            -0.5799,  // faint
            -1.6175,  // contradicted
            0.8297,  // omittedByQuery
            0.1739,  // omittedByEntry
            -1.5423,  // heaviestUnmet
            -2.0052,  // heaviestAlone
            -3.6636,  // patronymicsDiffer
            -1.2372,  // inverted
            1.7826,  // covered
            0.5545,  // coveredOther
            2.4747,  // worstLink
            1.1159,  // initial
            0.1514,  // abjad
            -1.0867,  // abjadContradicted
            0.0979,  // cyrillic
            -0.9723,  // firstsDiffer
            -0.3139,  // lastsDiffer
            -0.8417,  // child
        ])
    static let organisations = ScoreModel(
        intercept: 3.0846,
        weights: [
            -0.3865,  // thin
            -0.6656,  // thinBesideUnmet
            -0.5960,  // single
            3.2866,  // joined
            0.1279,  // same
            1.3507,  // near
            2.3473,  // fair
            -0.1886,  // poor
            -2.4030,  // faint
            -1.3528,  // contradicted
            0.9072,  // omittedByQuery
            0.0111,  // omittedByEntry
            -0.9525,  // heaviestUnmet
            -0.8097,  // heaviestAlone
            0.0000,  // patronymicsDiffer
            0.0000,  // inverted
            1.0544,  // covered
            0.7697,  // coveredOther
            -2.7589,  // worstLink
            1.5177,  // initial
            0.0000,  // abjad
            0.0000,  // abjadContradicted
            0.0000,  // cyrillic
            0.0000,  // firstsDiffer
            0.0000,  // lastsDiffer
            0.0000,  // child
        ])
}
