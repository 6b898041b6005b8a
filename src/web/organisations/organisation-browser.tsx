import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ListedOrganisationView } from '../../contract/api-views.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { SearchIcon } from '../parts/icons.tsx'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './organisation-browser.module.css'
import { matchingTree, matchingUnits, organisationTree, treeRows } from './organisation-tree.ts'
import { TreeView } from './tree-view.tsx'

interface OrganisationBrowserProps {
  readonly units: readonly ListedOrganisationView[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
}

/** The tree with its search; what is found is shown with what it stands under. */
export function OrganisationBrowser({ units, selected, onSelect }: OrganisationBrowserProps) {
  const { t } = useMessages()
  const [search, setSearch] = useState('')
  const tree = useMemo(() => organisationTree(units), [units])
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const isSearching = search.trim() !== ''
  // The top is open at first, and everything found while one searches; whatever was toggled is the other way round.
  const isOpen = (id: string) => (isSearching || tree.some(({ unit }) => unit.id === id)) !== toggled.has(id)
  const toggle = (id: string) =>
    setToggled(toggled.has(id) ? new Set([...toggled].filter((each) => each !== id)) : new Set([...toggled, id]))
  const rows = treeRows(matchingTree(tree, search), isOpen)
  return (
    <Panel title={t('organisations.tree')}>
      <TextInput
        label={t('organisations.search')}
        placeholder={t('organisations.searchHint')}
        type="search"
        leftSection={<SearchIcon size={16} />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
          setToggled(new Set())
        }}
      />
      <p role="status" className={classes.found}>
        {t('organisations.found', { count: matchingUnits(units, search).length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('organisations.none')} />
      ) : (
        <TreeView
          label={t('organisations.tree')}
          rows={rows}
          selected={selected}
          onSelect={onSelect}
          onToggle={toggle}
        />
      )}
    </Panel>
  )
}
