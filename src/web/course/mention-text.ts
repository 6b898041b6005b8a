/** Where somebody is being called upon in a text: from its @ to the caret, and what was typed of the name. */
export interface OpenMention {
  readonly from: number
  readonly search: string
}

/** Somebody who was chosen in a text. */
export interface ChosenPerson {
  readonly id: string
  readonly name: string
}

/** Names are not longer. */
const searchAtMost = 40

/**
 * Finds the @ before the caret that begins a word; null where nobody is being called upon, as in an address or where the
 * name of somebody chosen stands whole after it.
 */
export function openMention(text: string, caret: number, chosen: readonly ChosenPerson[] = []): OpenMention | null {
  const from = text.lastIndexOf('@', caret - 1)
  if (from < 0) return null
  const search = text.slice(from + 1, caret)
  const isWord = from === 0 || /[\s(,;:]/.test(text[from - 1] ?? '')
  const isDone = chosen.some(({ name }) => search.startsWith(`${name} `))
  return isWord && !isDone && search.length <= searchAtMost && !/\n/.test(search) && !search.startsWith(' ')
    ? { from, search }
    : null
}

/** Puts a name in place of what was typed of it; gives the text and where the caret is then. */
export function withMention(
  text: string,
  { from, search }: OpenMention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const called = `@${name} `
  const rest = text.slice(from + 1 + search.length).replace(/^ /, '')
  return { text: `${text.slice(0, from)}${called}${rest}`, caret: from + called.length }
}

/** The ids of those who were chosen and still stand in the text. */
export function mentionedIn(text: string, chosen: readonly ChosenPerson[]): readonly string[] {
  return [...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))]
}

/** A text in pieces: what calls upon somebody, and what lies between. Of names that begin alike the longer is found. */
export function mentionPieces(
  text: string,
  names: readonly string[],
): readonly { readonly text: string; readonly isMention: boolean }[] {
  const called = [...new Set(names)].toSorted((one, other) => other.length - one.length).map((name) => `@${name}`)
  if (called.length === 0) return [{ text, isMention: false }]
  const pattern = new RegExp(`(${called.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`)
  return text
    .split(pattern)
    .map((piece, at) => ({ text: piece, isMention: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
