/** The columns of a form that are known by name, those of ours included, which begin with `gw_`. */
export type ColumnName = string;

/** A heading taken apart; without a name where it is none that is known. */
export type ReadHeading = { readonly name: ColumnName; readonly language?: string } | { readonly name?: undefined };

/** Columns of the survey sheet whose texts come in several languages. */
const surveyTexts = [
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'audio',
  'video',
  'big-image',
] as const;

/** The other columns of the survey sheet. Source: XLSForm, reference tables; converter of ODK, headings. */
const surveyColumns = [
  'type',
  'name',
  'required',
  'relevant',
  'constraint',
  'calculation',
  'choice_filter',
  'default',
  'read_only',
  'appearance',
  'repeat_count',
  'parameters',
  'trigger',
  'note',
  'disabled',
  'autoplay',
  'rows',
  'intent',
  'save_to',
  'query',
  'noAppErrorString',
  'compact_tag',
  'sms_field',
  'sms_option',
] as const;

/** Other names of the same columns, in small letters with underscores. */
const surveyAliases: ReadonlyMap<string, string> = new Map([
  ['command', 'type'],
  ['tag', 'name'],
  ['value', 'name'],
  ['caption', 'label'],
  ['relevance', 'relevant'],
  ['bind::relevant', 'relevant'],
  ['bind::required', 'required'],
  ['bind::constraint', 'constraint'],
  ['bind::calculate', 'calculation'],
  ['bind::readonly', 'read_only'],
  ['bind::jr:constraintmsg', 'constraint_message'],
  ['bind::jr:requiredmsg', 'required_message'],
  ['constraintmsg', 'constraint_message'],
  ['constraining_message', 'constraint_message'],
  ['requiredmsg', 'required_message'],
  ['calculate', 'calculation'],
  ['readonly', 'read_only'],
  ['choice-filter', 'choice_filter'],
  ['control::appearance', 'appearance'],
  ['body::appearance', 'appearance'],
  ['count', 'repeat_count'],
  ['jr:count', 'repeat_count'],
  ['control::jr:count', 'repeat_count'],
  ['media::image', 'image'],
  ['media::audio', 'audio'],
  ['media::video', 'video'],
  ['media::big-image', 'big-image'],
  ['no_app_error_string', 'noAppErrorString'],
  ['noapperrorstring', 'noAppErrorString'],
]);

const choiceTexts = ['label', 'image', 'audio', 'video', 'big-image'] as const;

const choiceColumns = ['list_name', 'name', 'score'] as const;

const choiceAliases: ReadonlyMap<string, string> = new Map([
  ['caption', 'label'],
  ['value', 'name'],
  ['media::image', 'image'],
  ['media::audio', 'audio'],
  ['media::video', 'video'],
  ['media::big-image', 'big-image'],
]);

const settingAliases: ReadonlyMap<string, string> = new Map([
  ['set_form_title', 'form_title'],
  ['title', 'form_title'],
  ['set_form_id', 'form_id'],
  ['id_string', 'form_id'],
]);

/** Reads a heading of the survey sheet. */
export function readSurveyHeading(heading: string): ReadHeading {
  return readWith(heading, surveyTexts, surveyColumns, surveyAliases);
}

/** Reads a heading of the choices sheet. */
export function readChoiceHeading(heading: string): ReadHeading {
  return readWith(heading, choiceTexts, choiceColumns, choiceAliases);
}

/** Reads a heading of the settings sheet, which has no languages. */
export function readSettingHeading(heading: string): ReadHeading {
  const name = plain(heading);
  return { name: settingAliases.get(name) ?? name };
}

/** Reads a heading of one of our own sheets. */
export function readOwnHeading(heading: string): ReadHeading {
  return { name: plain(heading) };
}

function readWith(
  heading: string,
  texts: readonly string[],
  columns: readonly string[],
  aliases: ReadonlyMap<string, string>,
): ReadHeading {
  const whole = plain(heading);
  const named = aliases.get(whole) ?? whole;
  if (texts.includes(named) || columns.includes(named) || named.startsWith('gw_')) return { name: named };
  // A language stands behind two colons, in old forms behind one.
  for (const separator of ['::', ':']) {
    const cut = heading.lastIndexOf(separator);
    if (cut <= 0) continue;
    const before = plain(heading.slice(0, cut));
    const name = aliases.get(before) ?? before;
    const language = heading.slice(cut + separator.length).trim();
    if (texts.includes(name) && language !== '') return { name, language };
  }
  return {};
}

/** In small letters, blanks as underscores. */
function plain(heading: string): string {
  return heading.trim().toLowerCase().split(/\s+/).join('_');
}
