import { isList, isObject, memberPath, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { namedIssues, type FileIssue, type FileIssueCode } from '../file-issue.ts';

/** What a text must keep to. */
export interface TextShape {
  /** In UTF-16 units, as everywhere. */
  readonly maximum: number;
  readonly minimum?: number;
  /** From its first to its last character. */
  readonly pattern?: RegExp;
}

/** A member of an object, with its place. */
export interface Member {
  readonly value: JsonValue;
  readonly path: string;
}

/**
 * Reads values of a tree that must have a certain shape and names everything that has not. Each method gives the value
 * where it is right and `undefined` where it is not; a result made of `undefined` is never used, since the issues say so.
 */
export class ShapeReader {
  readonly issues: FileIssue[] = [];

  report(code: FileIssueCode, path: string, params: FileIssue['params'] = {}): void {
    if (this.issues.length < namedIssues) this.issues.push({ code, path, params });
    else if (this.issues.length === namedIssues) this.issues.push({ code: 'more-issues', path: '$', params: {} });
  }

  /** The members of an object that has all required ones and none that is not known. */
  object(
    { value, path }: Member,
    required: readonly string[],
    optional: readonly string[] = [],
  ): ReadonlyMap<string, Member> | undefined {
    if (!isObject(value)) return this.#wrongType(path, 'object');
    for (const name of value.keys()) {
      if (!required.includes(name) && !optional.includes(name)) this.report('unknown-field', memberPath(path, name));
    }
    for (const name of required) if (!value.has(name)) this.report('missing-field', memberPath(path, name));
    return membersOf(value, path);
  }

  /** The members of an object whose names are ids; others are reported and left out. */
  record({ value, path }: Member, name: RegExp): ReadonlyMap<string, Member> | undefined {
    if (!isObject(value)) return this.#wrongType(path, 'object');
    const known = [...value].filter(([own]) => name.test(own));
    for (const own of value.keys()) if (!name.test(own)) this.report('unknown-field', memberPath(path, own));
    return membersOf(new Map(known), path);
  }

  list({ value, path }: Member, maximum: number): readonly Member[] | undefined {
    if (!isList(value)) return this.#wrongType(path, 'list');
    if (value.length > maximum) {
      this.report('too-long', path, { maximum, length: value.length });
      return undefined;
    }
    return value.map((item, index) => ({ value: item, path: `${path}[${index}]` }));
  }

  text({ value, path }: Member, { maximum, minimum = 0, pattern }: TextShape): string | undefined {
    if (typeof value !== 'string') return this.#wrongType(path, 'text');
    if (value.length > maximum) this.report('too-long', path, { maximum, length: value.length });
    else if (value.length < minimum || pattern?.test(value) === false) this.report('wrong-value', path);
    else return value;
    return undefined;
  }

  number({ value, path }: Member): number | undefined {
    return typeof value === 'number' ? value : this.#wrongType(path, 'number');
  }

  whole(member: Member, minimum: number): number | undefined {
    const value = this.number(member);
    if (value === undefined) return undefined;
    if (Number.isSafeInteger(value) && value >= minimum) return value;
    this.report('wrong-value', member.path, { minimum });
    return undefined;
  }

  truth({ value, path }: Member): boolean | undefined {
    return typeof value === 'boolean' ? value : this.#wrongType(path, 'truth');
  }

  oneOf<Known extends string>({ value, path }: Member, known: readonly Known[]): Known | undefined {
    const found = known.find((own) => own === value);
    if (found === undefined) this.report('wrong-value', path, { known: known.join(', ') });
    return found;
  }

  /** A moment in UTC as `2026-11-25T10:00:00.000Z`, on a day that there is. */
  instant(member: Member): string | undefined {
    const text = this.text(member, { maximum: 30, pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/ });
    if (text === undefined) return undefined;
    const moment = Date.parse(text);
    // A thirtieth of February is read as a day of March.
    if (!Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text.slice(0, 10)) return text;
    this.report('wrong-value', member.path);
    return undefined;
  }

  #wrongType(path: string, wanted: string): undefined {
    this.report('wrong-type', path, { wanted });
  }
}

function membersOf(value: JsonObject, path: string): ReadonlyMap<string, Member> {
  return new Map([...value].map(([name, inner]) => [name, { value: inner, path: memberPath(path, name) }]));
}
