/** Name of the document of a round that holds all but its figures and scores: survey results, series, texts of the report. */
export const contextDocument = 'context'
