/** Where a group or repeat begins or ends. */
export interface ControlType {
  readonly kind: 'begin' | 'end';
  readonly what: 'group' | 'repeat' | 'loop';
}

/** What a row is that stands for itself. */
export type ItemType =
  | {
      readonly kind: 'select';
      readonly mode: 'one' | 'multiple' | 'rank';
      readonly listName: string;
      /** Whether "other" with a text is offered beside the list. */
      readonly hasOther: boolean;
    }
  | {
      readonly kind:
        | 'text'
        | 'date'
        | 'note'
        | 'calculate'
        | 'acknowledge'
        | 'barcode'
        | 'integer'
        | 'decimal'
        | 'range';
    }
  /** What a device notes by itself. */
  | { readonly kind: 'metadata'; readonly isToday: boolean }
  /** A type of the standard that an instrument has no kind for. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unknown' };

/** What a row of the survey sheet is, from its cell `type`. */
export type RowType = ControlType | ItemType;

const plainTypes: ReadonlyMap<string, ItemType> = new Map<string, ItemType>([
  ...named('text', 'text', 'string', 'add text prompt', 'q string'),
  ...named('date', 'date', 'add date prompt', 'q date'),
  ...named('note', 'note', 'add note prompt', 'q note'),
  ...named('calculate', 'calculate', 'add calculate prompt', 'q calculate'),
  ...named('acknowledge', 'acknowledge', 'trigger', 'add acknowledge prompt', 'q acknowledge'),
  ...named('barcode', 'barcode', 'add barcode prompt', 'q barcode'),
  ...named('integer', 'integer', 'int', 'add integer prompt', 'q int'),
  ...named('decimal', 'decimal', 'add decimal prompt', 'q decimal'),
  ...named('range', 'range'),
]);

function named(
  kind: 'text' | 'date' | 'note' | 'calculate' | 'acknowledge' | 'barcode' | 'integer' | 'decimal' | 'range',
  ...names: readonly string[]
): readonly (readonly [string, ItemType])[] {
  return names.map((name) => [name, { kind }]);
}

const evidence = 'pictures, sounds and files are not answers here; they are added to an answer as evidence';
const places = 'an instrument has no question for places on a map';
const moments = 'an instrument asks for days, not for times of day';
const files = 'its choices stand in a file beside the form, which the workbook does not hold';

const refusedTypes: ReadonlyMap<string, string> = new Map([
  ...['image', 'photo', 'audio', 'video', 'file', 'q image', 'q picture', 'q audio', 'q video'].map(because(evidence)),
  ...['add image prompt', 'add photo prompt', 'add audio prompt', 'add video prompt', 'add file prompt'].map(
    because(evidence),
  ),
  ['background audio', 'nothing is recorded in the background'],
  ...['geopoint', 'geotrace', 'geoshape', 'gps', 'location', 'q location', 'q geopoint', 'osm'].map(because(places)),
  ...['start geopoint', 'background geopoint', 'add location prompt'].map(because(places)),
  ...['time', 'datetime', 'date time', 'add date time prompt', 'add datetime prompt', 'q date time', 'q datetime'].map(
    because(moments),
  ),
  ...['xml external', 'csv external', 'entity'].map(because(files)),
  ['hidden', 'an instrument has no hidden values'],
  ['cascading select', 'cascading selects of this old form are not read; use choice_filter'],
]);

function because(why: string): (name: string) => readonly [string, string] {
  return (name) => [name, why];
}

const metadata: readonly string[] = [
  ['start', 'end', 'today', 'deviceid', 'device id', 'imei', 'username', 'email', 'phonenumber', 'phone number'],
  ['simserial', 'sim id', 'subscriberid', 'subscriber id', 'audit', 'start time', 'end time', 'get today'],
  ['get start time', 'get end time', 'get device id', 'get phone number', 'get sim id', 'get subscriber id'],
].flat();

const selects: readonly (readonly [RegExp, 'one' | 'multiple' | 'rank'])[] = [
  [/^(?:select one|select1|select one from|select one using|add select one prompt using|q select1)$/, 'one'],
  [
    /^(?:select multiple|select multiple from|select multiple using|select all that apply|select all that apply from|add select multiple prompt using|q select)$/,
    'multiple',
  ],
  [/^rank$/, 'rank'],
];

/**
 * Reads the type of a row, in any of the spellings that the converter of ODK takes.
 *
 * @example
 * readRowType('select_one yes_no or_other') // => { kind: 'select', mode: 'one', listName: 'yes_no', hasOther: true }
 */
export function readRowType(written: string): RowType {
  const text = written.trim().replaceAll(/\s+/g, ' ');
  const plain = spelt(text);
  const control = /^(begin|end) (?:a )?(group|repeat|lgroup|looped group|loop(?: over .+)?)$/.exec(plain);
  if (control !== null) {
    const [, , name = ''] = control;
    const what = name === 'group' ? 'group' : /^loop\b/.test(name) ? 'loop' : 'repeat';
    return { kind: control[1] === 'begin' ? 'begin' : 'end', what };
  }
  const found = plainTypes.get(plain);
  if (found !== undefined) return found;
  const why = refusedTypes.get(plain);
  if (why !== undefined) return { kind: 'refused', why };
  if (metadata.includes(plain) || plain.startsWith('uri:')) {
    return { kind: 'metadata', isToday: plain === 'today' || plain === 'get today' };
  }
  return readSelect(text);
}

function readSelect(text: string): ItemType {
  if (/^select[ _](?:one|multiple)[ _]from[ _]file\b/i.test(text)) return { kind: 'refused', why: files };
  if (/^select[ _]one[ _]external\b/i.test(text)) return { kind: 'refused', why: files };
  const other = /^(.*\S) or[ _](?:specify[ _])?other$/i.exec(text);
  const rest = other?.[1] ?? text;
  const cut = rest.lastIndexOf(' ');
  const command = spelt(rest.slice(0, Math.max(cut, 0)));
  const listName = rest.slice(cut + 1);
  const mode = selects.find(([pattern]) => pattern.test(command))?.[1];
  if (mode === undefined) return { kind: 'unknown' };
  if (listName.includes('${')) {
    return { kind: 'refused', why: 'its choices are answers to another question, which an instrument cannot offer' };
  }
  return { kind: 'select', mode, listName, hasOther: other !== null };
}

/** In small letters, underscores and hyphens as blanks. */
function spelt(text: string): string {
  return text.toLowerCase().replaceAll(/[_-]/g, ' ').trim();
}
