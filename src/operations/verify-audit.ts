import { Problem } from '../problem.ts'
import { checkAudit } from '../store/audit-check.ts'
import type { Db } from '../store/database.ts'

/**
 * Checks the whole audit log.
 *
 * @returns the number of chains, all of them whole
 * @throws Problem `altered-audit` with the first finding of each chain that is not whole
 */
export async function verifyAudit(owner: Db): Promise<number> {
  const findings = await checkAudit(owner)
  if (findings.length > 0) throw new Problem('altered-audit', { findings })
  const { chains } = await owner
    .selectFrom('audit_heads')
    .select((select) => select.fn.countAll<string>().as('chains'))
    .executeTakeFirstOrThrow()
  return Number(chains)
}
