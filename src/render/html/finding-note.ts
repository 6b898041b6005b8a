import type { NumberedFinding } from '../../contract/annotated-text.ts'
import { expectedBeside } from '../../contract/expected-beside.ts'
import { findingWords, verdictSigns } from '../../contract/finding-words.ts'
import { placeWords } from '../../contract/place-words.ts'
import { html, type Markup, nothing } from './html.ts'

export type PageLanguage = keyof typeof findingWords

/** A finding as it stands beside the text: what is wrong, what it should be, why, what to do. */
export function findingNote(finding: NumberedFinding, language: PageLanguage): Markup {
  const { number, ordinal, verdict, printed, arithmetic, why, suggestion } = finding
  const expected = expectedBeside(finding)
  const say = findingWords[language]
  return html`<div class="finding ${verdict}"><p class="verdict"><a href="#f${number}"><span class="sign" aria-hidden="true">${verdictSigns[verdict]}</span> ${say.verdicts[verdict]} ${ordinal}</a> <span class="place">${placeWords(finding.place, language)}</span></p>
<p><q>${printed}</q>${expected === null ? nothing : html` → <strong>${expected}</strong>`}</p>
${arithmetic === '' ? nothing : html`<p class="arithmetic">${arithmetic}</p>`}<p>${why[language]}</p>
${suggestion === null ? nothing : html`<p class="suggestion"><b>${say.suggestion}:</b> ${suggestion[language]}</p>`}</div>
`
}
