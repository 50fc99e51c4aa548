// SPDX-License-Identifier: Apache-2.0

/// The tables of the index. It is made from the record and can be made again: a change here needs a new version, no
/// migration.
enum SearchSchema {
    /// Raised with every change of the tables, of what is taken into them, and of how words are folded.
    static let version = 6

    /// Beginnings of up to so many letters have a list of their entries kept (`prefix`).
    static let longestBeginning = 4

    /// Words come folded, with a space between two, so that the tokenizer has nothing left to decide. `marks` says
    /// who may look at an entry and of what kind it is.
    /// Titles stand apart once more: words that every body has and no title would otherwise be read through all bodies.
    /// `vocabulary` is a view of the words of `words`. `lawBook` names the law book whose instruments and rules were taken in.
    static let sql = """
        CREATE TABLE state (
            version INTEGER NOT NULL,
            log TEXT NOT NULL,
            position INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            erasures INTEGER NOT NULL,
            isComplete INTEGER NOT NULL,
            lawBook TEXT NOT NULL
        ) STRICT;
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            place TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            marks TEXT NOT NULL,
            digest INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX entry_place ON entry (place);
        CREATE INDEX entry_subject ON entry (subject, kind);
        CREATE VIRTUAL TABLE words USING fts5 (title, body, marks, tokenize = 'ascii', prefix = '2 3 4');
        CREATE VIRTUAL TABLE titles USING fts5 (title, marks, tokenize = 'ascii', prefix = '2 3 4');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, instance);
        """
}
