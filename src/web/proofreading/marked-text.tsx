import { Fragment } from 'react'
import type { ProofreadFindingView } from '../../contract/proofreading-api-views.ts'
import { signs } from './finding-card.tsx'
import classes from './proofreading.module.css'

/** The findings that are shown, by number. */
export type ShownFindings = ReadonlyMap<number, ProofreadFindingView>

interface MarkedTextProps {
  readonly pieces: readonly { readonly text: string; readonly findings: readonly number[] }[]
  readonly shown: ShownFindings
}

/** A text with its figures marked, each with the sign and number of its findings. */
export function MarkedText({ pieces, shown }: MarkedTextProps) {
  return pieces.map(({ text, findings }, at) => {
    const found = findings.flatMap((number) => shown.get(number) ?? [])
    const [first] = found
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
    if (!first) return <Fragment key={at}>{text}</Fragment>
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <mark key={at} className={classes.mark} data-verdict={first.verdict} data-found={findings.join(' ')}>
        {text}
        <sup>
          {signs[first.verdict]}
          {found.map(({ number }) => number).join(',')}
        </sup>
      </mark>
    )
  })
}
