import type { Round } from '@groundwork/assessment';
import type { InstrumentRevision } from '@groundwork/instrument';

/** A questionnaire of numbers, so that each saved value tells which save it was. */
export const countingRevision: InstrumentRevision = {
  instrumentId: 'counting',
  code: 'CT',
  version: '1.0.0',
  state: 'published',
  language: 'en',
  title: 'Counting',
  summary: 'For the fault tests',
  referenceDate: 'today',
  estimatedMinutes: 1,
  inspiredBy: [],
  availability: { subSectionShare: 0.5, sectionShare: 0.5 },
  bands: [],
  sections: [
    {
      sectionId: 'A',
      title: 'Section A',
      summary: 'All of it',
      weightPercent: 100,
      subSections: [
        {
          subSectionId: 'A1',
          title: 'Sub-section A1',
          questions: ['CT-A01', 'CT-A02'].map((questionId) => ({
            questionId,
            kind: 'number',
            label: questionId,
            text: 'How many?',
            weight: 1,
            respondentRoles: ['gov-lead'],
            targetLinks: [],
            isCrossCutting: false,
            details: [],
            evidence: 'none',
            unit: 'saves',
            minimum: 0,
            maximum: 1_000_000,
            decimals: 0,
            floor: 0,
            goalpost: 100,
            transform: 'none',
          })),
        },
      ],
    },
  ],
  checks: [],
};

/** An open round of it. */
export const countingRound: Round = {
  roundId: 'faults',
  title: 'Faults',
  referenceDate: '2025-12-31',
  opensAt: '2020-01-01T00:00:00.000Z',
  deadline: '2100-01-01T00:00:00.000Z',
  state: 'open',
  isDemonstration: false,
  previousRoundId: null,
  embargoUntil: null,
  instruments: [{ instrumentId: 'counting', version: '1.0.0', hash: 'c'.repeat(64) }],
};
