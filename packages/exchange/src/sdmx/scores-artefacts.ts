import type { InstrumentRevision } from '@groundwork/instrument';

/** Who maintains what these files refer to. */
export const sdmxAgency = 'GROUNDWORK';

/** Version of the lists and concepts that do not follow an instrument. */
export const listVersion = '1.0.0';

/** The names by which a file of scores refers to its structure. */
export interface ScoresArtefacts {
  readonly dataflowId: string;
  readonly structureId: string;
  /** The code list of its indicators. */
  readonly indicatorListId: string;
  /** That of the revision. */
  readonly version: string;
  /** As it stands in STRUCTURE_ID: `GROUNDWORK:DF_EG_SCORES(1.1.0)`. */
  readonly dataflow: string;
}

/**
 * How the structure of the scores of a revision is called. A demonstration has a dataflow of its own, so that no registry
 * mixes it with published scores.
 */
export function scoresArtefacts(
  { code, version }: Pick<InstrumentRevision, 'code' | 'version'>,
  isDemonstration: boolean,
): ScoresArtefacts {
  const dataflowId = `DF_${code}_SCORES${isDemonstration ? '_DEMONSTRATION' : ''}`;
  return {
    dataflowId,
    structureId: `DSD_${code}_SCORES`,
    indicatorListId: `CL_${code}_INDICATOR`,
    version,
    dataflow: `${sdmxAgency}:${dataflowId}(${version})`,
  };
}
