import { icon } from '@groundwork/elements/questions';
import { html, nothing, type TemplateResult } from 'lit';

/** Id of the note, for the fields that it describes. */
export const problemNoteId = 'sign-in-problem';

/** What stands in the way, read out at once; nothing where nothing does. */
export function problemNote(problem: string | TemplateResult | null): TemplateResult | typeof nothing {
  return problem === null
    ? nothing
    : html`<div class="note note--problem" role="alert" id=${problemNoteId}>
        ${icon('warn')}
        <div><b>There is a problem</b>${problem}</div>
      </div>`;
}
