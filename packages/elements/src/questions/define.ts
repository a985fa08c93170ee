import { ChoicesElement } from './choices/choices.ts';
import { LevelsElement } from './levels/levels.ts';
import { NoteElement } from './note/note.ts';
import { NumberElement } from './number/number-field.ts';
import { QuestionElement } from './question/question.ts';
import { SaveStateElement } from './save-state/save-state.ts';
import { SingleChoiceElement } from './single-choice/single-choice.ts';

/** Makes the elements of a section known to the page. Twice does no harm. */
export function defineQuestions(): void {
  if (customElements.get('gw-question') !== undefined) return;
  customElements.define('gw-note', NoteElement);
  customElements.define('gw-levels', LevelsElement);
  customElements.define('gw-single-choice', SingleChoiceElement);
  customElements.define('gw-choices', ChoicesElement);
  customElements.define('gw-number', NumberElement);
  customElements.define('gw-save-state', SaveStateElement);
  customElements.define('gw-question', QuestionElement);
}
