import { scoreBases } from '@groundwork/assessment';
import { gapReasons } from '@groundwork/scoring';
import { basisNames } from '../scores/basis-names.ts';
import { gapNames } from '../scores/gap-names.ts';
import { observationStatuses } from './observation-status.ts';
import { scoreIndicators } from './score-indicators.ts';
import { listVersion, scoresArtefacts, sdmxAgency, type ScoresArtefacts } from './scores-artefacts.ts';
import { scoreUnit } from './scores-columns.ts';
import type { ScoresToExport } from './scores-to-export.ts';

/** One of the code lists by what it lists. */
export interface CodelistReference {
  readonly list: 'frequency' | 'area' | 'indicator' | 'basis' | 'unit' | 'status' | 'gap';
}

interface Code {
  readonly id: string;
  readonly name: string;
  /** The code of what this is a part of. */
  readonly parent?: string;
  readonly annotations?: readonly { readonly type: string; readonly value: string }[];
}

/** Every code list of the scores, those of SDMX itself with the codes we use. */
export function codelists(input: ScoresToExport): readonly object[] {
  const artefacts = scoresArtefacts(input.revision, input.round.isDemonstration);
  const codes: Readonly<Record<CodelistReference['list'], { readonly name: string; readonly codes: readonly Code[] }>> =
    {
      frequency: { name: 'Frequency', codes: [{ id: 'A', name: 'Annual' }] },
      area: { name: 'Areas by ISO 3166-1 alpha-3', codes: areas(input) },
      indicator: {
        name: `${input.revision.title}: index, dimensions and sub-dimensions`,
        codes: scoreIndicators(input).map(({ indicatorId, title, parentId }) => ({
          id: indicatorId,
          name: title,
          ...(parentId === null ? {} : { parent: parentId }),
        })),
      },
      basis: {
        name: 'On what a score rests',
        codes: scoreBases.map((basis) => ({ id: basis.toUpperCase(), name: basisNames[basis] })),
      },
      unit: { name: 'Units of scores', codes: [scoreUnit] },
      status: {
        name: 'Observation status',
        codes: Object.entries(observationStatuses).map(([id, name]) => ({ id, name })),
      },
      gap: { name: 'Why there is no score', codes: gapReasons.map((id) => ({ id, name: gapNames[id] })) },
    };
  return (Object.keys(codes) as CodelistReference['list'][]).map((list) => {
    const { agencyID, id, version } = identityOf({ list }, artefacts);
    return { id, agencyID, version, isPartial: agencyID !== sdmxAgency, ...codes[list] };
  });
}

/** The name of a code list all over the world. */
export function codelistUrn(reference: CodelistReference, artefacts: ScoresArtefacts): string {
  const { agencyID, id, version } = identityOf(reference, artefacts);
  return `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${agencyID}:${id}(${version})`;
}

function identityOf(
  { list }: CodelistReference,
  { indicatorListId, version }: ScoresArtefacts,
): { readonly agencyID: string; readonly id: string; readonly version: string } {
  const own = (id: string) => ({ agencyID: sdmxAgency, id, version: listVersion });
  switch (list) {
    case 'frequency':
      return { agencyID: 'SDMX', id: 'CL_FREQ', version: '2.0' };
    case 'status':
      return { agencyID: 'SDMX', id: 'CL_OBS_STATUS', version: '2.2' };
    case 'indicator':
      return { agencyID: sdmxAgency, id: indicatorListId, version };
    case 'area':
      return own('CL_AREA');
    case 'basis':
      return own('CL_SCORE_BASIS');
    case 'unit':
      return own('CL_SCORE_UNIT');
    case 'gap':
      return own('CL_GAP_REASON');
  }
}

/** All countries of the list and all of the run, each once. */
function areas({ run, countries }: ScoresToExport): readonly Code[] {
  const known = new Set(countries.map(({ iso3 }) => iso3));
  const others = run.rows.filter(({ iso3 }) => !known.has(iso3)).map(({ iso3, name }) => ({ iso3, name, m49: null }));
  return [...countries, ...others]
    .toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1))
    .map(({ iso3, name, m49 }) => ({
      id: iso3,
      name,
      ...(m49 === null ? {} : { annotations: [{ type: 'M49', value: m49 }] }),
    }));
}
