import type { Language } from '../fault.ts'

export interface Config {
  readonly language: Language
  /** Characters in a line of the terminal. */
  readonly width: number
  /** Where the database is, for the commands that need one: a server's address, or the data folder of our own. */
  readonly database: { readonly databaseUrl: string | undefined; readonly dataFolder: string }
  /** What the server reads of its own. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

const narrowest = 60
const usual = 110

/** Reads what the command line needs to know before it reads its commands: `--lang`, CHISO_LANG, COLUMNS, CHISO_DATA, DATABASE_URL. */
export function readConfig(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Config {
  const asked = argv.flatMap((word, index) =>
    word === '--lang' ? (argv[index + 1] ?? '') : (word.split('--lang=')[1] ?? []),
  )
  const language = asked.at(-1) ?? environment.CHISO_LANG
  const columns = Number(environment.COLUMNS) || process.stdout.columns || usual
  return {
    language: language === 'en' ? 'en' : 'vi',
    width: Math.max(narrowest, Math.floor(columns)),
    database: { databaseUrl: environment.DATABASE_URL || undefined, dataFolder: environment.CHISO_DATA || './data' },
    environment,
  }
}
