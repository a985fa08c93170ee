import type { Describing } from './describing.ts';
import { textIn } from './version-in-language.ts';
import type { XmlElement } from './xml-writer.ts';

/**
 * What the document itself is: its title, version and state, and which characters it could not hold.
 *
 * @param removed how often each such character was left out
 */
export function describeDocument(describing: Describing, removed: ReadonlyMap<string, number>): XmlElement {
  const { element, note, revision } = describing;
  const software = element('prodStmt', {}, element('software', {}, 'Groundwork'));
  const counts = [...removed].map(([point, count]) => `${point} (${count})`).join(', ');
  return element(
    'docDscr',
    {},
    citation(describing, software),
    element('docStatus', {}, revision.state),
    note(
      'removed-characters',
      'XML 1.0',
      counts === '' ? undefined : `Left out, since XML cannot hold them: ${counts}.`,
    ),
  );
}

/** What the questionnaire is: title, summary, to what the answers refer, how it is filled in and checked. */
export function describeStudy(describing: Describing): XmlElement {
  const { element, texts, note, versions, revision } = describing;
  const isOpinion = revision.purpose === 'opinion';
  const english = (text: string) => [{ language: 'en', text }];
  const checks = revision.checks.flatMap(({ checkId, severity, questionIds, when }, index) =>
    texts(
      'cleanOps',
      textIn(versions, (version) => {
        const message = version.revision.checks[index]?.message;
        return message === undefined
          ? undefined
          : `${checkId} (${severity}; ${questionIds.join(', ')}; ${when}): ${message}`;
      }),
    ),
  );
  return element(
    'stdyDscr',
    {},
    citation(describing),
    element(
      'stdyInfo',
      {},
      texts(
        'abstract',
        textIn(versions, (version) => version.revision.summary),
      ),
      element(
        'sumDscr',
        {},
        texts(
          'timePrd',
          textIn(versions, (version) => version.revision.referenceDate),
        ),
        texts('anlyUnit', english(isOpinion ? 'Respondent' : 'Country')),
        texts(
          'dataKind',
          english(isOpinion ? 'Survey data: opinions' : 'Survey data: answers of governments with evidence'),
        ),
      ),
    ),
    element(
      'method',
      {},
      element(
        'dataColl',
        {},
        texts('collMode', english('Questionnaire filled in by the respondents themselves')),
        texts('resInstru', english('Structured questionnaire')),
        checks,
      ),
    ),
    note('time', 'estimated-minutes', revision.estimatedMinutes),
    note('scoring', 'availability-sub-section', revision.availability.subSectionShare),
    note('scoring', 'availability-section', revision.availability.sectionShare),
    revision.bands.flatMap(({ bandId, from }, index) =>
      texts(
        'notes',
        textIn(versions, (version) => version.revision.bands[index]?.title),
        { type: 'band', subject: `${bandId}: from ${from}` },
      ),
    ),
    revision.inspiredBy.flatMap((name) => note('inspired-by', 'tool', name)),
  );
}

function citation(describing: Describing, production?: XmlElement): XmlElement {
  const { element, texts, versions, revision } = describing;
  const [first, ...others] = textIn(versions, (version) => version.revision.title);
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      element('titl', {}, first?.text ?? ''),
      texts('parTitl', others),
      element('IDNo', { agency: 'Groundwork' }, `${revision.instrumentId} ${revision.version}`),
    ),
    production,
    versionStatement(describing),
  );
}

function versionStatement({ element, note, revision }: Describing): XmlElement {
  const { previous } = revision;
  const removed = (previous?.changes ?? []).flatMap(({ type, from, to, note: why }) =>
    to.length > 0 ? [] : note('change', type, `${type}: ${from.join(', ')}${why === undefined ? '' : `; ${why}`}`),
  );
  return element(
    'verStmt',
    {},
    element('version', { type: revision.state }, revision.version),
    previous === undefined ? undefined : note('previous', 'version', previous.version),
    removed,
  );
}
