import type { Question } from '@groundwork/instrument';
import { respondentRoles } from './respondent-roles.ts';
import { targetLinksText } from './target-links-text.ts';

/** What a question serves and who knows best, each with its title; what there is nothing to say of is left out. */
export function backgroundText(question: Question): readonly (readonly [title: string, text: string])[] {
  const serves = 'weight' in question ? targetLinksText(question.targetLinks, question.isCrossCutting) : '';
  const role = 'respondentRoles' in question ? question.respondentRoles[0] : undefined;
  const parts = [
    ['What it serves', serves],
    ['Who knows best', role === undefined ? '' : `${respondentRoles[role]}.`],
  ] as const;
  return parts.filter(([, text]) => text !== '');
}
