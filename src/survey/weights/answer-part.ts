/** What became of a person drawn. */
export type ResponseKind = 'answered' | 'replacement' | 'unanswered'

/** People whose weights are multiplied by the same number, and who are in the same domain: answers are reduced by these parts. */
export interface AnswerPart {
  readonly response: ResponseKind
  /** '' where there are no domains. */
  readonly domain: string
  /** The values of the class columns; empty where there are none. */
  readonly responseClass: readonly string[]
  /** A category of each margin; empty where there are none, and for people who did not answer. */
  readonly categories: readonly string[]
}

/** The name of a part, which stands in the place of the domain while weights are not final. */
export function partKey({ response, domain, responseClass, categories }: AnswerPart): string {
  return JSON.stringify([response, domain, responseClass, categories])
}

/**
 * The part that a key names.
 *
 * @example answerPart('["answered","p",[],["male"]]') // => { response: 'answered', domain: 'p', responseClass: [], categories: ['male'] }
 */
export function answerPart(key: string): AnswerPart {
  const [response, domain, responseClass, categories]: [ResponseKind, string, string[], string[]] = JSON.parse(key)
  return { response, domain, responseClass, categories }
}
