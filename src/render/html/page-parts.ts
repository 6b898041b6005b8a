import type { NumberedFinding, Piece } from '../../contract/annotated-text.ts'
import { verdictSigns } from '../../contract/finding-words.ts'
import { verdictsByGravity } from '../../contract/proofreading-view.ts'
import { findingNote, type PageLanguage } from './finding-note.ts'
import { html, type Markup, nothing } from './html.ts'

/** A page that is being written. */
export interface Page {
  readonly language: PageLanguage
  readonly findings: readonly NumberedFinding[]
  /** Findings whose figure has its anchor already. */
  readonly anchored: Set<number>
}

/** Anchors of findings that mark no figure. */
export function anchors(findings: readonly number[], page: Page): readonly Markup[] {
  return freshOf(findings, page).map((number) => html`<a id="f${number}"></a>`)
}

function freshOf(findings: readonly number[], { anchored }: Page): readonly number[] {
  const fresh = findings.filter((number) => !anchored.has(number))
  for (const number of fresh) anchored.add(number)
  return fresh
}

/** Findings one below the other. */
export function notes(numbers: readonly number[], { findings, language }: Page): readonly Markup[] {
  return numbers.flatMap((number) => findings[number - 1] ?? []).map((each) => findingNote(each, language))
}

/** A raised mark; that of a note leads to it. */
export function raisedMark({ mark, isNote }: NonNullable<Piece['marks']>[number]): Markup {
  return isNote ? html`<sup><a href="#n-${mark}">${mark}</a></sup>` : html`<sup>${mark}</sup>`
}

/** A text with its figures marked: by colour, and by a sign with the numbers of the findings at the first piece of each. */
export function pieces(parts: readonly Piece[], page: Page): readonly Markup[] {
  return parts.map(({ text, findings, marks = [] }) => {
    const raised = marks.length === 0 ? nothing : html`${marks.map(raisedMark)}`
    if (findings.length === 0) return html`${text}${raised}`
    const isOf = (verdict: string) => findings.some((number) => page.findings[number - 1]?.verdict === verdict)
    const gravest = verdictsByGravity.find(isOf) ?? 'note'
    const fresh = freshOf(findings, page)
    const sign =
      fresh.length === 0
        ? []
        : html`<sup>${verdictSigns[gravest]}${fresh.map((number) => page.findings[number - 1]?.ordinal ?? number).join(',')}</sup>`
    const ids = fresh.map((number) => html`<a id="f${number}"></a>`)
    return html`${ids}<mark class="${gravest}">${text}${sign}</mark>${raised}`
  })
}
