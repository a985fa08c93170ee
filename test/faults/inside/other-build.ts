import { registerHooks } from 'node:module';

// Makes another build of the server: `older` has not the last migration, `newer` has one more, `edited` has changed the last one.
const builds: Readonly<Record<string, string>> = {
  older: 'all.slice(0, -1)',
  newer: `[...all, { name: '9000-newer', statements: () => ['create table newer (a integer)', 'insert into newer values (1)'] }]`,
  edited: `all.map((one, index) => index < all.length - 1 ? one : { ...one, statements: (dialect: any) => [...one.statements(dialect), 'create table edited (a integer)'] })`,
};
const list = builds[process.env['OTHER_BUILD'] ?? ''];
if (list === undefined) throw new TypeError('OTHER_BUILD requires one of older, newer, edited');

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('/packages/store/src/schema/migrations.ts')) return next(url, context);
    const source = `import { migrations as all } from '${url}?all';\nexport const migrations = ${list};`;
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});
