import { Problem } from '../problem.ts'
import { checkAudit } from '../store/audit-check.ts'
import { type DatabaseSettings, withOwner } from '../store/with-owner.ts'
import { requireDatabase } from './require-database.ts'

/**
 * Checks the whole audit log, beside a running server or without one.
 *
 * @returns the number of chains, all of them whole
 * @throws Problem `altered-audit` with the first finding of each chain that is not whole, `not-found` if there is no database
 */
export async function verifyAudit(settings: DatabaseSettings): Promise<number> {
  requireDatabase(settings)
  return withOwner(settings, async (owner) => {
    const { chains, findings } = await checkAudit(owner)
    if (findings.length > 0) throw new Problem('altered-audit', { findings })
    return chains
  })
}
