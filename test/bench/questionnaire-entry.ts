/** What a page needs of the engine; built by the bench to see how heavy it is. */
export { checkAnswer, missingParts, openQuestionnaire } from '@groundwork/instrument';
