import { randomUUID } from 'node:crypto'
import type { Ledger } from './ledger.ts'
import { toldBy } from './site.ts'
import { countReplay, type Writer } from './writer.ts'

interface Attempt {
  readonly mark: string
  readonly key: string
  /** The version it is to follow. */
  readonly seen: number
}

/**
 * Enters a figure again and again; where two come at once, one is told the newest version and goes on from there. With a key
 * an entry that was not answered is sent again until it is; without one it is given up.
 */
export function figureWriter(ledger: Ledger, figure: string, isKeyed: boolean): Writer {
  let seen = 1
  let open: Attempt | undefined
  const keepOpen = (attempt: Attempt | undefined) => {
    open = isKeyed ? attempt : undefined
  }
  return {
    async write(site) {
      const attempt = open ?? { mark: randomUUID(), key: randomUUID(), seen }
      keepOpen(attempt)
      ledger.sent.add(attempt.mark)
      const value = String(attempt.seen)
      const answer = await site.ask({
        method: 'PUT',
        path: `figures/7.3.6/${figure}`,
        headers: { 'if-match': `"${attempt.seen}"`, ...(isKeyed ? { 'idempotency-key': attempt.key } : {}) },
        body: { value, source: attempt.mark },
        expected: [200, 409],
      })
      if (answer.status === 409) {
        const { current } = toldBy<{ current?: { version: number } }>(answer)
        // A writer that came a moment too late is told no version: the next one is there then.
        seen = Math.max(current?.version ?? 0, attempt.seen + 1)
        return keepOpen({ ...attempt, key: randomUUID(), seen })
      }
      seen = toldBy<{ version: number }>(answer).version
      countReplay(ledger, answer)
      ledger.figures.set(attempt.mark, { figure, version: seen, value })
      keepOpen(undefined)
    },
  }
}
