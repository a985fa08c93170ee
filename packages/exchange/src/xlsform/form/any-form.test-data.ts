import { writeWorkbook } from '../../workbook/write-workbook.ts';

/** Rows of a sheet with its headings in the first. */
export type FormRows = readonly (readonly string[])[];

/** The bytes of a form made of its sheets. */
export function formBytes(sheets: Readonly<Record<string, FormRows>>): Uint8Array {
  return writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
}

/**
 * A form with every column and every type of the standard, groups in groups, tables, repeats, filters, several languages,
 * and one of every fault that an author can make.
 */
export const wideForm: Readonly<Record<string, FormRows>> = {
  survey: [
    [
      'type',
      'name',
      'label::French (fr)',
      'label::English (en)',
      'hint::English (en)',
      'guidance_hint',
      'required',
      'required_message',
      'relevant',
      'constraint',
      'constraint_message::English (en)',
      'constraint_message::French (fr)',
      'calculation',
      'choice_filter',
      'default',
      'readonly',
      'appearance',
      'repeat_count',
      'parameters',
      'media::image',
      'note',
      'my column',
      'disabled',
    ],
    row({ type: 'start', name: 'start' }),
    row({ type: 'today', name: 'today' }),
    row({ type: 'deviceid', name: 'device' }),
    row({ type: 'note', name: 'welcome', label: 'Welcome', french: 'Bienvenue' }),
    row({ type: 'begin group', name: 'person', label: 'The person', french: 'La personne', hint: 'About the person' }),
    row({
      type: 'integer',
      name: 'age',
      label: 'How old is the person?',
      french: 'Quel âge ?',
      hint: 'In full years',
      guidance: 'Ask for a paper.',
      required: 'yes',
      requiredMessage: 'Please say',
      constraint: '. >= 0 and . < 131',
      default: '30',
      appearance: 'counter',
    }),
    row({
      type: 'decimal',
      name: 'income',
      label: 'What is the income?',
      relevant: '${age} >= 15',
      constraint: '. > 0 and . <= 1000000',
      message: 'Between 0 and a million',
      frenchMessage: 'Entre 0 et un million',
      required: '${age} >= 18',
    }),
    row({
      type: 'select_one yes_no',
      name: 'works',
      label: 'Does the person work?',
      french: 'Travaille ?',
      image: 'work.png',
    }),
    row({ type: 'begin_group', name: 'work', label: 'Work', relevant: "${works} = 'yes'", appearance: 'field-list' }),
    row({ type: 'select_multiple means or_other', name: 'means', label: 'How does one get there?' }),
    row({
      type: 'select_multiple perils',
      name: 'perils',
      label: 'Which perils?',
      constraint: "not(selected(., 'nothing') and count-selected(.) > 1)",
      message: 'Nothing stands alone',
    }),
    row({ type: 'begin group', name: 'deep', label: 'Deeper', relevant: "selected(${means}, 'bus')" }),
    row({
      type: 'text',
      name: 'line',
      label: 'Which line?',
      appearance: 'multiline',
      constraint: 'string-length(.) <= 80',
    }),
    row({ type: 'end group' }),
    row({ type: 'end_group' }),
    row({ type: 'end group', name: 'person' }),
    row({ type: 'begin_group', name: 'place', label: 'The place' }),
    row({ type: 'select_one region', name: 'region', label: 'Which region?' }),
    row({ type: 'select_one town', name: 'town', label: 'Which town?', filter: 'region = ${region}' }),
    row({
      type: 'date',
      name: 'since',
      label: 'Since when?',
      constraint: ". >= date('1990-01-01') and . <= today()",
      message: 'Not in the future',
    }),
    row({ type: 'calculate', name: 'years', calculation: '(today() - ${since}) div 365.25' }),
    row({ type: 'calculate', name: 'matched', calculation: "regex(${line}, '[0-9]+')" }),
    row({ type: 'text', name: 'shown', label: 'Shown', calculation: '${age} * 2', readonly: 'yes' }),
    row({ type: 'text', name: 'after', label: 'After ${age}', relevant: '${matched} = 1' }),
    row({ type: 'end_group' }),
    row({ type: 'begin_group', name: 'table', label: 'How good is ...', appearance: 'table-list' }),
    row({ type: 'select_one quality', name: 'roads', label: 'Roads' }),
    row({ type: 'select_one quality', name: 'schools', label: 'Schools' }),
    row({ type: 'note', name: 'aside', label: 'An aside' }),
    row({ type: 'end_group' }),
    row({ type: 'begin_group', name: 'mixed', label: 'Mixed', appearance: 'table-list' }),
    row({ type: 'select_one quality', name: 'water', label: 'Water' }),
    row({ type: 'select_multiple quality', name: 'power', label: 'Power' }),
    row({ type: 'end_group' }),
    row({ type: 'begin repeat', name: 'trips', label: 'Trips', count: '3' }),
    row({ type: 'text', name: 'where', label: 'Where to?', required: 'yes', constraint: 'string-length(.) < 51' }),
    row({
      type: 'integer',
      name: 'cost',
      label: 'Cost',
      constraint: '. >= 0 and . <= 99',
      message: 'Too much',
      relevant: '${age} > 3',
    }),
    row({ type: 'select_one yes_no', name: 'again', label: 'Again?' }),
    row({ type: 'image', name: 'photo', label: 'A photo' }),
    row({ type: 'calculate', name: 'double', calculation: '${cost} * 2' }),
    row({ type: 'begin repeat', name: 'stops', label: 'Stops' }),
    row({ type: 'text', name: 'stop', label: 'Stop' }),
    row({ type: 'end repeat' }),
    row({ type: 'end repeat' }),
    row({ type: 'calculate', name: 'total', calculation: 'sum(${cost})' }),
    row({ type: 'begin_group', name: 'rest', label: 'The rest' }),
    row({ type: 'rank means', name: 'ranked', label: 'Put in order' }),
    row({ type: 'range', name: 'mark', label: 'A mark', parameters: 'start=0;end=20;step=1' }),
    row({ type: 'range', name: 'half', label: 'Half marks', parameters: 'start=0 end=5 step=0.5' }),
    row({ type: 'acknowledge', name: 'seen', label: 'I have seen it' }),
    row({ type: 'barcode', name: 'code', label: 'A code' }),
    row({ type: 'geopoint', name: 'where_is', label: 'Where is it?' }),
    row({ type: 'geotrace', name: 'trace', label: 'Trace' }),
    row({ type: 'geoshape', name: 'shape', label: 'Shape' }),
    row({ type: 'time', name: 'hour', label: 'When?' }),
    row({ type: 'dateTime', name: 'moment', label: 'Moment' }),
    row({ type: 'audio', name: 'sound', label: 'Sound' }),
    row({ type: 'video', name: 'film', label: 'Film' }),
    row({ type: 'file', name: 'paper', label: 'Paper' }),
    row({ type: 'hidden', name: 'hidden' }),
    row({ type: 'select_one_from_file towns.csv', name: 'from_file', label: 'From a file' }),
    row({ type: 'select_one ${where}', name: 'from_answers', label: 'From answers' }),
    row({ type: 'select_one nowhere', name: 'no_list', label: 'No list' }),
    row({ type: 'select_one lonely', name: 'one_choice', label: 'One choice' }),
    row({ type: 'sonar', name: 'sonar', label: 'No such type' }),
    row({ type: 'text', name: 'roads', label: 'The same name again' }),
    row({ type: 'text', label: 'No name' }),
    row({ type: 'text', name: 'no_label' }),
    row({ name: 'no_type', label: 'No type' }),
    row({ type: 'text', name: 'off', label: 'Switched off', disabled: 'yes' }),
    row({ type: 'integer', name: 'self', label: 'Reads itself', relevant: '${self} > 3' }),
    row({ type: 'integer', name: 'ring_a', label: 'Ring', relevant: '${ring_b} > 3' }),
    row({ type: 'integer', name: 'ring_b', label: 'Ring', relevant: '${ring_a} > 3' }),
    row({
      type: 'text',
      name: 'broken',
      label: 'Broken',
      relevant: '${age >',
      constraint: 'regex(., "x")',
      message: 'Never said',
    }),
    row({ type: 'text', name: 'remarked', label: 'Remarked', note: 'for authors', mine: 'mine', default: 'x' }),
    row({ type: 'end_group' }),
    row({ type: 'end_group' }),
    row({ type: 'begin_group', name: 'pictures', label: 'Pictures only' }),
    row({ type: 'image', name: 'one_picture', label: 'One picture' }),
    row({ type: 'end_group' }),
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::French (fr)', 'score', 'region', 'image'],
    ['yes_no', 'yes', 'Yes', 'Oui', '', '', 'yes.png'],
    ['yes_no', 'no', 'No', 'Non', '', '', ''],
    ['means', 'bus', 'By bus', '', '', '', ''],
    ['means', 'On Foot', 'On foot', '', '', '', ''],
    ['perils', 'cars', 'Cars', '', '', '', ''],
    ['perils', 'nothing', 'Nothing', '', '', '', ''],
    ['region', 'north', 'North', '', '', '', ''],
    ['region', 'south', 'South', '', '', '', ''],
    ['town', 'a', 'Atown', '', '', 'north', ''],
    ['town', 'b', 'Btown', '', '', 'south', ''],
    ['town', 'c', 'Ctown', '', '', 'south', ''],
    ['quality', 'good', 'Good', 'Bon', '4', '', ''],
    ['quality', 'fair', 'Fair', 'Passable', '2', '', ''],
    ['quality', 'none', 'There is none', 'Rien', '0', '', ''],
    ['lonely', 'only', 'Only', '', '3', '', ''],
    ['unused', 'x', 'X', '', '', '', ''],
    ['', 'stray', 'Stray', '', '', '', ''],
  ],
  settings: [
    ['form_title', 'form_id', 'version', 'default_language', 'public_key'],
    ['A wide form', 'wide_form', '3', 'English (en)', 'MIIB'],
  ],
  'read me': [['Remarks for the authors'], ['of this form']],
};

interface RowCells {
  readonly type?: string;
  readonly name?: string;
  readonly label?: string;
  readonly french?: string;
  readonly hint?: string;
  readonly guidance?: string;
  readonly required?: string;
  readonly requiredMessage?: string;
  readonly relevant?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly frenchMessage?: string;
  readonly calculation?: string;
  readonly filter?: string;
  readonly default?: string;
  readonly readonly?: string;
  readonly appearance?: string;
  readonly count?: string;
  readonly parameters?: string;
  readonly image?: string;
  readonly note?: string;
  readonly mine?: string;
  readonly disabled?: string;
}

function row(cells: RowCells): readonly string[] {
  const order: readonly (keyof RowCells)[] = [
    ...(['type', 'name', 'french', 'label', 'hint', 'guidance', 'required', 'requiredMessage', 'relevant'] as const),
    ...(['constraint', 'message', 'frenchMessage', 'calculation', 'filter', 'default', 'readonly'] as const),
    ...(['appearance', 'count', 'parameters', 'image', 'note', 'mine', 'disabled'] as const),
  ];
  return order.map((key) => cells[key] ?? '');
}
