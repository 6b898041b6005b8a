import { createHash } from 'node:crypto'
import type { KeptEvidence } from './ledger.ts'
import type { Site } from './site.ts'

/** Downloads evidence as people do. @returns what is not the file that was acknowledged */
export async function readBack(site: Site, evidence: readonly KeptEvidence[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { id, sha256 } of evidence) {
    const { bytes } = await site.ask({ method: 'GET', path: `evidence/${id}/file`, expected: [200] })
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      faults.push(`evidence ${id} is downloaded otherwise`)
  }
  return faults
}
