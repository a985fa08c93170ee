import { consentTexts, currentConsent } from '@groundwork/assessment';
import type { StakeholderSession } from '@groundwork/assessment/wire';
import type { ApiParts } from '../../api-environment.ts';
import type { Respondent } from './find-respondent.ts';

/** What a respondent's page needs beside the instrument. */
export async function sessionView(parts: ApiParts, respondent: Respondent): Promise<StakeholderSession> {
  const { draft, assessment, round, deadline, revision, fixedAnswers, lock } = respondent;
  const { iso3 } = assessment;
  const { instrumentId, version } = revision.questionnaire.revision;
  const countries = await parts.store.reference.countries();
  const given = consentTexts.find((text) => text.version === draft.consentVersion);
  const { version: consentVersion, paragraphs } = given ?? currentConsent;
  return {
    country: { iso3, name: countries.find((country) => country.iso3 === iso3)?.name ?? iso3 },
    round: { roundId: round.roundId, title: round.title, deadline, isDemonstration: round.isDemonstration },
    instrument: { instrumentId, version, hash: revision.hash },
    group: draft.group,
    isEditable: lock === null,
    lockedBecause: lock,
    consent: {
      version: consentVersion,
      paragraphs,
      isGiven: draft.consentVersion !== null,
    },
    fixedAnswers,
    answers: [...draft.answers],
  };
}
