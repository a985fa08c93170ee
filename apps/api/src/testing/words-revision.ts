import type { InstrumentRevision } from '@groundwork/instrument';
import { smallRevision } from './small-revision.ts';

/**
 * The small questionnaire with a second section of what is written in words: a text, records, a list with a detail, and a number that is
 * worked out. Every title, label and text of it begins with the given words.
 */
export function wordsRevision(opening = ''): InstrumentRevision {
  const [first] = smallRevision.sections;
  if (first === undefined) throw new Error('the small questionnaire has a section');
  const asked = { respondentRoles: ['gov-lead'], isOptional: true } as const;
  return {
    ...smallRevision,
    instrumentId: 'words',
    code: 'WD',
    title: `${opening}Questionnaire of words`,
    sections: [
      { ...first, weightPercent: 60 },
      {
        sectionId: 'B',
        title: `${opening}Section B`,
        summary: 'Words',
        weightPercent: 40,
        subSections: [
          {
            subSectionId: 'B1',
            title: `${opening}Sub-section B1`,
            questions: [
              {
                ...asked,
                questionId: 'WD-B01',
                kind: 'text',
                label: `${opening}Story`,
                text: `${opening}What happened?`,
                maximumLength: 2_000,
                isLong: true,
              },
              {
                ...asked,
                questionId: 'WD-B02',
                kind: 'repeat',
                label: `${opening}Cases`,
                text: `${opening}Which cases?`,
                recordLabel: 'Case',
                minimumRecords: 0,
                maximumRecords: 5,
                fields: [{ id: 'name', label: `${opening}Name`, kind: 'text', required: true }],
              },
              {
                ...asked,
                questionId: 'WD-B03',
                kind: 'multiple-choice',
                label: `${opening}Ways`,
                text: `${opening}Which ways?`,
                weight: 1,
                evidence: 'optional',
                targetLinks: [],
                isCrossCutting: false,
                options: [
                  { optionId: 'web', text: `${opening}Web` },
                  { optionId: 'desk', text: `${opening}Desk` },
                ],
                details: [{ id: 'who', label: `${opening}Who`, kind: 'text', required: false }],
              },
              {
                questionId: 'WD-B04',
                kind: 'calculated',
                label: `${opening}Twice`,
                text: `${opening}Twice the share`,
                respondentRoles: ['gov-lead'],
                weight: 0,
                evidence: 'none',
                targetLinks: [],
                isCrossCutting: false,
                calculation: '${SM-A03} * 2',
                details: [],
              },
            ],
          },
        ],
      },
    ],
  };
}
