import { setTimeout as wait } from 'node:timers/promises'
import type { Ledger } from './ledger.ts'
import { type Answer, type Site, Unanswered } from './site.ts'

/** Somebody who writes over all starts of the server. */
export interface Writer {
  /**
   * Does the next write, or what was begun and not answered once more, and puts into the ledger what is acknowledged.
   *
   * @throws Unanswered if nobody knows whether it was done
   */
  write(site: Site): Promise<void>
}

const pauseMilliseconds = 20

/** Lets all write at once, each one write after the other, until the signal. What the server refuses goes into the ledger. */
export async function writeUntil(
  writers: readonly Writer[],
  site: Site,
  { ledger, signal }: { readonly ledger: Ledger; readonly signal: AbortSignal },
): Promise<void> {
  const writeOn = async (writer: Writer) => {
    while (!signal.aborted) {
      try {
        await writer.write(site)
      } catch (error) {
        if (!(error instanceof Unanswered)) ledger.refusals.push(String(error))
        await wait(pauseMilliseconds)
      }
    }
  }
  await Promise.all(writers.map(writeOn))
}

/** Counts an answer that was given before, when it did not arrive. */
export function countReplay(ledger: Ledger, { headers }: Answer): void {
  if (headers.has('idempotency-replayed')) ledger.replayed++
}
