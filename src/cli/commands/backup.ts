import type { Command } from 'commander'
import { messages } from '../messages.ts'
import type { Config } from '../read-config.ts'

export function addBackupCommands(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('backup')
    .argument(`<${say.fileName}>`, say.backupFile)
    .description(say.backup)
    .action(async (file: string) => {
      const { backUp } = await import('../../operations/back-up.ts')
      const { manifest, damaged } = await backUp(await placesOf(config), file, new Date())
      for (const name of damaged) console.error(`${say.warning}: ${say.damagedEvidence} ${name}`)
      console.log(`${say.written} ${file}: ${say.counted(countsOf(manifest))}`)
    })
  program
    .command('restore')
    .argument(`<${say.fileName}>`, say.backupFile)
    .description(say.restore)
    .option('--replace', say.replace)
    .action(async (file: string, { replace = false }: { replace?: boolean }) => {
      const { restore } = await import('../../operations/restore.ts')
      const manifest = await restore(await placesOf(config), file, { isReplacing: replace })
      console.log(`${say.restored} ${file}: ${say.counted(countsOf(manifest))}`)
    })
}

/** Where the database is, and the bucket of the evidence if there is one. */
async function placesOf({ database, environment }: Config) {
  const { readServerConfig } = await import('../../server/read-config.ts')
  return { ...database, s3: readServerConfig(environment).evidence.s3 }
}

interface Contents {
  readonly tables: readonly { readonly rows: number }[]
  readonly evidence: readonly unknown[]
  readonly chains: readonly unknown[]
}

function countsOf({ tables, evidence, chains }: Contents) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return { rows, files: evidence.length, chains: chains.length }
}
