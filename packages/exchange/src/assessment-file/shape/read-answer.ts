import type { Answer, AnswerValue, FieldValue, LawAndPracticeValue, RecordValue } from '@groundwork/instrument';
import { idPatterns } from '@groundwork/instrument/authoring';
import { isList, isObject } from '../../json/json-value.ts';
import type { Member, ShapeReader } from './shape-reader.ts';

/** Sizes as on the wire. */
const limits = { text: 20_000, choices: 500, choice: 200, records: 200, reason: 2_000 } as const;
const fieldId = new RegExp(`^(?:${idPatterns.fieldId})$`);

/**
 * An answer of the shape in which it crosses the wire. Whether it is acceptable is for the instrument to say.
 *
 * @returns an answer without proof; not to be used where the reader has an issue
 */
export function readAnswer(reader: ShapeReader, member: Member): Omit<Answer, 'evidence'> {
  const parts = reader.object(
    member,
    [],
    ['value', 'noValue', 'noValueReason', 'details', 'isConfidential', 'mayPublish'],
  );
  const part = <Value>(name: string, read: (member: Member) => Value | undefined): Value | undefined => {
    const found = parts?.get(name);
    return found === undefined ? undefined : read(found);
  };
  return defined({
    value: part('value', (own) => readValue(reader, own)),
    noValue: part('noValue', (own) => reader.oneOf(own, ['do-not-know', 'not-applicable'])),
    noValueReason: part('noValueReason', (own) => reader.text(own, { maximum: limits.reason })),
    details: part('details', (own) => readRecord(reader, own)),
    isConfidential: part('isConfidential', (own) => reader.truth(own)),
    mayPublish: part('mayPublish', (own) => reader.truth(own)),
  });
}

function readValue(reader: ShapeReader, member: Member): AnswerValue | undefined {
  const { value, path } = member;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return reader.text(member, { maximum: limits.text });
  if (isObject(value)) return readParts(reader, member);
  if (isList(value)) {
    // A list of nothing is either; records are told by their first one.
    return isObject(value[0]) ? readRecords(reader, member) : readChoices(reader, member);
  }
  reader.report('wrong-type', path, { wanted: 'answer' });
  return undefined;
}

function readParts(reader: ShapeReader, member: Member): LawAndPracticeValue | undefined {
  const parts = reader.object(member, [], ['law', 'practice']);
  const [law, practice] = [parts?.get('law'), parts?.get('practice')];
  return defined({
    law: law === undefined ? undefined : reader.number(law),
    practice:
      practice === undefined
        ? undefined
        : practice.value === 'no-case'
          ? ('no-case' as const)
          : reader.number(practice),
  });
}

function readRecords(reader: ShapeReader, member: Member): readonly RecordValue[] | undefined {
  return reader.list(member, limits.records)?.map((record) => readRecord(reader, record) ?? {});
}

function readRecord(reader: ShapeReader, member: Member): RecordValue | undefined {
  const fields = reader.record(member, fieldId);
  if (fields === undefined) return undefined;
  const read = [...fields].flatMap(([id, own]): readonly (readonly [string, FieldValue])[] => {
    const value = readField(reader, own);
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries(read);
}

function readField(reader: ShapeReader, member: Member): FieldValue | undefined {
  const { value } = member;
  if (typeof value === 'number') return value;
  if (isList(value)) return readChoices(reader, member);
  return reader.text(member, { maximum: limits.text });
}

function readChoices(reader: ShapeReader, member: Member): readonly string[] | undefined {
  return reader
    .list(member, limits.choices)
    ?.flatMap((choice) => reader.text(choice, { maximum: limits.choice }) ?? []);
}

type Defined<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The same without what is undefined. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
}
