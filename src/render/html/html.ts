import { xmlText } from '../xml-text.ts'

/** Markup that is safe to send: made by `html` alone. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Markup | readonly Part[]

/**
 * Writes HTML; every value is escaped unless it is markup itself. Lists are written one behind the other.
 *
 * @example html`<p>${'a < b'}</p>`.text // => '<p>a &lt; b</p>'
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.map((text, at) => (at === 0 ? text : toText(parts[at - 1] ?? '') + text)).join(''))
}

function toText(part: Part): string {
  if (part instanceof Markup) return part.text
  if (typeof part === 'string') return xmlText(part)
  return typeof part === 'number' ? String(part) : part.map(toText).join('')
}

/** Nothing. */
export const nothing = new Markup('')
