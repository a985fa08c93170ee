import { readdirSync, readFileSync } from 'node:fs';
import { mdgTargetIds } from '@groundwork/instrument';
import { instrumentSchema, readInstrument, writeInstrument, type JsonSchema } from '@groundwork/instrument/authoring';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { anyRevision } from '../../packages/instrument/src/definition/any-revision.test-data.ts';

const root = new URL('../../instruments/', import.meta.url);
const text = readFileSync(new URL('instrument.schema.json', root), 'utf8');
const schema = JSON.parse(text) as JsonSchema;
const validate = new Ajv2020({ allErrors: false }).compile(schema);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('instrument.yaml'),
);

/** What the schema says about the text of a file. */
function faultsOf(yaml: string): readonly string[] {
  const isValid = validate(parse(yaml, { version: '1.2', schema: 'core', stringKeys: true }));
  return isValid ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

describe('instrument.schema.json', () => {
  test('is what the tables of the reader make it; run vitest with -u to write it anew', async () => {
    await expect(`${JSON.stringify(instrumentSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../instruments/instrument.schema.json',
    );
  });

  test.each(files)('accepts %s', (path) => {
    expect(faultsOf(readFileSync(new URL(path, root), 'utf8'))).toEqual([]);
  });

  test('accepts every file that is written of a revision', () => {
    fc.assert(
      fc.property(fc.uint16Array({ size: 'max', maxLength: 1_200 }), (numbers) => {
        expect(faultsOf(writeInstrument(anyRevision(numbers)))).toEqual([]);
      }),
    );
  });

  const example = readFileSync(new URL('egov-readiness/1.0.0/instrument.yaml', root), 'utf8');
  test.each([
    ['kind: note', 'kind: notes'],
    ['code: EG', 'code: eg'],
    ['state: published', 'state: public'],
    ['weight: 2', 'weight: 3'],
    ['weight: 2', "weight: '2'"],
    ['weight: 2', ''],
    ['evidence: required', 'evidence: needed'],
    ['[gov-lead]', '[]'],
    ['[gov-lead]', '[minister]'],
    ['8.F', '8.G'],
    ['label: Scope and date', 'lable: Scope and date'],
    ['label: Scope and date', 'label: ""'],
    ['levels:\n', 'levels:\n              5: More\n'],
    ['effect: na', 'effect: hide'],
    ['floor: 0', ''],
    ['transform: none', 'transform: ln'],
    ['isExclusive: true', 'isExclusive: 1'],
    ['meaning:', 'meanings:'],
    ['checkId: EG-K01', 'checkId: K1'],
    ['kind: year', 'kind: years'],
    ['subSectionId: A1', 'subSectionId: a1'],
  ])('refuses, as the reader does, %j in the place of %j', (from, to) => {
    expect(example).toContain(from);
    const changed = example.replace(from, to);
    expect(faultsOf(changed)).not.toEqual([]);
    expect(readInstrument(changed, { fileName: 'x.yaml' }).revision).toBeUndefined();
  });
});

/** A word that is near to none that is known, so that the reader lists what it knows. */
const odd = 'qqqqqqqqqq';

/** What the reader says of a document, each message without its place. */
function saidOf(document: unknown): readonly string[] {
  const { problems } = readInstrument(stringify(document, { aliasDuplicateObjects: false }), { fileName: 'x.yaml' });
  return problems.map(({ message }) => message.replace(/^.*?: (?=["a-z])/, ''));
}

/** The keys that the reader knows of each part of a file, by its name for the part. */
function keysByReader(document: unknown): Readonly<Record<string, readonly string[]>> {
  const known = saidOf(document).flatMap((message) => {
    const [, part, keys] = /is not a key of (.+); leave it out; known are (.+)$/.exec(message) ?? [];
    return part === undefined || keys === undefined ? [] : [[part, keys.split(', ')] as const];
  });
  return Object.fromEntries(known);
}

function questionsIn(questions: readonly unknown[]): unknown {
  return { sections: [{ subSections: [{ questions }] }] };
}

function defined(name: string): JsonSchema {
  const found = schema.$defs?.[name];
  if (found === undefined) throw new Error(`no definition ${name}`);
  return found;
}

function keysOf({ properties }: JsonSchema): readonly string[] {
  return Object.keys(properties ?? {});
}

function at(part: JsonSchema | undefined, ...keys: readonly string[]): JsonSchema {
  const [key, ...others] = keys;
  if (part === undefined) throw new Error('no such part of the schema');
  if (key === undefined) return part;
  return at(key === 'items' ? part.items : part.properties?.[key], ...others);
}

const itemsOfQuestions = at(schema, 'sections', 'items', 'subSections', 'items', 'questions', 'items');
const names = (itemsOfQuestions.oneOf ?? []).map(({ $ref = '' }) => $ref.replace('#/$defs/', ''));
const kinds = namesAfter('question-of-');
const rowKinds = namesAfter('grid-of-');

/** The kinds named by the definitions that begin in some way. */
function namesAfter(beginning: string): readonly string[] {
  return names.filter((name) => name.startsWith(beginning)).map((name) => name.slice(beginning.length));
}

const fields = defined('fields').items?.oneOf ?? [];

describe('the reader knows the same as instrument.schema.json:', () => {
  test('the keys of an instrument and of its parts', () => {
    const part = { [odd]: 1 };
    const document = {
      ...part,
      availability: part,
      bands: [part],
      noCase: part,
      sections: [
        {
          ...part,
          subSections: [
            {
              ...part,
              questions: [{ kind: 'single-choice', guidance: part, skip: part, targets: part, options: [part] }],
            },
          ],
        },
      ],
      checks: [part],
      previous: { ...part, changes: [part] },
    };
    const sections = at(schema, 'sections', 'items');
    const questionKeys = keysByReader(document);
    expect(questionKeys).toEqual({
      'an instrument': keysOf(schema),
      availability: keysOf(at(schema, 'availability')),
      'a band': keysOf(at(schema, 'bands', 'items')),
      noCase: keysOf(defined('noCase')),
      'a section': keysOf(sections),
      'a sub-section': keysOf(at(sections, 'subSections', 'items')),
      guidance: keysOf(defined('guidance')),
      skip: keysOf(defined('skip')),
      targets: keysOf(defined('targets')),
      'an option': keysOf(defined('option')),
      'a check': keysOf(at(schema, 'checks', 'items')),
      previous: keysOf(at(schema, 'previous')),
      'a change': keysOf(at(schema, 'previous', 'changes', 'items')),
    });
  });

  test.each(kinds)('the keys of a question of kind %s, and which of them must be there', (kind) => {
    const known = keysByReader(questionsIn([{ kind, [odd]: 1 }]));
    expect(known[`a question of kind ${kind}`]).toEqual(keysOf(defined(`question-of-${kind}`)));
    expect(at(defined(`question-of-${kind}`), 'kind').const).toBe(kind);
    const isOfQuestion = (key: string): boolean => keysOf(defined(`question-of-${kind}`)).includes(key);
    const missing = saidOf(questionsIn([{ kind }])).flatMap(
      (message) => /^"(\w+)" is missing; add/.exec(message)?.[1] ?? [],
    );
    expect(['kind', ...missing.filter(isOfQuestion)].toSorted()).toEqual(
      (defined(`question-of-${kind}`).required ?? []).toSorted(),
    );
  });

  test.each(rowKinds)('the keys of a grid of rows of kind %s', (rowKind) => {
    const known = keysByReader(questionsIn([{ kind: 'grid', rowKind, [odd]: 1, rows: [{ [odd]: 1 }] }]));
    const grid = defined(`grid-of-${rowKind}`);
    expect(known).toEqual({
      [`a grid of rows of kind ${rowKind}`]: keysOf(grid),
      [`a row of kind ${rowKind}`]: keysOf(at(grid, 'rows', 'items')),
    });
  });

  test.each(fields.map((field) => [String(at(field, 'kind').const), field] as const))(
    'the keys of a field of kind %s',
    (kind, field) => {
      const known = keysByReader(
        questionsIn([{ kind: 'repeat', fields: [{ kind, [odd]: 1, options: [{ [odd]: 1 }] }] }]),
      );
      expect(known[`a field of kind ${kind}`]).toEqual(keysOf(field));
      const options = field.properties?.['options'];
      expect(known['an option of a field']).toEqual(options === undefined ? undefined : keysOf(defined('fieldOption')));
    },
  );

  const choices: readonly (readonly [string, unknown, readonly unknown[] | undefined])[] = [
    ['states of a revision', { state: odd }, at(schema, 'state').enum],
    ['purposes', { purpose: odd }, at(schema, 'purpose').enum],
    ['kinds of questions', questionsIn([{ kind: odd }]), [...kinds, 'grid']],
    ['kinds of rows', questionsIn([{ kind: 'grid', rowKind: odd }]), rowKinds],
    [
      'kinds of fields',
      questionsIn([{ kind: 'repeat', fields: [{ kind: odd }] }]),
      fields.map((field) => at(field, 'kind').const),
    ],
    [
      'evidence rules',
      questionsIn([{ kind: 'level', evidence: odd }]),
      at(defined('question-of-level'), 'evidence').enum,
    ],
    ['respondents', questionsIn([{ kind: 'level', respondents: [odd] }]), defined('respondents').items?.enum],
    [
      'transforms',
      questionsIn([{ kind: 'number', transform: odd }]),
      at(defined('question-of-number'), 'transform').enum,
    ],
    ['effects of a skip', questionsIn([{ kind: 'note', skip: { effect: odd } }]), at(defined('skip'), 'effect').enum],
    ['effects of no case', { noCase: { effect: odd } }, at(defined('noCase'), 'effect').enum],
    ['severities', { checks: [{ severity: odd }] }, at(schema, 'checks', 'items', 'severity').enum],
    [
      'types of changes',
      { previous: { changes: [{ type: odd }] } },
      at(schema, 'previous', 'changes', 'items', 'type').enum,
    ],
    ['weights', questionsIn([{ kind: 'level', weight: 9 }]), at(defined('question-of-level'), 'weight').enum],
    [
      'levels',
      questionsIn([{ kind: 'level', levels: { [odd]: 'x' } }]),
      keysOf(at(defined('question-of-level'), 'levels')),
    ],
    ['levels of states', { stateLevels: { [odd]: 'x' } }, keysOf(at(schema, 'stateLevels'))],
    ['levels of law', { lawLevels: { [odd]: 'x' } }, keysOf(at(schema, 'lawLevels'))],
  ];
  test.each(choices)('the %s', (_name, document, expected) => {
    const lists = saidOf(document).flatMap(
      (message) => /(?:; choose one of|; use one of|; use) ([^;]+)$/.exec(message)?.[1] ?? [],
    );
    expect(lists[0]?.split(', ')).toEqual(expected?.map(String));
  });

  test('the targets', () => {
    expect(at(defined('targets'), 'direct').items?.enum).toEqual(mdgTargetIds);
  });
});
