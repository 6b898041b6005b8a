import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatDay } from '../parts/format.ts'
import { ChevronIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import type { TreeRow } from './organisation-tree.ts'
import { treeStep } from './tree-step.ts'
import classes from './tree-view.module.css'

interface TreeViewProps {
  readonly label: string
  readonly rows: readonly TreeRow[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
  readonly onToggle: (id: string) => void
}

/** A tree that is walked with the arrow keys: one line is in the tab order, the one that was last walked to. */
export function TreeView({ label, rows, selected, onSelect, onToggle }: TreeViewProps) {
  const [walkedTo, setWalkedTo] = useState<string>()
  const tree = useRef<HTMLDivElement>(null)
  const isWalking = useRef(false)
  const at = [walkedTo, selected, rows[0]?.unit.id].find((id) => rows.some(({ unit }) => unit.id === id))
  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = at === undefined ? null : treeStep(event.key, rows, at)
    if (step === null) return
    event.preventDefault()
    isWalking.current = true
    if (step.kind === 'go') setWalkedTo(step.to)
    else if (step.kind === 'toggle') onToggle(step.id)
    else onSelect(step.id)
  }
  return (
    <div role="tree" aria-label={label} className={classes.tree} ref={tree} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <TreeItem
          key={row.unit.id}
          row={row}
          isSelected={row.unit.id === selected}
          isAt={row.unit.id === at}
          onSelect={() => {
            setWalkedTo(row.unit.id)
            onSelect(row.unit.id)
          }}
          onToggle={() => {
            setWalkedTo(row.unit.id)
            onToggle(row.unit.id)
          }}
        />
      ))}
    </div>
  )
}

interface TreeItemProps {
  readonly row: TreeRow
  readonly isSelected: boolean
  readonly isAt: boolean
  readonly onSelect: () => void
  readonly onToggle: () => void
}

function TreeItem({ row, isSelected, isAt, onSelect, onToggle }: TreeItemProps) {
  const { t } = useMessages()
  const { unit, level, position, siblings, hasChildren, isOpen } = row
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its lines
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isSelected}
      tabIndex={isAt ? 0 : -1}
      className={classes.item}
      style={{ '--level': level - 1 } as CSSProperties}
      onClick={onSelect}
    >
      {hasChildren ? (
        <span
          className={classes.arrow}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        >
          <ChevronIcon size={18} />
        </span>
      ) : (
        <span className={classes.noArrow} />
      )}
      <span className={classes.name}>{unit.name}</span>
      <span className={classes.kind}>{t(`organisationKind.${unit.kind}`)}</span>
      {unit.otherNames.length > 0 && (
        <span className={classes.kind}>{t('organisations.otherNames', { names: unit.otherNames.join(', ') })}</span>
      )}
      {unit.endedOn !== null && (
        <span className={classes.kind}>{t('organisations.ended', { day: formatDay(unit.endedOn) })}</span>
      )}
    </div>
  )
}
