import { demonstrationNotice } from '@groundwork/assessment';
import { describe, expect, test } from 'vitest';
import { scoreObservations } from './score-observations.ts';
import { scoresArtefacts } from './scores-artefacts.ts';
import { scoresColumns } from './scores-columns.ts';
import { sdmxStructure } from './sdmx-structure.ts';
import { scoresOfRound } from './scores.test-data.ts';

interface Named {
  readonly id: string;
  readonly agencyID: string;
  readonly version: string;
  readonly name: string;
}
interface Component {
  readonly id: string;
  readonly conceptIdentity: string;
  readonly localRepresentation: { readonly enumeration?: string };
}
interface Structure {
  readonly meta: { readonly test: boolean; readonly id: string };
  readonly data: {
    readonly dataflows: readonly (Named & { readonly structure: string })[];
    readonly dataStructures: readonly (Named & {
      readonly dataStructureComponents: {
        readonly dimensionList: { readonly dimensions: readonly Component[]; readonly timeDimension: Component };
        readonly measureList: { readonly measures: readonly Component[] };
        readonly attributeList: { readonly attributes: readonly Component[] };
      };
    })[];
    readonly conceptSchemes: readonly (Named & { readonly concepts: readonly { readonly id: string }[] })[];
    readonly codelists: readonly (Named & {
      readonly codes: readonly { readonly id: string; readonly parent?: string; readonly annotations?: unknown }[];
    })[];
  };
}

function structureOf(isDemonstration = false): Structure {
  return JSON.parse(sdmxStructure(scoresOfRound(isDemonstration), '2026-11-25T10:00:00.000Z')) as Structure;
}

function componentsOf({ data }: Structure): readonly Component[] {
  return data.dataStructures.flatMap(({ dataStructureComponents: { dimensionList, measureList, attributeList } }) => [
    ...dimensionList.dimensions,
    dimensionList.timeDimension,
    ...measureList.measures,
    ...attributeList.attributes,
  ]);
}

const urnOf = (kind: string, { agencyID, id, version }: Named): string =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${agencyID}:${id}(${version})`;

describe('the structure of scores', () => {
  test.each([false, true])('is what STRUCTURE_ID names (demonstration: %s)', (isDemonstration) => {
    const { data } = structureOf(isDemonstration);
    const [flow] = data.dataflows;
    const { dataflow } = scoresArtefacts(scoresOfRound().revision, isDemonstration);
    expect(`${flow?.agencyID}:${flow?.id}(${flow?.version})`).toBe(dataflow);
    expect(flow?.structure).toBe(data.dataStructures.map((own) => urnOf('datastructure.DataStructure', own)).join());
  });

  test('has the components of the file in its order', () => {
    expect(componentsOf(structureOf()).map(({ id }) => id)).toEqual(scoresColumns(true).slice(3));
  });

  test('refers to nothing that is not in it', () => {
    const structure = structureOf();
    const lists = structure.data.codelists.map((own) => urnOf('codelist.Codelist', own));
    const concepts = structure.data.conceptSchemes.flatMap((own) =>
      own.concepts.map(({ id }) => `${urnOf('conceptscheme.Concept', own)}.${id}`),
    );
    for (const { conceptIdentity, localRepresentation } of componentsOf(structure)) {
      expect(concepts).toContain(conceptIdentity);
      if (localRepresentation.enumeration !== undefined) expect(lists).toContain(localRepresentation.enumeration);
    }
    expect(new Set(lists).size).toBe(7);
    for (const { codes } of structure.data.codelists) {
      const ids = codes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, parent } of codes) {
        // The ids of SDMX.
        expect(id).toMatch(/^[A-Za-z0-9_@$-]+$/);
        if (parent !== undefined) expect(ids).toContain(parent);
      }
    }
  });

  test('has the code of every area and indicator of the file, with the M49 code where there is one', () => {
    const { codelists } = structureOf().data;
    const codesOf = (id: string): readonly string[] =>
      codelists.find((list) => list.id === id)?.codes.map((code) => code.id) ?? [];
    for (const { iso3, indicatorId } of scoreObservations(scoresOfRound())) {
      expect(codesOf('CL_AREA')).toContain(iso3);
      expect(codesOf('CL_EK_INDICATOR')).toContain(indicatorId);
    }
    const areas = codelists.find(({ id }) => id === 'CL_AREA')?.codes ?? [];
    expect(areas.map(({ id, annotations }) => [id, annotations])).toEqual([
      ['KEN', [{ type: 'M49', value: '404' }]],
      ['TGO', [{ type: 'M49', value: '768' }]],
      ['XKX', undefined],
    ]);
  });

  test('says of a demonstration that it is one', () => {
    const { meta, data } = structureOf(true);
    expect(meta.test).toBe(true);
    expect(data.dataflows[0]?.name).toContain(demonstrationNotice);
    expect(structureOf().meta.test).toBe(false);
  });
});
