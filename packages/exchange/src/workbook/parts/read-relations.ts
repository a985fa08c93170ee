import { attributeOf } from '../xml/xml-scanner.ts';
import { readPart, type WorkbookParts } from './read-part.ts';

/** Where a part points to: the kind by the end of its type, the path within the file. */
export interface Relation {
  readonly id: string;
  /** `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly kind: string;
  readonly path: string;
}

/**
 * Reads what a part of a workbook points to. Targets outside the file (links to other workbooks) are not in it.
 *
 * @param folder of the part, `xl/`; relative targets start there
 * @param name of the part inside its folder, `workbook.xml`; both empty for the whole file
 */
export function readRelations(parts: WorkbookParts, folder: string, name: string): readonly Relation[] {
  const relations: Relation[] = [];
  readPart(parts, `${folder}_rels/${name}.rels`, {
    open(element, attributes) {
      if (element !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        kind: /[^/]*$/.exec(attributeOf(attributes, 'Type') ?? '')?.[0] ?? '',
        path: resolve(folder, target),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** A path from the root of the file; steps upwards end there. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).toLowerCase().split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
