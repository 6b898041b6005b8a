import { createHash } from 'node:crypto'
import { annotatedDocument } from '../../contract/annotated-document.ts'
import type { NumberedFinding } from '../../contract/annotated-text.ts'
import { expectedBeside } from '../../contract/expected-beside.ts'
import { findingWords, verdictSigns } from '../../contract/finding-words.ts'
import { placeWords } from '../../contract/place-words.ts'
import { findingsOf, verdictsByGravity } from '../../contract/proofreading-view.ts'
import type { Proofreading, Words } from '../../proofread/claims/claim.ts'
import type { FinishedDocument } from '../../proofread/text/finished-document.ts'
import { annotatedBlocks } from './annotated-blocks.ts'
import type { PageLanguage } from './finding-note.ts'
import { html, Markup, nothing } from './html.ts'
import { notes, type Page } from './page-parts.ts'
import { pageStyle } from './page-style.data.ts'

const words = {
  vi: { title: 'Soát số liệu', findings: 'Phát hiện', none: 'Không có phát hiện nào.', text: 'Văn bản' },
  en: { title: 'Proofreading of figures', findings: 'Findings', none: 'Nothing was found.', text: 'Document' },
}

/** What a page is made of. */
export interface ProofreadingPageInput {
  readonly name: string
  readonly document: FinishedDocument
  readonly proofreading: Proofreading
  readonly doubts: readonly Words[]
  readonly language: PageLanguage
}

/**
 * A page of HTML that stands by itself: the text of a document with the findings beside it, and a summary above. It runs no
 * script and loads nothing, and says so to browsers: nothing that a document holds can be run in it.
 */
export function proofreadingPage({ name, document, proofreading, doubts, language }: ProofreadingPageInput): string {
  const annotated = annotatedDocument(document, findingsOf(proofreading))
  const page: Page = { language, findings: annotated.findings, anchored: new Set() }
  const say = words[language]
  const style = `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`
  const body = html`<header><h1>${say.title}: ${name}</h1>
${summary(proofreading, language)}${doubts.map((doubt) => html`<p class="doubts">${doubt[language]}</p>`)}</header>
<main><h2>${say.findings}</h2>
${contents(page, say.none)}${notes(annotated.unplaced, page)}<h2>${say.text}</h2>
${annotatedBlocks(annotated, page)}</main>`
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${style}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><meta name="generator" content="Chiso"><title>${say.title}: ${name}</title>
<style>${new Markup(pageStyle)}</style></head>
<body>${body}</body></html>
`.text
}

function summary({ figures, claims }: Proofreading, language: PageLanguage): Markup {
  const say = findingWords[language]
  const counts = (['error', 'check', 'note'] as const).map((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length
    const sign = html`<span class="sign" aria-hidden="true">${verdictSigns[verdict]}</span>`
    return html`<li class="${verdict}">${sign} ${say.verdictCounts[verdict](count)}</li>`
  })
  return html`<p class="read">${say.counted(figures, claims.length)}</p><ul class="counts">${counts}</ul>
`
}

/** Links to all findings, the gravest first. */
function contents({ findings, language }: Page, none: string): Markup {
  if (findings.length === 0) return html`<p>${none}</p>`
  const ordered = verdictsByGravity.flatMap((verdict) => findings.filter((each) => each.verdict === verdict))
  return html`<ol class="contents">${ordered.map((each) => entry(each, language))}</ol>
`
}

function entry(finding: NumberedFinding, language: PageLanguage): Markup {
  const { number, ordinal, verdict, printed, place } = finding
  const expected = expectedBeside(finding)
  const sign = html`<span class="sign" aria-hidden="true">${verdictSigns[verdict]}</span>`
  const to = expected === null ? nothing : html` → <strong>${expected}</strong>`
  const name = html`${findingWords[language].verdicts[verdict]} ${ordinal}`
  return html`<li class="${verdict}"><a href="#f${number}">${sign} ${name}: <q>${printed}</q>${to} <span class="place">${placeWords(place, language)}</span></a></li>
`
}
