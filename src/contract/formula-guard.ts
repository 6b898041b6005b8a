/** What a spreadsheet takes for the beginning of a formula, or of a command to another program (`=cmd|…`). */
const formulaStart = /^[=+\-@\t\r]/
const plainNumber = /^[+-]?\d[\d.,]*$/

/** Tells whether a spreadsheet that reads this text, or in which a person edits it, would run it. */
export function startsFormula(text: string): boolean {
  return formulaStart.test(text)
}

/**
 * Writes text for a cell of a CSV file so that no spreadsheet runs it: behind an apostrophe. A negative number stays one.
 * Text that has an apostrophe before such a sign already gets another, so that `unguardText` gives back what was there.
 *
 * @see OWASP, CSV Injection
 */
export function guardText(text: string): string {
  const runs = startsFormula(text) && !plainNumber.test(text)
  return runs || /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Takes the apostrophe away again that `guardText` put before a text. */
export function unguardText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
