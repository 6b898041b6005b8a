import { InvalidArgumentError } from 'commander'

/** Turns a reader of text into one for an option: where it gives null, the option says what it expects instead. */
export function parsedOr<T>(expected: string, parse: (text: string) => T | null): (text: string) => T {
  return (text) => {
    const value = parse(text)
    if (value === null) throw new InvalidArgumentError(expected)
    return value
  }
}
