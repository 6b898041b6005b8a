import { searchName } from '../../number/search-name.ts'
import type { TreeRow } from './organisation-tree.ts'

/** What a key does in a tree: goes to a line, opens, folds or chooses one. */
export type TreeStep =
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'toggle' | 'choose'; readonly id: string }

/**
 * The step that a key asks for at a line.
 *
 * @returns null for a key that the tree leaves to the browser
 * @see WAI-ARIA Authoring Practices, Tree View Pattern, keyboard interaction
 */
export function treeStep(key: string, rows: readonly TreeRow[], at: string): TreeStep | null {
  const index = rows.findIndex(({ unit }) => unit.id === at)
  const row = rows[index]
  if (!row) return null
  switch (key) {
    case 'ArrowDown':
      return go(rows[index + 1])
    case 'ArrowUp':
      return go(rows[index - 1])
    case 'Home':
      return go(rows[0])
    case 'End':
      return go(rows.at(-1))
    case 'ArrowRight':
      return row.isOpen ? go(rows[index + 1]) : row.hasChildren ? { kind: 'toggle', id: at } : null
    case 'ArrowLeft':
      if (row.isOpen) return { kind: 'toggle', id: at }
      return row.parent === undefined ? null : { kind: 'go', to: row.parent }
    case 'Enter':
    case ' ':
      return { kind: 'choose', id: at }
    default:
      return key.length === 1 ? go(nextCalled(key, rows, index)) : null
  }
}

function go(row: TreeRow | undefined): TreeStep | null {
  return row ? { kind: 'go', to: row.unit.id } : null
}

/** The next line whose name begins with a letter, diacritics left out, round the end. */
function nextCalled(letter: string, rows: readonly TreeRow[], from: number): TreeRow | undefined {
  const sought = searchName(letter)
  if (sought === '') return undefined
  const after = [...rows.slice(from + 1), ...rows.slice(0, from + 1)]
  return after.find(({ unit }) => searchName(unit.name).startsWith(sought))
}
