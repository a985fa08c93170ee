import { idPatterns } from '@groundwork/instrument/authoring';

/** How ids are written, from their first to their last character; the reader of instrument files refuses others. */
export const idForms = Object.fromEntries(
  Object.entries(idPatterns).map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})$`)]),
) as Readonly<Record<keyof typeof idPatterns, RegExp>>; // one for each pattern
