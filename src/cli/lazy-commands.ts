import type { Command } from 'commander'
import type { Config } from './read-config.ts'

/** Adds its commands; `words` are those of the command line behind the name that it was found by. */
type AddCommands = (to: Command, config: Config, words: readonly string[]) => void | Promise<void>

/** Commands by what they are called, loaded when one of them is asked for: half of a short run is loading code. */
export interface LazyCommands {
  readonly names: readonly string[]
  readonly load: () => Promise<AddCommands>
}

/** Adds of these commands the one that the first word names; or all of them in their order, where it names none. */
export async function addCommandsAskedFor(
  to: Command,
  commands: readonly LazyCommands[],
  config: Config,
  words: readonly string[],
): Promise<void> {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const asked = commands.filter(({ names }) => names.includes(words[at] ?? ''))
  for (const { load } of asked.length > 0 ? asked : commands) await (await load())(to, config, words.slice(at + 1))
}
