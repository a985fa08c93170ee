/** What `digestQuestionnaires` gave when it was last meant to change: another value is another questionnaire engine. */
export const pinnedQuestionnaires = '6c5c5628';
