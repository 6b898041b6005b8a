import type { ListedOrganisationView } from '../../contract/api-views.ts'
import { searchName } from '../../number/search-name.ts'

export interface TreeNode {
  readonly unit: ListedOrganisationView
  readonly children: readonly TreeNode[]
}

/** A line of the tree as it is shown, with its place among its siblings. */
export interface TreeRow {
  readonly unit: ListedOrganisationView
  /** 1 at the top. */
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly hasChildren: boolean
  readonly isOpen: boolean
  /** Id of the unit above; undefined at the top. */
  readonly parent: string | undefined
}

const kindOrder = ['ministry', 'province', 'department', 'district', 'commune'] as const

/** Puts units below what they stand under; one whose parent is not among them stands at the top. */
export function organisationTree(units: readonly ListedOrganisationView[]): readonly TreeNode[] {
  const ids = new Set(units.map(({ id }) => id))
  const below = new Map<string | null, ListedOrganisationView[]>()
  for (const unit of units) {
    const parent = unit.parent !== null && ids.has(unit.parent) ? unit.parent : null
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  const nodes = (parent: string | null): readonly TreeNode[] =>
    (below.get(parent) ?? []).toSorted(byKindAndName).map((unit) => ({ unit, children: nodes(unit.id) }))
  return nodes(null)
}

function byKindAndName(a: ListedOrganisationView, b: ListedOrganisationView): number {
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || a.name.localeCompare(b.name, 'vi')
}

/** Keeps what is, was or will be called so and what it stands under; diacritics and case do not matter. */
export function matchingTree(nodes: readonly TreeNode[], search: string): readonly TreeNode[] {
  const sought = searchName(search)
  if (sought === '') return nodes
  return nodes.flatMap((node) => {
    const children = matchingTree(node.children, search)
    return children.length > 0 || isCalled(node.unit, sought) ? [{ ...node, children }] : []
  })
}

/** The units that are, were or will be called so, what they stand under left out. */
export function matchingUnits(
  units: readonly ListedOrganisationView[],
  search: string,
): readonly ListedOrganisationView[] {
  const sought = searchName(search)
  return units.filter((unit) => isCalled(unit, sought))
}

function isCalled({ name, otherNames }: ListedOrganisationView, sought: string): boolean {
  return [name, ...otherNames].some((each) => searchName(each).includes(sought))
}

/** The lines that are seen when these units are open. */
export function treeRows(
  nodes: readonly TreeNode[],
  isOpen: (id: string) => boolean,
  level = 1,
  parent?: string,
): readonly TreeRow[] {
  return nodes.flatMap(({ unit, children }, index) => {
    const opened = children.length > 0 && isOpen(unit.id)
    const row = {
      unit,
      level,
      position: index + 1,
      siblings: nodes.length,
      hasChildren: children.length > 0,
      isOpen: opened,
      parent,
    }
    return opened ? [row, ...treeRows(children, isOpen, level + 1, unit.id)] : [row]
  })
}
