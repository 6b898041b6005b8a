/**
 * Where to go after signing in: a path of these pages, never another site.
 *
 * @returns `/` for anything else
 */
export function returnPath(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(asked) && asked.length <= 500 ? asked : '/'
}
