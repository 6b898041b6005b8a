import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure } from '../measure.ts'
import { chiso, peakMemory, runProcess } from '../whole-process.ts'

/** The most that a person may take, of a survey that keeps them one by one: 39 answers and 4 wishes, weight, units, and their id; bytes. */
const mostBytes = 800

/**
 * Prints time and peak memory of estimating a simulated national survey in four stages, people the last of them, from as many people
 * as SIPAS asks and from many more: what one more person takes must be little, and no more where there are many.
 */
export async function printPeople(people: number, runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chiso-bench-'))
  try {
    const few = await estimated(join(folder, 'few'), 36_525, runs)
    const many = await estimated(join(folder, 'many'), people, runs)
    const bytes = ((many.memory - few.memory) * 1e6) / (many.people - few.people)
    const time = (many.seconds - few.seconds) / (many.people - few.people)
    console.log(`one more person: ${bytes.toFixed(0)} bytes, limit ${mostBytes}; ${(time * 1e6).toFixed(1)} µs`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function estimated(folder: string, people: number, runs: number) {
  await runProcess(
    chiso(
      'survey',
      'simulate',
      folder,
      '--people',
      String(people),
      '--seed',
      '5',
      '--format',
      'parquet',
      '--lang',
      'en',
    ),
  )
  const [answers, design] = [join(folder, 'answers.parquet'), join(folder, 'design.yaml')]
  const estimate = ['survey', 'estimate', answers, '--design', design, '--by', 'province', '--json']
  const seconds = (await measure(runs, () => runProcess(chiso(...estimate)))).median / 1000
  const memory = await peakMemory(...estimate)
  console.log(`${people.toLocaleString('en')} people: ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB`)
  return { people, seconds, memory }
}
