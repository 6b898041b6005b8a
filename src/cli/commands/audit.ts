import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { messages } from '../messages.ts'
import type { Config } from '../read-config.ts'

export function addAuditCommands(program: Command, config: Config): void {
  const say = messages[config.language]
  const audit = program.command('audit').description(say.audit)
  audit
    .command('verify')
    .description(say.verifyAudit)
    .action(async () => {
      // The database and its driver are loaded for this command only: the others start without them.
      const { prepareDatabase } = await import('../../server/prepare-database.ts')
      const { requireDatabase } = await import('../../operations/require-database.ts')
      const { verifyAudit } = await import('../../operations/verify-audit.ts')
      requireDatabase(config.database)
      const database = await prepareDatabase(config.database, randomUUID)
      try {
        console.log(`${say.wholeAudit} ${await verifyAudit(database.owner)}`)
      } finally {
        await database.close()
      }
    })
}
