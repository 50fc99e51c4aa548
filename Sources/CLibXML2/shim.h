// SPDX-License-Identifier: Apache-2.0
// Debian's ICU and the toolchain's own define the same types: without ICU's name in sight they do not meet.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
