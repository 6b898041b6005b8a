import type { Language } from '../fault.ts'

export interface Config {
  readonly language: Language
  /** Characters in a line of the terminal. */
  readonly width: number
}

const narrowest = 60
const usual = 110

/** Reads what the command line needs to know before it reads its commands: `--lang`, CHISO_LANG, COLUMNS. */
export function readConfig(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Config {
  const asked = argv.flatMap((word, index) =>
    word === '--lang' ? (argv[index + 1] ?? '') : (word.split('--lang=')[1] ?? []),
  )
  const language = asked.at(-1) ?? environment.CHISO_LANG
  const columns = Number(environment.COLUMNS) || process.stdout.columns || usual
  return { language: language === 'en' ? 'en' : 'vi', width: Math.max(narrowest, Math.floor(columns)) }
}
