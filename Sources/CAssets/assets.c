// SPDX-License-Identifier: Apache-2.0
// Written by scripts/embed-assets.py.
#include "cassets.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t a0[] = {
#embed "files/entente.css"
};
static const uint8_t a1[] = {
#embed "files/icon.svg"
};
static const uint8_t a2[] = {
#embed "files/templates/shared/actions.mustache"
};
static const uint8_t a3[] = {
#embed "files/templates/shared/cards.mustache"
};
static const uint8_t a4[] = {
#embed "files/templates/shared/errors.mustache"
};
static const uint8_t a5[] = {
#embed "files/templates/shared/field-area.mustache"
};
static const uint8_t a6[] = {
#embed "files/templates/shared/field-choices.mustache"
};
static const uint8_t a7[] = {
#embed "files/templates/shared/field-hidden.mustache"
};
static const uint8_t a8[] = {
#embed "files/templates/shared/field-languages.mustache"
};
static const uint8_t a9[] = {
#embed "files/templates/shared/field-line.mustache"
};
static const uint8_t a10[] = {
#embed "files/templates/shared/field-select.mustache"
};
static const uint8_t a11[] = {
#embed "files/templates/shared/figure.mustache"
};
static const uint8_t a12[] = {
#embed "files/templates/shared/form.mustache"
};
static const uint8_t a13[] = {
#embed "files/templates/shared/heading.mustache"
};
static const uint8_t a14[] = {
#embed "files/templates/shared/key-figures.mustache"
};
static const uint8_t a15[] = {
#embed "files/templates/shared/notice.mustache"
};
static const uint8_t a16[] = {
#embed "files/templates/shared/page.mustache"
};
static const uint8_t a17[] = {
#embed "files/templates/shared/pager.mustache"
};
static const uint8_t a18[] = {
#embed "files/templates/shared/prose.mustache"
};
static const uint8_t a19[] = {
#embed "files/templates/shared/steps.mustache"
};
static const uint8_t a20[] = {
#embed "files/templates/shared/summary-list.mustache"
};
static const uint8_t a21[] = {
#embed "files/templates/shared/table.mustache"
};
static const uint8_t a22[] = {
#embed "files/templates/shared/tabs.mustache"
};
static const uint8_t a23[] = {
#embed "files/templates/shared/tag.mustache"
};
static const uint8_t a24[] = {
#embed "files/templates/shared/thread.mustache"
};
static const uint8_t a25[] = {
#embed "files/templates/shared/timeline.mustache"
};
static const uint8_t a26[] = {
#embed "files/words/acts.txt"
};
static const uint8_t a27[] = {
#embed "files/words/dates.txt"
};
static const uint8_t a28[] = {
#embed "files/words/frame.txt"
};
static const uint8_t a29[] = {
#embed "files/words/refusals-initiative.txt"
};
static const uint8_t a30[] = {
#embed "files/words/refusals.txt"
};
static const casset table[] = {
    {"entente.css", a0, sizeof a0},
    {"icon.svg", a1, sizeof a1},
    {"templates/shared/actions.mustache", a2, sizeof a2},
    {"templates/shared/cards.mustache", a3, sizeof a3},
    {"templates/shared/errors.mustache", a4, sizeof a4},
    {"templates/shared/field-area.mustache", a5, sizeof a5},
    {"templates/shared/field-choices.mustache", a6, sizeof a6},
    {"templates/shared/field-hidden.mustache", a7, sizeof a7},
    {"templates/shared/field-languages.mustache", a8, sizeof a8},
    {"templates/shared/field-line.mustache", a9, sizeof a9},
    {"templates/shared/field-select.mustache", a10, sizeof a10},
    {"templates/shared/figure.mustache", a11, sizeof a11},
    {"templates/shared/form.mustache", a12, sizeof a12},
    {"templates/shared/heading.mustache", a13, sizeof a13},
    {"templates/shared/key-figures.mustache", a14, sizeof a14},
    {"templates/shared/notice.mustache", a15, sizeof a15},
    {"templates/shared/page.mustache", a16, sizeof a16},
    {"templates/shared/pager.mustache", a17, sizeof a17},
    {"templates/shared/prose.mustache", a18, sizeof a18},
    {"templates/shared/steps.mustache", a19, sizeof a19},
    {"templates/shared/summary-list.mustache", a20, sizeof a20},
    {"templates/shared/table.mustache", a21, sizeof a21},
    {"templates/shared/tabs.mustache", a22, sizeof a22},
    {"templates/shared/tag.mustache", a23, sizeof a23},
    {"templates/shared/thread.mustache", a24, sizeof a24},
    {"templates/shared/timeline.mustache", a25, sizeof a25},
    {"words/acts.txt", a26, sizeof a26},
    {"words/dates.txt", a27, sizeof a27},
    {"words/frame.txt", a28, sizeof a28},
    {"words/refusals-initiative.txt", a29, sizeof a29},
    {"words/refusals.txt", a30, sizeof a30},
};
const casset *casset_table(size_t *count) {
    *count = sizeof table / sizeof table[0];
    return table;
}
