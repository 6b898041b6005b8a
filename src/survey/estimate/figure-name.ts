/** A figure of a survey. Codes of a part and of a group may be the same: I is both in the official form. */
interface Figure {
  readonly kind: string
  readonly id: string
}

/** What tells a figure apart from all others of its survey, such as `part:I`. */
export function figureKey({ kind, id }: Figure): string {
  return `${kind}:${id}`
}

/** Whether a figure is called so: by its id, or by its kind and id. */
export function isNamed(figure: Figure, name: string): boolean {
  return figure.id === name || figureKey(figure) === name
}

/** The shortest name by which a figure is told apart from others: its id, or its kind and id where others have the id. */
export function figureName(figure: Figure, all: readonly Figure[]): string {
  const isOther = (each: Figure) => isNamed(each, figure.id) && each.kind !== figure.kind
  return all.some(isOther) ? figureKey(figure) : figure.id
}
