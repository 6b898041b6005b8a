/** The parts of an address that a page knows, as texts; others are dropped. */
export function textsOf<K extends string>(
  search: Record<string, unknown>,
  names: readonly K[],
): { [name in K]?: string } {
  const given = names.filter((name) => !['', undefined].includes(search[name] as string | undefined))
  return Object.fromEntries(given.map((name) => [name, String(search[name])])) as { [name in K]?: string }
}
