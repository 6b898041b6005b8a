import { Problem } from '../../problem.ts'

/** As large a file of a survey as is kept; more people go into several files. */
const largestMegabytes = 20

export const megabyte = 2 ** 20

/** Requires that a file is not empty and not too large to be kept. @throws Problem `empty-file`, `too-large` */
export function requireKeptSize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Problem('empty-file', {})
  if (bytes.length > largestMegabytes * megabyte) throw new Problem('too-large', { megabytes: largestMegabytes })
}
