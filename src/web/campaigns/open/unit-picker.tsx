import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ListedOrganisationView } from '../../../contract/api-views.ts'
import { matchingUnits } from '../../organisations/organisation-tree.ts'
import { formatDecimal } from '../../parts/format.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './unit-picker.module.css'

interface UnitPickerProps {
  /** All that can be chosen. */
  readonly units: readonly ListedOrganisationView[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  readonly error: string | undefined
}

/** Boxes drawn at once; of more than these one finds by name. */
const mostShown = 200

/** Units to choose from: all at once, or one by one after a search that ignores diacritics. */
export function UnitPicker({ units, chosen, onChange, error }: UnitPickerProps) {
  const { t, language } = useMessages()
  const [search, setSearch] = useState('')
  const found = matchingUnits(units, search)
  const count = (number: number) => formatDecimal(String(number), language)
  if (units.length === 0) return <UnitHint error={error} />
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset className={classes.picker}>
      <legend className={classes.legend}>{t('campaigns.units')}</legend>
      <p role="status" className={classes.count}>
        {t('campaigns.chosen', { chosen: count(chosen.size), all: count(units.length) })}
      </p>
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          size="sm"
          onClick={() => onChange(new Set([...chosen, ...found.map(({ id }) => id)]))}
        >
          {search.trim() === '' ? t('campaigns.chooseAll') : t('campaigns.chooseFound', { count: found.length })}
        </Button>
        <Button variant="default" size="sm" disabled={chosen.size === 0} onClick={() => onChange(new Set())}>
          {t('campaigns.chooseNone')}
        </Button>
      </div>
      <SearchField label={t('campaigns.findUnit')} value={search} onChange={setSearch} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={classes.boxes} tabIndex={0}>
        {found.slice(0, mostShown).map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={chosen.has(id)} onChange={() => toggle(id)} />
        ))}
        {found.length === 0 && <p className={classes.hint}>{t('organisations.none')}</p>}
      </div>
      {found.length > mostShown && (
        <p className={classes.hint}>{t('campaigns.findRest', { count: found.length - mostShown })}</p>
      )}
    </fieldset>
  )
}

/** What has to be chosen before there are units to choose from. */
function UnitHint({ error }: Pick<UnitPickerProps, 'error'>) {
  const { t } = useMessages()
  return (
    <p className={error ? classes.error : classes.hint} role="status">
      {t('campaigns.levelFirst')}
    </p>
  )
}
