import type { RespondentRole } from '@groundwork/instrument';

/** Who is best placed to answer, in words. */
export const respondentRoles: Readonly<Record<RespondentRole, string>> = {
  'gov-lead': 'The body that leads e-government',
  'gov-fin': 'The ministry of finance',
  'gov-proc': 'The procurement authority',
  'gov-ict': 'The ministry or agency for technology',
  'gov-line': 'The ministries that deliver services',
  stat: 'The statistics office',
  private: 'Firms',
  civil: 'Civil society or the audit office',
  international: 'International organisations',
};
