import { useEffect, useState } from 'react'
import type { ProofView } from '../../contract/proof-view.ts'
import { sendJson } from '../api/request.ts'

/** The score of the figures as they stand in the form. */
export interface Trial {
  readonly proof: ProofView
  /** The proof is still that of the figures before. */
  readonly isComputing: boolean
}

const waitMs = 250

interface Tried {
  readonly round: string
  readonly code: string
  readonly values: Readonly<Record<string, string | null>>
  /** What the server computed from the figures that it has. */
  readonly computed: ProofView
}

/** Has figures scored as they are typed; of several answers on their way only that to the last question counts. */
export function useTrial({ round, code, values, computed }: Tried): Trial {
  const asked = JSON.stringify(values)
  const saved = JSON.stringify(Object.fromEntries(computed.figures.map(({ code: figure, value }) => [figure, value])))
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly proof: ProofView } | null>(null)
  const isSaved = sameFigures(asked, saved)
  useEffect(() => {
    if (isSaved) return
    let isLast = true
    const timer = setTimeout(() => {
      const path = `/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}/trial`
      sendJson<ProofView>('POST', path, { figures: JSON.parse(asked) }).then(
        (proof) => isLast && setAnswer({ asked, proof }),
        // Without the network there is no new score; the old one stays, greyed.
        () => undefined,
      )
    }, waitMs)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [asked, isSaved, round, code])
  if (isSaved) return { proof: computed, isComputing: false }
  return { proof: answer?.proof ?? computed, isComputing: answer?.asked !== asked }
}

function sameFigures(asked: string, saved: string): boolean {
  const [one, other] = [JSON.parse(asked), JSON.parse(saved)] as Record<string, string | null>[]
  return Object.entries(one ?? {}).every(([figure, value]) => (other?.[figure] ?? null) === value)
}
