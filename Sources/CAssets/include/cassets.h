// SPDX-License-Identifier: Apache-2.0
#ifndef CASSETS_H
#define CASSETS_H
#include <stddef.h>
#include <stdint.h>

/// One embedded file: its path below `files/`, and its bytes.
typedef struct {
    const char *name;
    const uint8_t *data;
    size_t size;
} casset;

/// All embedded files, in the order of their names; `count` receives how many.
const casset *casset_table(size_t *count);
#endif
