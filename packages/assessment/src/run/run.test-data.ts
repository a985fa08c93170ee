import { openQuestionnaire, type Answer, type Answers, type InstrumentRevision } from '@groundwork/instrument';
import { randomStream } from '@groundwork/scoring';
import type { Country } from '../country/country.ts';
import { level, revisionOf } from '../score/revision.test-data.ts';
import type { ValidatedAnswer } from '../score/assessment-scores.ts';
import type { RunContent, RunEntry } from './country-outcome.ts';

/** Two dimensions; A has two sub-dimensions, and two of its questions are skipped, one as not applicable, one as zero. */
export const drawnRevision: InstrumentRevision = revisionOf(
  [
    level('T-A1', { weight: 2 }),
    level('T-A2', { skip: { when: '${T-A1} = 0', effect: 'na' } }),
    level('T-A3', { weight: 0.5, evidence: 'required' }),
    level('T-A4'),
  ],
  [level('T-A5'), level('T-A6', { skip: { when: '${T-A5} = 0', effect: 'zero' } }), level('T-A7', { weight: 2 })],
  [level('T-B1'), level('T-B2', { weight: 2 }), level('T-B3')],
);

export const drawnQuestionnaire = openQuestionnaire(drawnRevision);

/** Another revision: a question more in B, other weights of the sections. */
export const laterRevision: InstrumentRevision = {
  ...drawnRevision,
  version: '2.0.0',
  sections: drawnRevision.sections.map((section) => ({
    ...section,
    weightPercent: section.sectionId === 'A' ? 30 : 70,
    subSections: section.subSections.map((subSection) =>
      subSection.subSectionId === 'B1'
        ? { ...subSection, questions: [...subSection.questions, level('T-B4', { weight: 2 })] }
        : subSection,
    ),
  })),
};

/** Both, by version. */
export const drawnQuestionnaires = new Map([
  [drawnRevision.version, drawnQuestionnaire],
  [laterRevision.version, openQuestionnaire(laterRevision)],
]);

/** Answers of so many invented countries, some missing, some reviewed; the same for the same seed. */
export function drawnEntries(count: number, seed: number, missing = 0.15, version = '1.0.0'): readonly RunEntry[] {
  return Array.from({ length: count }, (_, place): RunEntry => {
    const next = randomStream(seed, 3, place);
    const answers: Record<string, Answer> = {};
    const validated: Record<string, ValidatedAnswer> = {};
    const strength = next() * 3;
    for (const { questionId } of drawnQuestionnaires.get(version)?.questions ?? []) {
      if (next() < missing) continue;
      const value = Math.min(4, Math.floor(strength + next() * 2));
      answers[questionId] = next() < 0.05 ? { noValue: 'do-not-know' } : { value };
      if (next() < 0.9) validated[questionId] = { status: 'adjusted', score: Math.max(0, value - 1) / 4 };
    }
    return { iso3: codeOf(place), version, content: contentOf(answers, validated) };
  });
}

/** The countries of {@link drawnEntries}, in two regions. */
export function drawnCountries(count: number): readonly Country[] {
  return Array.from({ length: count }, (_, place) => ({
    iso3: codeOf(place),
    m49: null,
    name: `Country ${place}`,
    isMemberState: true,
    region: place % 2 === 0 ? 'North' : 'South',
    subRegion: null,
    incomeGroup: null,
    isLeastDeveloped: false,
    isLandlockedDeveloping: false,
    isSmallIslandDeveloping: false,
    population: { persons: 1000 * (place + 1), year: 2024 },
    dot: null,
  }));
}

function contentOf(answers: Answers, validated: RunContent['validated']): string {
  return JSON.stringify({ answers, validated } satisfies RunContent);
}

function codeOf(place: number): string {
  return `Q${String.fromCodePoint(65 + Math.floor(place / 26), 65 + (place % 26))}`;
}
