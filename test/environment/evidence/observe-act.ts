import { isDeepStrictEqual } from 'node:util';
import { evidenceFolderContent } from './evidence-folder-content.ts';
import { rowsOfFile } from './rows-of-file.ts';

/** What an act did beside its answer. */
export interface ObservedAct<Answer> {
  readonly answered: Answer;
  /** Whether every row and every file is as it was. */
  readonly isUnchanged: boolean;
  /** Denied acts that the security log tells of since. */
  readonly denied: readonly Readonly<Record<string, unknown>>[];
}

/** Does something to a service and looks at its database, its evidence folder and its security log before and after. */
export async function observeAct<Answer>(
  service: { readonly dataDir: string; readonly logged: readonly string[] },
  act: () => Promise<Answer>,
): Promise<ObservedAct<Answer>> {
  const look = (): readonly unknown[] => [rowsOfFile(service.dataDir), evidenceFolderContent(service.dataDir)];
  const before = look();
  const lineCount = service.logged.length;
  const answered = await act();
  return {
    answered,
    isUnchanged: isDeepStrictEqual(look(), before),
    denied: service.logged
      .slice(lineCount)
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
      .filter(({ kind, decision }) => kind === 'security' && decision === 'denied'),
  };
}
