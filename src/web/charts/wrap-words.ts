/**
 * Breaks a text into lines of at most so many letters, between words; a longer word stands alone.
 *
 * @example wrapWords('Cải cách thể chế', 10) // => ['Cải cách', 'thể chế']
 */
export function wrapWords(text: string, letters: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])
}
