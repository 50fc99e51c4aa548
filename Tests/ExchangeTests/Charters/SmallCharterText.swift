// SPDX-License-Identifier: Apache-2.0

/// The smallest charter with one thing of each kind, on lines that the tests know.
let smallCharterText = """
    name: {ar: تحالف, fr: Coalition, en: Coalition}
    shortName: {ar: ت, fr: C, en: C}
    demonstration: true
    seat:
      state: SA
      city: {ar: الرياض, fr: Riyad, en: Riyadh}
      zone: Asia/Riyadh
    languages: [ar, fr, en]
    domains:
      - {id: ideology, name: {ar: ف, fr: I, en: I}}
    organs:
      - {id: council, name: {ar: م, fr: Conseil, en: Council}}
    secretariat: {id: secretariat, name: {ar: أ, fr: S, en: S}}
    members:
      - {code: SA, joined: 2015-12-15, zone: Asia/Riyadh}
      - {code: ML, joined: 2015-12-15, delegateSeated: 2018-03-01, zone: Africa/Bamako}
    supportingStates:
      - {code: FR, since: 2016-01-01, zone: Europe/Paris}
    partners:
      - {id: UNCCT, name: {ar: م, fr: P, en: P}, since: 2016-01-01, zone: America/New_York}
    mandates:
      - {id: founding, title: {ar: ب, fr: D, en: F}, organ: council, source: {ar: ب, fr: D, en: F},
         domains: [ideology], from: 2015-12-15}
    roles:
      - {id: registrar, title: {ar: س, fr: G, en: R}, of: secretariat, organ: council, powers: [accredit]}
    ruleSets:
      - {id: silence, title: {ar: ص, fr: T, en: S}, method: silence, minimumWindow: 72h, noticePeriod: 2d,
         debateWindow: 3d, reserveExtension: 24h, outageTail: 60m, statementWindow: 10d}
    rooms:
      - {id: hall, name: {ar: ق, fr: Salle, en: Hall}, seats: 100}
    firstCredentials:
      - {person: registrar, title: {ar: س, fr: G, en: R}, organisation: secretariat, role: registrar, from: 2015-12-15}

    """
