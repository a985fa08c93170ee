import type { DraftBody } from './draft.ts';
import { labelOf, mapped } from './localised.ts';
import { questionBody, readAsked, takeAsked, type Asked } from './read-asked.ts';
import { optionsOf, pending, readChoices } from './read-choices.ts';
import { readInput } from './read-input.ts';
import { noteOf, readMatrix, readMatrixDropdown } from './read-matrix.ts';
import { readRecords } from './read-records.ts';
import { readShape, shapedTypes } from './read-shape.ts';
import { readValidators } from './read-validators.ts';
import { nameQuestion, takeQuestion, type Place, type Reading } from './reading.ts';
import { withNode, type Placed, type SurveyNode } from './survey-node.ts';

/** Reads one element of a page or panel: a question of any type, or a panel with what is in it. */
export function readElement(reading: Reading, item: Placed, place: Place): void {
  withNode(reading, item, (node) => {
    const type = node.string('type') ?? '';
    const read = readers.get(type) ?? (shapedTypes.has(type) ? readShaped : undefined);
    if (read !== undefined) return read(reading, node, place, type);
    const name = node.string('name') ?? '';
    const what = type === '' ? 'an element without a type' : `an element of the type "${type.slice(0, 30)}"`;
    node.note('not-carried', 'unsupported-type', undefined, `${what} has no counterpart in an instrument`);
    node.leave();
    if (name !== '') reading.names.stand(name, { kind: 'lost' });
  });
}

type Read = (reading: Reading, node: SurveyNode, place: Place, type: string) => void;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['panel', readPanel],
  ['flowpanel', readPanel],
  ['matrix', readMatrix],
  ['matrixdropdown', readMatrixDropdown],
  ['matrixdynamic', readRecords],
  ['paneldynamic', readRecords],
  ['ranking', readRanking],
  ['multipletext', readMultipleText],
  ['expression', readExpression],
  ['html', readHtml],
]);

/** A question with a single answer. */
function readShaped(reading: Reading, node: SurveyNode, place: Place, type: string): void {
  const asked = readAsked(reading, node);
  if (asked === undefined) return;
  const shape = readShape(reading, node, { type, name: asked.name });
  if (shape === undefined) return;
  const { shape: validated, rules } = readValidators(reading, node, shape);
  const { details, meanings } = validated;
  takeAsked(reading, place, node, asked, { body: questionBody(node, validated), details, meanings, rules });
}

/** A panel inside a page or panel: its title is a note, its condition goes to all that is in it. */
function readPanel(reading: Reading, node: SurveyNode, place: Place): void {
  const asked = readGroup(reading, node, place.subSection.subSectionId);
  if (asked === undefined) return;
  const inner = { ...place, conditions: [...place.conditions, ...asked.conditions] };
  if (asked.hasTitle) {
    const note = noteOf(reading.names.idFor(asked.name), node.path, asked.title, asked.description, inner.conditions);
    takeQuestion(reading, place, note);
  }
  for (const item of node.list('elements', 'questions')) readElement(reading, item, inner);
}

/** What a page or panel has beside its elements. */
export function readGroup(
  reading: Reading,
  node: SurveyNode,
  partId: string,
): (Asked & { readonly hasTitle: boolean }) | undefined {
  const hasTitle = node.peek('title') !== undefined;
  const asked = readAsked(reading, node);
  if (asked === undefined) return undefined;
  if (asked.name !== '') reading.report.name({ name: asked.name, path: node.path, partId });
  if (asked.isRequired)
    node.note('not-carried', 'condition', 'isRequired', 'that one of several questions is answered is not checked');
  if (asked.requiredWhen !== undefined) {
    node.note('not-carried', 'condition', 'requiredIf', 'that one of several questions is answered is not checked');
  }
  if (!hasTitle && asked.description !== undefined) return { ...asked, title: asked.description, hasTitle: true };
  return { ...asked, hasTitle };
}

function readRanking(reading: Reading, node: SurveyNode, place: Place): void {
  const asked = readAsked(reading, node);
  if (asked === undefined) return;
  const options = optionsOf(node, readChoices(reading, node.list('choices')));
  const isPartial = node.flag('selectToRankEnabled');
  if (!isPartial) {
    for (const name of ['minSelectedChoices', 'maxSelectedChoices'])
      node.refuse(name, 'choices', 'all are put in order here');
  }
  if (options.length < 2) {
    node.note('not-carried', 'unsupported-type', undefined, 'a ranking needs two choices to put in order');
    node.leave();
    if (asked.name !== '') reading.names.stand(asked.name, { kind: 'lost' });
    return;
  }
  const body: DraftBody = {
    kind: 'ranking',
    options,
    minimum: isPartial ? 0 : options.length,
    maximum: options.length,
  };
  const { shape, rules } = readValidators(reading, node, { body, details: [], meanings: [] });
  takeAsked(reading, place, node, asked, { body: questionBody(node, shape), details: [], meanings: [], rules });
}

/** Each item is a question of its own, below a note with what they have in common. */
function readMultipleText(reading: Reading, node: SurveyNode, place: Place): void {
  const asked = readAsked(reading, node);
  if (asked === undefined) return;
  const conditions = [...place.conditions, ...asked.conditions];
  const note = noteOf(reading.names.idFor(asked.name), node.path, asked.title, asked.description, conditions);
  if (!takeQuestion(reading, place, note)) return;
  const questions = node.list('items').flatMap((item) => {
    const taken = withNode(reading, item, (inner) => {
      const own = readAsked(reading, inner);
      if (own === undefined) return undefined;
      const shape = { body: readInput(reading, inner), details: [], meanings: [] };
      const { shape: validated, rules } = readValidators(reading, inner, shape);
      const isRequired = own.isRequired || asked.isRequired;
      return takeAsked(
        reading,
        { ...place, conditions },
        inner,
        { ...own, isRequired },
        {
          body: questionBody(inner, validated),
          details: [],
          meanings: [],
          rules,
          names: [`${asked.name}.${own.name}`],
        },
      );
    });
    return taken === undefined ? [] : [taken];
  });
  if (asked.requiredWhen !== undefined) {
    node.note('not-carried', 'condition', 'requiredIf', 'that one of several texts is given is not checked');
  }
  reading.names.stand(asked.name, { kind: 'group', questions });
  reading.report.name({ name: asked.name, path: node.path, questionId: note.questionId });
}

/** A value that is worked out and shown. */
function readExpression(reading: Reading, node: SurveyNode, place: Place): void {
  const asked = readAsked(reading, node, { isShownAlways: true });
  if (asked === undefined) return;
  const calculation = pending(node, 'expression');
  const decimals = node.number('maximumFractionDigits');
  if (calculation === undefined) {
    node.note('not-carried', 'expression', undefined, 'there is nothing to be worked out');
    node.leave();
    if (asked.name !== '') reading.names.stand(asked.name, { kind: 'lost' });
    return;
  }
  const digits = decimals === undefined || decimals < 0 ? {} : { decimals: Math.min(10, Math.floor(decimals)) };
  takeAsked(
    reading,
    place,
    node,
    { ...asked, isRequired: false },
    {
      body: { kind: 'calculated', calculation, ...digits },
      details: [],
      meanings: [],
      rules: [],
    },
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text to read, without its markup. */
function readHtml(reading: Reading, node: SurveyNode, place: Place): void {
  const asked = readAsked(reading, node);
  const html = node.text('html');
  if (asked === undefined) return;
  const text = html === undefined ? undefined : mapped(html, plainOf);
  if (text === undefined || [...text.values()].some((inner) => inner === '')) {
    node.note('not-carried', 'empty-text', undefined, 'there is no text in it');
    return;
  }
  if ([...(html ?? new Map<string, string>())].some(([tag, inner]) => inner !== text.get(tag))) {
    node.note('changed', 'text-changed', 'html', 'the text is taken without its markup');
  }
  const title = node.peek('title') === undefined ? text : asked.title;
  const conditions = [...place.conditions, ...asked.conditions];
  const note = noteOf(reading.names.idFor(asked.name), node.path, text, asked.description, conditions);
  const question = { ...note, label: labelOf(title) };
  if (takeQuestion(reading, place, question)) nameQuestion(reading, asked.name, question, node.path);
}

/** What is read of a piece of HTML: lines for blocks, no tags, characters for their names. */
function plainOf(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/li|\/div|\/h[1-6]|\/tr)\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (name.startsWith('#')) {
        const point = Number(name.slice(1));
        return point > 31 && point < 0x110000 && (point < 0xd800 || point > 0xdfff)
          ? String.fromCodePoint(point)
          : whole;
      }
      return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    })
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
