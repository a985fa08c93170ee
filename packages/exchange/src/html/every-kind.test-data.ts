import type { InstrumentRevision } from '@groundwork/instrument';
import { hashOfText, readInstrument, stringsOf, type Catalogue } from '@groundwork/instrument/authoring';

/** A questionnaire with every kind of question and everything that stands around one, for the tests of the exports. */
export const everyKindFile = String.raw`
instrumentId: every-kind
code: EK
version: 1.1.0
state: draft
language: en
title: Every kind & more
summary: A questionnaire <of> everything
referenceDate: the last day of "2009"
estimatedMinutes: 30
inspiredBy: [A published tool]
availability: { subSectionShare: 0.6, sectionShare: 0.5 }
bands:
  - { bandId: low, title: Low band, from: 0 }
  - { bandId: high, title: High band, from: 50 }
stateLevels: { 0: 'No', 1: Being drafted, 3: In force in part, 4: In force throughout }
lawLevels: { 0: Nothing in law, 1: A principle, 2: A provision }
practiceLevels: { 0: Never done, 1: Done in some cases, 2: Done in all cases, no-case: No case so far }
severityLevels: { 0: No barrier, 1: Small, 2: Felt, 3: Serious, 4: Stops everything }
agreementLevels: { 0: Strongly disagree, 1: Disagree, 2: Neither, 3: Agree, 4: Strongly agree }
sections:
  - sectionId: A
    title: First section
    summary: What comes first
    weightPercent: 100
    subSections:
      - subSectionId: A1
        title: Beginnings
        questions:
          - { questionId: EK-N01, kind: note, label: A note, text: Read this first }
          - questionId: EK-A01
            kind: single-choice
            label: Filter
            text: Is there anything at all?
            respondents: [gov-lead, civil]
            options: [{ optionId: 'yes', text: 'Yes, there is' }, { optionId: 'no', text: 'No, nothing' }]
          - questionId: EK-A02
            kind: level
            label: Leadership
            text: Who leads?
            weight: 2
            respondents: [gov-lead]
            evidence: required
            targets: { direct: [4.A], enabling: [5.A] }
            indicators: { 4.A: ['4.1'] }
            barriers: [B-FIN-1]
            recommendations: [R01]
            skip: { when: "$\{EK-A01} = 'no'", effect: zero }
            doNotKnowLevel: 0
            levels: { 0: Nobody leads, 2: An official leads, 4: A minister leads }
            details: [{ id: name, label: Name of the leader, kind: text, maximumLength: 80, required: true }]
            guidance: { meaning: The one who answers, notCounted: Deputies, proof: The decree }
          - questionId: EK-A03
            kind: state
            label: Records law
            text: Is there a law on records?
            weight: 1
            respondents: [gov-proc]
            evidence: optional
            targets: cross-cutting
            skip: { when: "$\{EK-A01} = 'no'", effect: zero }
          - questionId: EK-A04
            kind: law-and-practice
            label: Publication
            text: Are contracts published?
            weight: 1
            respondents: [gov-fin]
            evidence: none
            targets: {}
            noCase: { when: "$\{EK-A08} = 0", effect: implied }
          - questionId: EK-A05
            kind: law-and-practice
            label: Comparison
            text: Are bids compared?
            weight: 1
            respondents: [gov-fin]
            evidence: none
            targets: {}
            noCase: { when: "$\{EK-A08} = 0", effect: first }
          - questionId: EK-A06
            kind: multiple-choice
            label: Channels
            text: Which channels are open?
            weight: 1
            respondents: [gov-ict]
            evidence: none
            targets: {}
            options:
              - { optionId: web, text: Website, targets: { direct: [8.F] } }
              - { optionId: kiosk, text: Kiosks in towns, shownWhen: "$\{EK-A02} >= 2" }
              - { optionId: none, text: None of these, isExclusive: true }
      - subSectionId: A2
        title: Figures
        questions:
          - questionId: EK-A08
            kind: number
            label: Contracts
            text: How many contracts?
            unit: contracts
            minimum: 0
            maximum: 500
            decimals: 0
            floor: 0
            goalpost: 100
            transform: none
            weight: 1
            respondents: [gov-proc]
            evidence: none
            targets: {}
          - questionId: EK-A09
            kind: share
            label: Users
            text: How many use it?
            of: persons aged 15 and over
            decimals: 1
            weight: 0
            respondents: [stat]
            required: "selected($\{EK-A06}, 'web')"
            evidence: none
            targets: {}
            details:
              - { id: women, label: Share of women, kind: number, unit: '%', minimum: 0, maximum: 100, required: false }
          - questionId: EK-A10
            kind: calculated
            label: Double
            text: Twice the contracts
            calculation: "$\{EK-A08} * 2"
            unit: halves
            respondents: [stat]
            decimals: 1
          - { questionId: EK-A11, kind: text, label: Remarks, text: Anything else?, maximumLength: 900, isLong: true, respondents: [private], required: false }
          - { questionId: EK-A12, kind: date, label: Day of adoption, text: When was it adopted?, minimum: '2000-01-01', maximum: '2009-12-31', respondents: [gov-lead] }
          - questionId: EK-A13
            kind: repeat
            label: Cases
            text: Which cases do you know?
            recordLabel: case
            minimumRecords: 1
            maximumRecords: 5
            respondents: [international]
            evidence: none
            fields:
              - { id: name, label: Name of the case, kind: text, maximumLength: 60, required: true }
              - { id: year, label: Year of start, kind: year, minimum: 1990, maximum: 2020, required: false }
              - { id: day, label: Day of signature, kind: date, required: false }
              - { id: link, label: Address, kind: link, required: false }
              - { id: outcome, label: Outcome, kind: single-choice, required: false, options: [{ optionId: good, text: Went well }, { optionId: bad, text: Went badly }] }
              - { id: sectors, label: Sectors, kind: multiple-choice, required: false, options: [{ optionId: health, text: Health sector }, { optionId: land, text: Land sector }] }
          - questionId: EK-A14
            kind: ranking
            label: Order
            text: What matters most?
            respondents: [gov-lead]
            minimum: 1
            maximum: 2
            options: [{ optionId: speed, text: Speed of work }, { optionId: cost, text: Cost of work }, { optionId: trust, text: Trust in work }]
      - subSectionId: A3
        title: Opinions
        questions:
          - { questionId: EK-S01, kind: severity, label: Money, text: Is money a barrier?, weight: 0, respondents: [civil], evidence: none, targets: {} }
          - { questionId: EK-S02, kind: agreement, label: Will, text: There is a will, weight: 0, respondents: [civil], evidence: none, targets: {} }
          - gridId: EK-G
            kind: grid
            label: Services
            text: How far does each service go?
            rowHeading: Service of the state
            rowKind: level
            levels: { 0: Not at all, 4: All the way }
            respondents: [gov-line]
            evidence: required
            columns:
              - { id: since, label: Since when, kind: year, required: false }
              - { id: by, label: Delivered by, kind: single-choice, required: false, options: [{ optionId: state, text: The state itself }, { optionId: partner, text: A partner of it }] }
            guidance: { meaning: A step counts when anybody can take it }
            rows:
              - { questionId: EK-G01, label: Births, text: Registration of births, weight: 1, targets: {} }
              - { questionId: EK-G02, label: Land, text: Registration of land, weight: 1, targets: {}, skip: { when: "not($\{EK-A01} = 'yes')", effect: na } }
              - { questionId: EK-G03, label: Firms, text: Registration of firms, weight: 1, targets: {}, levels: { 0: No firm at all, 4: Every firm there is } }
          - gridId: EK-H
            kind: grid
            label: Partners
            text: Who takes part?
            rowHeading: Task at hand
            rowKind: multiple-choice
            respondents: [gov-line]
            evidence: none
            options: [{ optionId: state, text: State }, { optionId: firms, text: Companies }, { optionId: nobody, text: Nobody, isExclusive: true }]
            rows:
              - { questionId: EK-H01, label: Rules, text: Making of rules, weight: 0, targets: {} }
              - { questionId: EK-H02, label: Money flow, text: Finding of money, weight: 0, targets: {} }
checks:
  - checkId: EK-K01
    when: "$\{EK-A02} >= 2 and $\{EK-A08} = 0"
    severity: warning
    message: There is a leader and no contract
    questionIds: [EK-A02, EK-A08]
previous:
  version: 1.0.0
  changes:
    - { from: [EK-A02], to: [EK-A02], type: reworded, isComparable: true, note: Clearer now }
    - { from: [EK-Z01], to: [], type: removed, note: Nobody could answer it }
`.replaceAll('$\\{', '${');

/** The same as a revision. */
export function everyKindRevision(): InstrumentRevision {
  const { revision, problems } = readInstrument(everyKindFile, { fileName: 'every-kind.yaml' });
  if (revision === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return revision;
}

/** A catalogue of every text of a revision, each made by `translate`. */
export function catalogueOf(
  revision: InstrumentRevision,
  language: string,
  translate: (text: string) => string,
): Catalogue {
  const strings = stringsOf(revision).map(
    ({ stringId, text }) =>
      [stringId, { text: translate(text), sourceHash: hashOfText(text), state: 'machine-draft' }] as const,
  );
  const { instrumentId, version } = revision;
  return { language, instrumentId, version, strings: new Map(strings) };
}
