import type { Question } from '../../definition/question.ts';
import type { FieldKey, fileKeys, GridKey, QuestionKey } from '../format/file-keys.ts';

/** What each kind of question is. */
export const kindDescriptions: Readonly<Record<Question['kind'] | 'grid', string>> = {
  level: 'Ordinal levels from 0 to 4, each with an observable anchor. The answer is the score of the level.',
  state: 'No, under way, in force partly, in force throughout: 0, 1, 3, 4.',
  'law-and-practice':
    'Two answers that are added: what the law says and what is done. Where there was no case so far, the law part counts twice.',
  'multiple-choice': 'A checklist of observable items, with exactly one exclusive option ("None of these").',
  number: 'A number with unit and bounds; scored between floor and goalpost where it has a weight.',
  share: 'A share in per cent of something stated, from 0 to 100.',
  severity: 'How far a barrier holds back, 0 to 4; higher is worse. Opinion, never part of a readiness score.',
  agreement: 'Strongly disagree (0) to strongly agree (4). Opinion, never part of a readiness score.',
  calculated: 'Computed from other answers, shown and never asked.',
  'single-choice': 'One of several options; filters are of this kind. Never scored.',
  text: 'Free text. Never scored.',
  date: 'A day. Never scored.',
  repeat: 'A list of records with the same fields: cases, contracts. Never scored.',
  ranking: 'Some of the options in order of preference. Never scored.',
  note: 'Text to read, nothing to answer.',
  grid: 'A table of questions: each row is a question of its own, with its own id, answer, evidence and score.',
};

/** What each key of a question means. */
export const questionKeyDescriptions: Readonly<Record<QuestionKey, string>> = {
  questionId: 'Permanent id: the code of the instrument, a hyphen, letters or digits. Never reused.',
  kind: 'What sort of answer is asked for; it decides which other keys there are.',
  label: 'Two to four words for lists and charts.',
  text: 'The question as asked.',
  calculation: 'Expression that gives the value.',
  unit: "Unit of the number, for example '%'.",
  of: 'What it is a share of, for example "persons aged 15 and over".',
  minimum: 'Lowest number or first day accepted; of a ranking, how many options are to be ranked at least.',
  maximum: 'Highest number or last day accepted; of a ranking, how many options are to be ranked at most.',
  decimals: 'Most decimals accepted; of a calculated question, how many are shown.',
  floor: 'Value that scores 0. May be above the goalpost, as of a price.',
  goalpost: 'Value that scores 1.',
  transform: 'Whether the number is scored as it is or by its logarithm.',
  maximumLength: 'Most characters of the text.',
  isLong: 'Whether the text has several lines.',
  recordLabel: 'What one record is called, for example "case".',
  minimumRecords: 'How many records there are to be at least.',
  maximumRecords: 'How many records there may be at most.',
  weight: 'Weight inside its sub-section; 0 is unscored.',
  respondents: 'Who answers. The first role scores, the others answer beside it.',
  required: 'Whether an answer is required (true where the key is absent), or the condition under which it is.',
  minutes: 'Minutes an answer takes, evidence not counted.',
  evidence: 'Whether an answer worth more than half of its scale needs proof.',
  targets:
    'Targets of the Millennium Development Goals that it serves: `direct` where the capability delivers or measures the service the target depends on, `enabling` otherwise; or `cross-cutting`.',
  indicators: 'Indicators of these targets that it speaks of, by target.',
  barriers: 'Barriers of the taxonomy that it speaks of.',
  recommendations: 'Recommendations that a low answer triggers.',
  skip: 'When the question is hidden, and what that does to the score.',
  noCase: 'When there has been no case, and what that does to the other answers.',
  doNotKnowLevel: 'The level that "we do not know" stands for, where level 0 says just that.',
  levels: 'The ladder: scores as keys, from low to high.',
  law: 'What the law says: 0 nothing, 1 a general principle, 2 a specific provision or mandatory guideline.',
  practice: 'What is done: 0 never, 1 in some cases, 2 in all cases; and the text of "no case so far".',
  options: 'What can be chosen.',
  fields: 'What each record holds.',
  details: 'What is asked beside the answer; never scored.',
  guidance: 'How to judge the question.',
};

/** What each key of a grid means. */
export const gridKeyDescriptions: Readonly<Record<GridKey, string>> = {
  gridId: 'Permanent id of the table: the code of the instrument, a hyphen, letters or digits.',
  kind: 'This is a table of questions.',
  label: 'Two to four words for lists and charts.',
  text: 'What is asked of every row.',
  rowHeading: 'What a row is, for example "Service".',
  rowKind: 'The kind of the questions that are the rows.',
  respondents: 'Who answers, where a row does not say it itself.',
  evidence: 'Whether a claim needs proof, where a row does not say it itself.',
  levels: 'The ladder of every row that has none of its own.',
  options: 'The options of every row that has none of its own.',
  columns: 'What is asked of every row beside its answer; never scored.',
  guidance: 'How to judge all rows.',
  rows: 'The questions, each with an id of its own.',
};

/** What each key of a field means. */
export const fieldKeyDescriptions: Readonly<Record<FieldKey, string>> = {
  id: 'Small letters, digits and hyphens; unique inside its question.',
  label: 'What is asked for.',
  kind: 'What the field takes.',
  unit: "Unit of the number, for example '%'.",
  minimum: 'Lowest number accepted.',
  maximum: 'Highest number accepted.',
  maximumLength: 'Most characters of the text.',
  required: 'Whether the field must be filled; false where the key is absent.',
  options: 'What can be chosen.',
};

/** What each key at the head of a file means. */
export const revisionKeyDescriptions: Readonly<Record<(typeof fileKeys.revision)[number], string>> = {
  instrumentId: 'Id of the instrument and name of its folder.',
  code: 'Short code, the prefix of its question ids.',
  version: 'Semantic version: patch = wording, minor = unscored additions, major = whatever moves scores.',
  state: 'A published revision is never edited.',
  purpose:
    '`readiness` (absent means that too) scores a country; `opinion` asks people of several groups what they think and is never added to a score.',
  language: 'Language tag of the texts.',
  title: 'Name of the instrument.',
  summary: 'One sentence on what it asks.',
  referenceDate: 'What the answers refer to, in words.',
  estimatedMinutes: 'Minutes to answer it, evidence not counted.',
  inspiredBy: 'Published tools that shaped what is covered; names only.',
  availability: 'The share of weight that must be answered before a score is shown.',
  bands: 'Display bands of scores, from low to high, the first from 0.',
  stateLevels: 'The levels of every question of kind state that has none of its own.',
  lawLevels: 'The levels of law of every law-and-practice question that has none of its own.',
  practiceLevels: 'The levels of practice of every law-and-practice question that has none of its own.',
  severityLevels: 'The levels of every question of kind severity that has none of its own.',
  agreementLevels: 'The levels of every question of kind agreement that has none of its own.',
  commonLevels:
    'Says that the anchors above are shared, so that a translator meets them once. Needed only where there are no others than `stateLevels`, and no `previous`.',
  noCase: 'When there has been no case, for every law-and-practice question that does not say it itself.',
  sections: 'Sections of the questionnaire, which are the dimensions of the score; their weights sum to 100.',
  checks: 'Consistency checks between answers.',
  previous: 'The revision this one was made from, and what became of its questions.',
};

/** What each key of the smaller parts means. */
export const partKeyDescriptions: {
  readonly [Part in Exclude<keyof typeof fileKeys, 'revision'>]: Readonly<
    Record<(typeof fileKeys)[Part][number], string>
  >;
} = {
  availability: {
    subSectionShare: "Of a sub-section's question weight, from 0 to 1.",
    sectionShare: "Of a section's sub-sections, by number, from 0 to 1.",
  },
  band: {
    bandId: 'Id of the band.',
    title: 'Name of the band.',
    from: 'Lowest score of the band, from 0 to 100.',
  },
  section: {
    sectionId: 'Capital letters and digits, for example E.',
    title: 'Name of the section.',
    summary: 'One line for the task list.',
    weightPercent: 'Weight of the dimension in per cent; 0 where the section is not scored.',
    subSections: 'Groups of questions inside the section.',
  },
  subSection: {
    subSectionId: 'Capital letters and digits, for example E2.',
    title: 'Name of the sub-section.',
    questions: 'Questions and grids, in the order in which they are asked.',
  },
  guidance: {
    meaning: 'What the question means, and how to judge.',
    notCounted: 'What does not count.',
    proof: 'What proves the answer.',
  },
  skip: {
    when: 'Expression; the question is hidden while it is true.',
    effect: '`na` leaves the denominator, `zero` counts as zero.',
  },
  noCase: {
    when: 'Expression; while it is true there has been no case.',
    effect: '`first` offers "no case so far" before the other answers, `implied` does not ask for practice at all.',
  },
  targets: {
    direct: 'Targets whose service the capability delivers or measures.',
    enabling: 'Targets that the capability helps to reach.',
  },
  option: {
    optionId: 'Small letters, digits and hyphens; unique inside its question.',
    text: 'The option as shown.',
    isExclusive: '"None of these": allowed only alone, scores 0.',
    targets: 'Targets that the option serves.',
    indicators: 'Indicators of these targets, by target.',
    shownWhen: 'Expression; the option is offered only while it is true.',
  },
  fieldOption: {
    optionId: 'Small letters, digits and hyphens; unique inside its field.',
    text: 'The option as shown.',
  },
  check: {
    checkId: 'Id of the check: the code of the instrument, a hyphen, letters or digits.',
    when: 'Expression; the check speaks while it is true.',
    severity: 'A warning never blocks submission; an error does.',
    message: 'What is odd and what to do.',
    questionIds: 'The questions it is shown at.',
  },
  previous: {
    version: 'Version of the revision before.',
    changes: 'What cannot be told from the two files alone.',
  },
  change: {
    from: 'Questions of the revision before.',
    to: 'Questions of this revision.',
    type: 'What became of them.',
    isComparable: 'Whether answers before and after may be compared.',
    values: 'Old value (score of a level or id of an option) and new value; null drops it.',
    note: 'Why.',
  },
};
