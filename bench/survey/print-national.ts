import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure } from '../measure.ts'
import { chiso, runProcess } from '../whole-process.ts'
import { makeAnswers } from './make-answers.ts'

const script = fileURLToPath(new URL('./national.R', import.meta.url))

/** Seconds for everything, the start of the process and the reading of the file included. */
const limit = 0.6

/** How many times as long R must take, without and with design effects. */
const wanted = { plain: 3, deff: 400 } as const

/**
 * Prints how long the figures of a national survey take, nation and 63 provinces, as whole processes; and how many times as long R `survey`
 * takes for the 39 criteria of it, its start not counted. R stands between the runs, so that both meet the same machine.
 */
export async function printNational(runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-bench-'))
  try {
    const { answers, design } = makeAnswers(folder)
    const estimate = (...more: string[]) =>
      runProcess(chiso('survey', 'estimate', answers, '--design', design, '--by', 'province', '--json', ...more))
    await estimate()
    for (const kind of ['plain', 'deff'] as const) {
      const more = kind === 'plain' ? ['--no-deff'] : []
      const before = await measure(runs, () => estimate(...more))
      const [seconds = '', ...steps] = execFileSync('Rscript', [script, answers, kind], { encoding: 'utf8' }).split(' ')
      const after = await measure(runs, () => estimate(...more))
      const ours = (before.median + after.median) / 2000
      const ratio = Number(seconds) / ours
      console.log(
        `${kind}: ${ours.toFixed(2)} s (${(ours / limit).toFixed(2)} of the limit ${limit} s), minimum ${(Math.min(before.minimum, after.minimum) / 1000).toFixed(2)} s`,
      )
      console.log(
        `  R survey: ${Number(seconds).toFixed(1)} s (${steps.join(' ').trim()}); ${ratio.toFixed(1)} times as long, wanted ${wanted[kind]}`,
      )
    }
    const bootstrap = await measure(Math.ceil(runs / 3), () =>
      estimate('--errors', 'bootstrap', '--replicates', '1000'),
    )
    console.log(
      `1,000 bootstrap replicates: ${(bootstrap.median / 1000).toFixed(2)} s (${(bootstrap.median / 3000).toFixed(2)} of the limit 3 s)`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
