import type { Field } from '../../definition/field.ts';
import type { Option } from '../../definition/option.ts';
import type { Guidance } from '../../definition/question.ts';
import type { TargetLink } from '../../definition/target-link.ts';
import { fieldKeys } from '../format/file-keys.ts';
import type { FlowMap, YamlNode } from './yaml-node.ts';

/** A ladder: scores as keys, and "no case so far" after them. */
export function ladderNode(
  levels: readonly { readonly score: number; readonly text: string }[] | undefined,
  noCase?: string,
): YamlNode | undefined {
  if (levels === undefined) return undefined;
  return { map: [...levels.map(({ score, text }) => [String(score), text] as const), ['no-case', noCase] as const] };
}

/** Options, one in each line. */
export function optionsNode(options: readonly Option[] | undefined): YamlNode | undefined {
  return options === undefined ? undefined : { list: options.map((option) => ({ flow: optionMap(option) })) };
}

function optionMap({ optionId, text, isExclusive, targetLinks, shownWhen }: Option): FlowMap {
  return {
    optionId,
    text,
    isExclusive: isExclusive === true ? true : undefined,
    targets: targetLinks === undefined ? undefined : targetsMap(targetLinks),
    indicators: indicatorsMap(targetLinks),
    shownWhen,
  };
}

/** Details, columns or fields of a repeat: each in one line, or in several where it has options. */
export function fieldsNode(fields: readonly Field[] | undefined): YamlNode | undefined {
  return fields === undefined ? undefined : { list: fields.map(fieldNode) };
}

function fieldNode(field: Field): YamlNode {
  const { options, ...rest } = field;
  const entries = fieldKeys.filter((key) => key !== 'options').map((key) => [key, rest[key]] as const);
  return options === undefined
    ? { flow: Object.fromEntries(entries) }
    : { map: [...entries, ['options', optionsNode(options)]] };
}

/** `{ direct: [4.A], enabling: [1.A] }`. */
export function targetsMap(links: readonly TargetLink[]): FlowMap {
  const of = (strength: TargetLink['strength']): readonly string[] | undefined => {
    const ids = links.filter((link) => link.strength === strength).map(({ targetId }) => targetId);
    return ids.length === 0 ? undefined : ids;
  };
  return { direct: of('direct'), enabling: of('enabling') };
}

/** `{ 8.F: ['8.16'] }`; nothing where no link names an indicator. */
export function indicatorsMap(links: readonly TargetLink[] | undefined): FlowMap | undefined {
  const named = (links ?? []).filter(({ indicatorIds }) => indicatorIds !== undefined);
  if (named.length === 0) return undefined;
  return Object.fromEntries(named.map(({ targetId, indicatorIds }) => [targetId, indicatorIds ?? []]));
}

/** How to judge, one key in each line. */
export function guidanceNode(guidance: Guidance | undefined): YamlNode | undefined {
  if (guidance === undefined) return undefined;
  const { meaning, notCounted, proof } = guidance;
  return {
    map: [
      ['meaning', meaning],
      ['notCounted', notCounted],
      ['proof', proof],
    ],
  };
}

/** A part in one line; nothing where there is none. */
export function flowNode(flow: FlowMap | readonly string[] | undefined): YamlNode | undefined {
  return flow === undefined ? undefined : { flow };
}
