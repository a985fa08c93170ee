/** A file with a question of every kind, grids, common anchors and every sort of condition. */
export const everyKind = `instrumentId: every-kind
code: EK
version: 2.0.0
state: draft
purpose: readiness
language: en
title: Every kind
summary: One question of every kind
referenceDate: today
estimatedMinutes: 5
availability: { subSectionShare: 0.6, sectionShare: 0.6 }
bands:
  - { bandId: low, title: Low, from: 0 }
stateLevels: { 0: Nothing, 1: Planned, 3: Partly, 4: Throughout }
lawLevels: { 0: Nothing, 1: A principle, 2: A provision }
practiceLevels: { 0: Never, 1: Sometimes, 2: Always, no-case: No case so far }
severityLevels: { 0: None, 4: Blocks }
agreementLevels: { 0: Disagree, 4: Agree }
noCase: { when: '\${EK-A08} = 0', effect: first }
sections:
  - sectionId: A
    title: All
    summary: All of it
    weightPercent: 100
    subSections:
      - subSectionId: A1
        title: Single questions
        questions:
          - questionId: EK-A01
            kind: note
            label: Note
            text: Read this
          - questionId: EK-A02
            kind: single-choice
            label: Filter
            text: Is there one?
            respondents: [international]
            required: false
            evidence: optional
            targets: { enabling: [8.F] }
            options:
              - { optionId: 'yes', text: 'Yes' }
              - { optionId: 'no', text: 'No' }
          - questionId: EK-A03
            kind: level
            label: Level
            text: How far?
            weight: 1
            respondents: [gov-lead]
            required: "\${EK-A02} = 'yes'"
            minutes: 2.5
            evidence: required
            targets: cross-cutting
            barriers: [B-FIN-1, B-CAP-2]
            recommendations: [R01]
            doNotKnowLevel: 0
            levels: { 0: Unknown, 2: Half, 4: All }
          - questionId: EK-A04
            kind: law-and-practice
            label: Law
            text: Is there a law?
            weight: 2
            respondents: [gov-proc]
            evidence: required
          - questionId: EK-A05
            kind: law-and-practice
            label: Own law
            text: Is there another?
            weight: 2
            respondents: [gov-proc]
            evidence: required
            noCase: { when: '\${EK-A03} = 0', effect: implied }
            law: { 0: No, 2: Full }
            practice: { 0: Not at all, 1: In part }
          - questionId: EK-A06
            kind: multiple-choice
            label: Choices
            text: Which?
            weight: 1
            respondents: [civil]
            evidence: none
            options:
              - { optionId: a, text: A, shownWhen: "\${EK-A02} = 'yes'", targets: { direct: [4.A] }, indicators: { 4.A: ['4.3'] } }
              - { optionId: none, text: None, isExclusive: true }
          - questionId: EK-A07
            kind: share
            label: Share
            text: Which share?
            of: persons aged 15 and over
            decimals: 1
            floor: 0
            goalpost: 80
            transform: none
            weight: 1
            respondents: [stat]
            evidence: required
          - questionId: EK-A08
            kind: number
            label: Count
            text: How many?
            unit: cases
            minimum: 0
            maximum: 100
            decimals: 0
            weight: 0
            respondents: [stat]
            evidence: none
          - questionId: EK-A09
            kind: calculated
            label: Per head
            text: Computed
            calculation: '\${EK-A08} div 2'
            unit: halves
            decimals: 1
            respondents: [stat]
          - questionId: EK-A10
            kind: severity
            label: Barrier
            text: How much?
            weight: 1
            respondents: [private]
            evidence: none
          - questionId: EK-A11
            kind: agreement
            label: Agreement
            text: Do you agree?
            weight: 0
            respondents: [private]
            evidence: none
            levels: { 0: No, 1: A little, 4: Yes indeed }
          - questionId: EK-A12
            kind: text
            label: Text
            text: Tell us
            maximumLength: 2000
            isLong: true
            respondents: [civil]
          - questionId: EK-A13
            kind: date
            label: Day
            text: When?
            minimum: '1990-01-01'
            maximum: '2012-02-29'
            respondents: [civil]
          - questionId: EK-A14
            kind: repeat
            label: Cases
            text: Which cases?
            recordLabel: case
            minimumRecords: 0
            maximumRecords: 200
            respondents: [civil]
            fields:
              - { id: name, label: Name, kind: text, maximumLength: 100, required: true }
              - { id: cost, label: Cost, kind: number, unit: USD, minimum: 0 }
              - { id: year, label: Year, kind: year }
              - { id: start, label: Start, kind: date }
              - { id: page, label: Page, kind: link }
              - { id: model, label: Model, kind: single-choice, options: [{ optionId: a, text: A }, { optionId: b, text: B }] }
              - { id: parts, label: Parts, kind: multiple-choice, options: [{ optionId: a, text: A }] }
          - questionId: EK-A15
            kind: ranking
            label: Order
            text: Which first?
            minimum: 1
            maximum: 2
            respondents: [civil]
            options:
              - { optionId: a, text: A }
              - { optionId: b, text: B }
      - subSectionId: A2
        title: Tables
        questions:
          - gridId: EK-B
            kind: grid
            label: Services
            text: How far can people get?
            rowHeading: Service
            rowKind: level
            levels: { 0: Nothing, 4: Everything }
            respondents: [gov-line]
            evidence: required
            columns:
              - { id: since, label: Since, kind: year }
            guidance: { meaning: For all rows }
            rows:
              - { questionId: EK-B01, label: Births, text: Birth registration, weight: 2, targets: { direct: [4.A] } }
              - questionId: EK-B02
                label: Water
                text: Water bills
                weight: 1
                respondents: [civil]
                evidence: none
                skip: { when: '\${EK-B01} = 0', effect: zero }
                levels: { 0: No, 2: Half of it }
                guidance: { proof: The bill }
          - gridId: EK-C
            kind: grid
            label: Groups
            text: Which of them?
            rowHeading: Group
            rowKind: single-choice
            options:
              - { optionId: a, text: A }
              - { optionId: b, text: B, shownWhen: '\${EK-B01} >= 4' }
            respondents: [civil]
            rows:
              - { questionId: EK-C01, label: First, text: First group, required: false }
checks:
  - checkId: EK-K01
    when: '\${EK-A03} = 4 and law(\${EK-A04}) = 0 and count(\${EK-A14}) > 3'
    severity: warning
    message: Look again.
    questionIds: [EK-A03]
previous:
  version: 1.4.2
  changes:
    - { from: [EK-Z01], to: [EK-A03], type: rescaled, isComparable: false, values: { 1: 0, 4: null, old: new }, note: Harder now }
    - { from: [EK-Z02], to: [EK-B01, EK-B02], type: split }
    - { from: [EK-Z03, EK-Z04], to: [EK-A06], type: merged }
    - { from: [EK-Z05], to: [], type: removed }
    - { from: [], to: [EK-A15], type: added }
`;
