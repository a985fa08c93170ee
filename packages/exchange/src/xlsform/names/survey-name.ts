/** How parts of a question are named on the survey sheet; the question itself is named by its id. */
export const surveyName = {
  law: (questionId: string): string => `${questionId}_law`,
  practice: (questionId: string): string => `${questionId}_practice`,
  /** A detail beside an answer, or a field in the records of a repeat. */
  field: (questionId: string, fieldId: string): string => `${questionId}_${fieldId}`,
  section: (sectionId: string): string => `section_${sectionId}`,
  subSection: (subSectionId: string): string => `sub_section_${subSectionId}`,
} as const;

/** The name of the choice that stands for "no case so far"; the other choices of the practice part are scores. */
export const noCaseName = 'no-case';
