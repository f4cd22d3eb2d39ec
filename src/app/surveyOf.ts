import type { Survey, SurveyRequest } from './survey';

/** The answer to a survey; that it was not asked is a mistake of the caller. */
export function surveyOf(surveys: readonly Survey[], wanted: SurveyRequest): Survey {
  const survey = surveys.find(
    ({ request: { sheet, extension } }) =>
      sheet === wanted.sheet &&
      extension.row === wanted.extension.row &&
      extension.column === wanted.extension.column &&
      extension.columnCount === wanted.extension.columnCount,
  );
  if (survey === undefined)
    throw new Error(`sheet ${wanted.sheet} was not surveyed where it is going to be changed`);
  return survey;
}
