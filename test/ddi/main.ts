import { instrumentsAsCodebooks } from './instruments-as-codebooks.ts';
import { validateXml } from './validate-xml.ts';

/**
 * `node test/ddi/main.ts FOLDER`: validates the codebooks of all instruments against the schema of the standard,
 * `codebook.xsd` with the files it imports, in a folder of yours. See SOURCE.md.
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('name the folder that holds codebook.xsd of DDI-Codebook 2.5\n');
  process.exitCode = 2;
} else {
  for (const [path, xml] of instrumentsAsCodebooks()) {
    const errors = await validateXml(xml, folder, 'codebook.xsd');
    process.stdout.write(`${path}: ${errors.length === 0 ? 'valid' : errors.join('\n')}\n`);
    if (errors.length > 0) process.exitCode = 1;
  }
}
