import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The part of Vite that is used here; it belongs to `apps/web`, which builds the pages with it. */
interface Bundler {
  build(config: object): Promise<unknown>;
}

/** Kilobytes (1,000 bytes) of a script before and after gzip 9. */
export interface ScriptSize {
  readonly minified: number;
  readonly zipped: number;
}

/** Builds what a page needs of the engine (`questionnaire-entry.ts`), minified as the pages are. */
export async function engineSize(): Promise<ScriptSize> {
  const web = createRequire(new URL('../../apps/web/package.json', import.meta.url));
  const vite = (await import(pathToFileURL(web.resolve('vite')).href)) as Bundler;
  const built = await vite.build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('questionnaire-entry.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const { output } = built as { readonly output: readonly { readonly code?: string }[] };
  return sizeOf(output.map(({ code = '' }) => code).join(''));
}

/** The script that SurveyJS offers for pages, minified by its makers. */
export function surveySize(): ScriptSize {
  const path = createRequire(import.meta.url).resolve('survey-core');
  return sizeOf(readFileSync(path.replace(/survey\.core\.js$/, 'survey.core.min.js'), 'utf8'));
}

function sizeOf(code: string): ScriptSize {
  return { minified: Buffer.byteLength(code) / 1_000, zipped: gzipSync(code, { level: 9 }).length / 1_000 };
}
