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
      const { verifyAudit } = await import('../../operations/verify-audit.ts')
      console.log(`${say.wholeAudit} ${await verifyAudit(config.database)}`)
    })
}
