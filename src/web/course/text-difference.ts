/** A piece of a text beside another version of it. */
export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Longer texts are shown whole: comparing them word by word would halt the page. */
const mostWords = 1500

/** What changed from one text to the next, word by word, by their longest common sequence. */
export function textDifference(before: string, after: string): readonly TextPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > mostWords || now.length > mostWords)
    return [piece('removed', before), piece('added', after)].filter(({ text }) => text !== '')
  const lengths = commonLengths(old, now)
  const pieces: TextPiece[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      pieces.push(piece('same', old[at] ?? ''))
      at += 1
      to += 1
    } else if (to >= now.length || (at < old.length && (lengths[at + 1]?.[to] ?? 0) >= (lengths[at]?.[to + 1] ?? 0))) {
      pieces.push(piece('removed', old[at] ?? ''))
      at += 1
    } else {
      pieces.push(piece('added', now[to] ?? ''))
      to += 1
    }
  }
  return joined(pieces)
}

function piece(kind: TextPiece['kind'], text: string): TextPiece {
  return { kind, text }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const [row, next] = [lengths[at], lengths[at + 1]]
    for (let to = now.length - 1; row && next && to >= 0; to -= 1) {
      row[to] = old[at] === now[to] ? (next[to + 1] ?? 0) + 1 : Math.max(next[to] ?? 0, row[to + 1] ?? 0)
    }
  }
  return lengths
}

function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.reduce<TextPiece[]>((done, each) => {
    const last = done.at(-1)
    if (last?.kind === each.kind) done[done.length - 1] = piece(each.kind, last.text + each.text)
    else done.push(each)
    return done
  }, [])
}
