import { appendFileSync, copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** A copy of a design that wants degrees of freedom by the variances of all stages. */
export function satterthwaiteDesign(path: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'chiso-')), basename(path))
  copyFileSync(path, copy)
  appendFileSync(copy, 'degreesOfFreedom: satterthwaite\n')
  return copy
}
