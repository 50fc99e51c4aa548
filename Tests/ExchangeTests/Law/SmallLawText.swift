// SPDX-License-Identifier: Apache-2.0
import Exchange

/// A book with one of everything, as files.
enum SmallLawText {
    static let rules = """
        - rule: R-1
          title: {ar: نص, fr: texte, en: text}
          when:
            - act.kind is one of training, visit
            - any: [act.planned is no, {not: act.begins is before 2024-12-06}]
          cites: [{instrument: TREATY, provision: art. 1, layer: treaty, valid: {from: 1976-03-23}, note: {en: note}}]
          binds: all
          verdict: compatible_with_conditions
          floor: everyone does this
          conditions: [plan_it]
          because: {ar: نص, fr: texte, en: text}
          valid: {from: 1976-03-23, to: 2030-12-31}
        - rule: R-2
          title: text
          when: [act.kind is visit]
          cites: [{instrument: TREATY, provision: art. 1, layer: treaty}]
          binds: {instrument: TREATY, party: needs_legal_review, signatory: does_not_apply}
          because: text
          yields_to: [R-1]
          readings:
            - {text: one, verdict: incompatible, cites: [{instrument: TREATY, provision: art. 1, layer: treaty}]}
            - {text: other, verdict: compatible}
        """
    static let circle = """
        - {rule: R-3, title: x, when: [act.kind is visit], cites: [], binds: all, verdict: needs_legal_review, because: x, yields_to: [R-4]}
        - {rule: R-4, title: x, when: [act.kind is visit], cites: [], binds: all, verdict: needs_legal_review, because: x, yields_to: [R-3]}
        """
    static let terms = """
        act.kind: {values: {training: {ar: تدريب, fr: formation, en: training}, visit: visit}, label: kind, why: all begins here}
        act.planned: {values: ["yes", "no"], kinds: [training]}
        act.begins: {answer: date}
        state.agrees: {values: ["yes", "no"]}
        """
    static let instruments = """
        instruments:
          - id: TREATY
            title: {en: Treaty, ar: null}
            type: treaty
            adopted: 1966-12-16
            entry_into_force: 1976-03-23
            entry_for_state: {months: 3}
            topics: [general]
            verification: {state: checked, note: read}
            provisions:
              - {ref: art. 1, paraphrase: text, domains: [rights], modality: obligation, safeguard: true, article_checked: true}
          - {id: RESOLUTION, title: text, type: sc_resolution, chapter_seven: yes, verification: recalled}
        """
    static let participation = """
        state,instrument,status,date,signature_date,source,as_of
        MLI,TREATY,party,1974-07-16,,"UNTC, read",2026-02-03
        SA,TREATY,signatory,,2008,UNTC,2026-02-03
        """
    static let tests = """
        - {name: first, state: ML, date: 2026-11-23, facts: {act.kind: training, state.agrees: "yes"}, expect: {fires: [R-1], without: [R-2], gate: none}}
        """

    static let files: [LawFile] = [
        ("law.yaml", "name: Small\nversion: v1\n"), ("terms.yaml", terms), ("rules.yaml", rules),
        ("instruments/all.yaml", instruments), ("participation.csv", participation), ("tests.yaml", tests),
        ("conditions.yaml", "plan_it: {text: plan, before_tabling: yes}\n"),
    ].map { LawFile(name: $0.0, bytes: Array($0.1.utf8)) }
}
