import type { Check, DeclaredChange, InstrumentRevision } from '../definition/instrument-revision.ts';
import { fileKeys } from './format/file-keys.ts';
import { headOf, type Head } from './writing/head-of.ts';
import { flowNode, ladderNode } from './writing/write-answer-parts.ts';
import { questionNodes } from './writing/write-grid.ts';
import { writeYaml } from './writing/write-yaml.ts';
import type { YamlNode } from './writing/yaml-node.ts';

/** Where the schema stands, seen from the folder of a revision. Editors complete and check by it. */
const schemaLine = '# yaml-language-server: $schema=../../instrument.schema.json';

/** The keys before which an empty line stands. */
const spacedKeys: ReadonlySet<string> = new Set(['sections', 'checks', 'previous']);

/**
 * Writes a revision as an instrument file in the style of the house: keys in their order, anchors that many questions share
 * once at the head, rows of grids in their grid, nothing folded. Comments of an earlier file are not kept.
 *
 * `readInstrument` of the result gives the same revision, when it is one that an instrument file can give. Target links
 * are written `direct` before `enabling`.
 *
 * @throws InstrumentError `unwritable-revision` when the rows of a grid do not stand together in one kind
 * @example writeInstrument(revision).split('\n')[2] // => 'instrumentId: egov-readiness'
 */
export function writeInstrument(revision: InstrumentRevision): string {
  const head = headOf(revision);
  const parts = fileKeys.revision.map((key) => {
    const node = revisionNode(revision, key, head);
    if (node === undefined) return '';
    return `${spacedKeys.has(key) ? '\n' : ''}${writeYaml({ map: [[key, node]] })}`;
  });
  return `${schemaLine}\n\n${parts.join('')}`;
}

function revisionNode(
  revision: InstrumentRevision,
  key: (typeof fileKeys.revision)[number],
  head: Head,
): YamlNode | undefined {
  const { anchors, noCase } = head;
  switch (key) {
    case 'availability': {
      const { subSectionShare, sectionShare } = revision.availability;
      return {
        map: [
          ['subSectionShare', subSectionShare],
          ['sectionShare', sectionShare],
        ],
      };
    }
    case 'bands':
      return { list: revision.bands.map(({ bandId, title, from }) => ({ flow: { bandId, title, from } })) };
    case 'inspiredBy':
      return revision.inspiredBy.length === 0 ? undefined : { list: revision.inspiredBy };
    case 'stateLevels':
      return ladderNode(anchors.state);
    case 'lawLevels':
      return ladderNode(anchors.law);
    case 'practiceLevels':
      return ladderNode(anchors.practice, anchors.noCase);
    case 'severityLevels':
      return ladderNode(anchors.severity);
    case 'agreementLevels':
      return ladderNode(anchors.agreement);
    case 'commonLevels':
      return head.isSayingSo ? true : undefined;
    case 'noCase':
      return flowNode(noCase === undefined ? undefined : { when: noCase.noCaseWhen, effect: noCase.noCaseEffect });
    case 'sections':
      return { list: revision.sections.map((section) => sectionNode(section, head)), isSpaced: true };
    case 'checks':
      return revision.checks.length === 0 ? undefined : { list: revision.checks.map(checkNode), isSpaced: true };
    case 'previous':
      return revision.previous === undefined
        ? undefined
        : {
            map: [
              ['version', revision.previous.version],
              ['changes', { list: revision.previous.changes.map(changeNode) }],
            ],
          };
    default:
      return revision[key];
  }
}

function sectionNode(section: InstrumentRevision['sections'][number], head: Head): YamlNode {
  const { sectionId, title, summary, weightPercent, subSections } = section;
  const parts = subSections.map((subSection): YamlNode => ({
    map: [
      ['subSectionId', subSection.subSectionId],
      ['title', subSection.title],
      ['questions', { list: questionNodes(subSection, head), isSpaced: true }],
    ],
  }));
  return {
    map: [
      ['sectionId', sectionId],
      ['title', title],
      ['summary', summary],
      ['weightPercent', weightPercent],
      ['subSections', { list: parts, isSpaced: true }],
    ],
  };
}

function checkNode({ checkId, when, severity, message, questionIds }: Check): YamlNode {
  return {
    map: [
      ['checkId', checkId],
      ['when', when],
      ['severity', severity],
      ['message', message],
      ['questionIds', { flow: questionIds }],
    ],
  };
}

function changeNode({ from, to, type, isComparable, values, note }: DeclaredChange): YamlNode {
  return {
    map: [
      ['from', { flow: from }],
      ['to', { flow: to }],
      ['type', type],
      ['isComparable', isComparable],
      ['values', flowNode(values)],
      ['note', note],
    ],
  };
}
