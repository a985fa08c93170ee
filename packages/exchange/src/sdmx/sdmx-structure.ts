import { demonstrationNotice } from '@groundwork/assessment';
import { codelists, codelistUrn, type CodelistReference } from './code-lists.ts';
import { listVersion, scoresArtefacts, sdmxAgency, type ScoresArtefacts } from './scores-artefacts.ts';
import { attributeIds, dimensionIds, measureId } from './scores-columns.ts';
import type { ScoresToExport } from './scores-to-export.ts';

/** What an SDMX-JSON structure message says of itself over HTTP. */
export const sdmxStructureMediaType = 'application/vnd.sdmx.structure+json; version=2.0.0';

type Component = (typeof dimensionIds)[number] | typeof measureId | (typeof attributeIds)[number];

/** Each component: what it is, and the list or the form of its values. */
const components: Readonly<Record<Component, { readonly name: string; readonly values: CodelistReference | string }>> =
  {
    FREQ: { name: 'Frequency', values: { list: 'frequency' } },
    REF_AREA: { name: 'Reference area', values: { list: 'area' } },
    INDICATOR: { name: 'Index, dimension or sub-dimension', values: { list: 'indicator' } },
    SCORE_BASIS: { name: 'On what the score rests', values: { list: 'basis' } },
    TIME_PERIOD: { name: 'Year of the reference date', values: 'GregorianYear' },
    OBS_VALUE: { name: 'Score, unrounded', values: 'Double' },
    UNIT_MEASURE: { name: 'Unit of measure', values: { list: 'unit' } },
    DECIMALS: { name: 'Decimals shown', values: 'Integer' },
    OBS_STATUS: { name: 'Observation status', values: { list: 'status' } },
    GAP_REASON: { name: 'Why there is no score', values: { list: 'gap' } },
    RANK: { name: 'Rank, 1 is best', values: 'Integer' },
    RANK_LOWEST: { name: 'Best rank of the interval', values: 'Double' },
    RANK_HIGHEST: { name: 'Worst rank of the interval', values: 'Double' },
    DEMONSTRATION: { name: 'Says that the data are generated', values: 'String' },
  };

const conceptScheme = { id: 'CS_SCORES', version: listVersion };

/**
 * The structure that a file of scores names in STRUCTURE_ID, as an SDMX-JSON 2.0.0 structure message: dataflow, data
 * structure definition, concepts and every code list, so that nothing it refers to lies elsewhere.
 *
 * @param preparedAt ISO instant
 * Source: SDMX Technical Working Group, SDMX-JSON structure message 2.0.0 field guide.
 */
export function sdmxStructure(input: ScoresToExport, preparedAt: string): string {
  const { revision, round } = input;
  const artefacts = scoresArtefacts(revision, round.isDemonstration);
  const { version, dataflowId, structureId } = artefacts;
  const label = round.isDemonstration ? `${demonstrationNotice}: ` : '';
  const structureUrn = `urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=${sdmxAgency}:${structureId}(${version})`;
  const message = {
    meta: {
      id: `${dataflowId}-${version.replaceAll('.', '_')}`,
      test: round.isDemonstration,
      prepared: preparedAt,
      contentLanguages: [...new Set(['en', revision.language])],
      sender: { id: sdmxAgency },
    },
    data: {
      dataflows: [
        {
          id: dataflowId,
          agencyID: sdmxAgency,
          version,
          name: `${label}${revision.title}: scores`,
          structure: structureUrn,
        },
      ],
      dataStructures: [
        {
          id: structureId,
          agencyID: sdmxAgency,
          version,
          name: `${revision.title}: scores`,
          dataStructureComponents: componentsOf(artefacts),
        },
      ],
      conceptSchemes: [
        {
          ...conceptScheme,
          agencyID: sdmxAgency,
          name: 'Concepts of scores',
          concepts: Object.entries(components).map(([id, { name }]) => ({ id, name })),
        },
      ],
      codelists: codelists(input),
    },
  };
  return `${JSON.stringify(message, undefined, 1)}\n`;
}

function componentsOf(artefacts: ScoresArtefacts) {
  const component = (id: Component) => ({ id, conceptIdentity: conceptUrn(id), ...representation(id, artefacts) });
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      dimensions: dimensionIds.filter((id) => id !== 'TIME_PERIOD').map(component),
      timeDimension: component('TIME_PERIOD'),
    },
    measureList: { id: 'MeasureDescriptor', measures: [{ ...component(measureId), usage: 'optional' }] },
    attributeList: {
      id: 'AttributeDescriptor',
      attributes: attributeIds.map((id) => ({
        ...component(id),
        usage: id === 'OBS_STATUS' || id === 'UNIT_MEASURE' ? 'mandatory' : 'optional',
        attributeRelationship: { observation: {} },
      })),
    },
  };
}

function representation(id: Component, artefacts: ScoresArtefacts): object {
  const { values } = components[id];
  return {
    localRepresentation:
      typeof values === 'string' ? { format: { dataType: values } } : { enumeration: codelistUrn(values, artefacts) },
  };
}

function conceptUrn(id: Component): string {
  return `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${sdmxAgency}:${conceptScheme.id}(${conceptScheme.version}).${id}`;
}
