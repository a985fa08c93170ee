import type { CommonLevels } from '../definition/instrument-revision.ts';
import { mapLevels, type TextAt } from './map-question-texts.ts';

/** The common anchors with other texts. */
export function mapCommonLevels(common: CommonLevels, textAt: TextAt): CommonLevels {
  const { state, law, practice, noCase, severity, agreement } = common;
  return {
    ...common,
    ...(state === undefined ? {} : { state: mapLevels(state, 'common/state', textAt) }),
    ...(law === undefined ? {} : { law: mapLevels(law, 'common/law', textAt) }),
    ...(practice === undefined ? {} : { practice: mapLevels(practice, 'common/practice', textAt) }),
    ...(noCase === undefined ? {} : { noCase: textAt('common/no-case', noCase) }),
    ...(severity === undefined ? {} : { severity: mapLevels(severity, 'common/severity', textAt) }),
    ...(agreement === undefined ? {} : { agreement: mapLevels(agreement, 'common/agreement', textAt) }),
  };
}
