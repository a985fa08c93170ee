import { defineConfig, type Plugin } from 'vite';

/**
 * Takes the indentation out of templates. Minified code has line breaks only inside template literals, where HTML
 * counts any run of spaces as one; it saves a slow line some kilobytes.
 */
function dropIndentation(): Plugin {
  return {
    name: 'drop-indentation',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replaceAll(/\n\s*/g, ' ').replaceAll(/(<\/[a-z][a-z0-9-]*) >/g, '$1>');
      }
    },
  };
}

/**
 * Vite's helper looks for style sheets of lazy files. Ours have none: a lazy file is simply imported.
 */
function importPlainly(): Plugin {
  return {
    name: 'import-plainly',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/**
 * Two entries: officials' pages and public pages. Assets are files with hashes, never data in the script, and nothing
 * is put into the page by a script of Vite's own, so that the strict page policy holds.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'warn',
  plugins: [importPlainly(), dropIndentation()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    target: 'es2023',
    // Kept as written: lowered, light-dark() would miss the theme switch and :dir() would follow the language.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { official: 'src/official/main.ts', public: 'src/public/main.ts' },
      output: {
        // What a section needs travels in one file: small files compress badly. The pages before it fetch the same file,
        // so that it is there when a section is opened.
        codeSplitting: {
          groups: [
            { name: 'load', test: /preload-helper/, priority: 3 },
            {
              name: 'server',
              test: /server.server-problem/,
              priority: 2,
            },
            {
              name: 'section',
              test: /node_modules\/(lit|@lit)|packages\/instrument|official\/(app|assessment-controller|draft\/|router\/|server\/|pages\/section-page|parts\/(?!scorer|section-parts|evidence-gain|connection-note|jump-list|summary-lines|largest|section-state|head)|router\/paths)|elements\/src\/questions\/(?!task-list|define-later|error-summary|conflict|evidence\/|score-meter|text\/(issue-text|background-text|respondent-roles|target-links-text|score-text|gap-text|evidence-kinds))/,
            },
          ],
        },
      },
    },
  },
});
