/**
 * Makes a reading of passages, tables or documents that is done once for each of them and remembered as long as that is there:
 * many checks ask the same.
 */
export function readOnce<Of extends object, Found>(read: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>()
  return (of) => {
    const last = known.get(of) ?? { found: read(of) }
    known.set(of, last)
    return last.found
  }
}
