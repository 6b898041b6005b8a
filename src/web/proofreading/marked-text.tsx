import { Fragment } from 'react'
import type { ProofreadFindingView, ProofreadPieceView } from '../../contract/proofreading-api-views.ts'
import { signs } from './finding-card.tsx'
import classes from './proofreading.module.css'

/** The findings that are shown, by number. */
export type ShownFindings = ReadonlyMap<number, ProofreadFindingView>

interface MarkedTextProps {
  readonly pieces: readonly ProofreadPieceView[]
  readonly shown: ShownFindings
}

/** A text with its figures marked, each with the sign and number of its findings, and with its raised marks. */
export function MarkedText({ pieces, shown }: MarkedTextProps) {
  return pieces.map(({ text, findings, marks = [] }, at) => {
    const raised = marks.map(({ mark }) => mark).join(' ')
    const found = findings.flatMap((number) => shown.get(number) ?? [])
    const [first] = found
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <Fragment key={at}>
        {first ? (
          <mark className={classes.mark} data-verdict={first.verdict} data-found={findings.join(' ')}>
            {text}
            <sup>
              {signs[first.verdict]}
              {found.map(({ ordinal }) => ordinal).join(',')}
            </sup>
          </mark>
        ) : (
          text
        )}
        {raised !== '' && <sup>{raised}</sup>}
      </Fragment>
    )
  })
}
