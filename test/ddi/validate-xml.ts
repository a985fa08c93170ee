import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

/** The part of DDI-Codebook 2.5 that we write, in our own words. */
export const subsetFolder = fileURLToPath(new URL('.', import.meta.url));

/**
 * What libxml2 finds wrong with a codebook; empty when it is well formed and valid. Schemas are read from a folder and
 * from nowhere else.
 *
 * @param folder where the schemas lie, side by side
 * @param schemaName the one to validate against; it imports the others
 */
export async function validateXml(
  xml: string,
  folder: string = subsetFolder,
  schemaName = 'ddi-codebook-subset.xsd',
): Promise<readonly string[]> {
  const read = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });
  const others = readdirSync(folder).filter((name) => name.endsWith('.xsd') && name !== schemaName);
  const { errors } = await validateXML({
    xml: { fileName: 'codebook.xml', contents: xml },
    schema: read(schemaName),
    preload: others.map(read),
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
