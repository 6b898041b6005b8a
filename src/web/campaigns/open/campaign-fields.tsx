import { NativeSelect, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { searchName } from '../../../number/search-name.ts'
import { frameworksQuery } from '../../api/campaign-queries.ts'
import { DayField } from '../../parts/day-field.tsx'
import { formatDecimal } from '../../parts/format.ts'
import { useMessages } from '../../parts/use-messages.ts'
import type { CampaignDraft } from './campaign-draft.ts'
import classes from './new-campaign-page.module.css'
import type { useUnits } from './use-units.ts'

interface CampaignFieldsProps {
  readonly draft: CampaignDraft
  readonly onChange: (change: Partial<CampaignDraft>) => void
  readonly errorOf: (gap: 'organiser' | 'parFramework' | 'indexYear' | 'title' | 'asOf') => string | undefined
  readonly units: ReturnType<typeof useUnits>
}

const mostOptions = 50

/** Who measures whom, by which framework, for which year. */
export function CampaignFields({ draft, onChange, errorOf, units }: CampaignFieldsProps) {
  const { t, language } = useMessages()
  const asOfError = errorOf('asOf')
  return (
    <div className={classes.fields}>
      <DayField
        required
        label={t('campaigns.asOf')}
        day={draft.asOf}
        onChange={(asOf) => onChange({ asOf, units: new Set() })}
        {...(asOfError === undefined ? {} : { error: asOfError })}
      />
      <Select
        label={t('campaigns.organiser')}
        required
        value={draft.organiser || null}
        error={errorOf('organiser')}
        onChange={(organiser) => onChange({ organiser: organiser ?? '', level: '', units: new Set() })}
        data={units.organisers.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        comboboxProps={{ withinPortal: false }}
        limit={mostOptions}
        filter={({ options, search }) =>
          options.filter((each) => 'label' in each && searchName(each.label).includes(searchName(search)))
        }
        nothingFoundMessage={t('organisations.none')}
      />
      <NativeSelect
        label={t('campaigns.level')}
        value={draft.level}
        disabled={units.levels.length === 0}
        data={[
          { value: '', label: t('campaigns.chooseLevel') },
          ...units.levels.map(({ kind, count }) => ({
            value: kind,
            label: `${t(`organisationKind.${kind}`)} (${formatDecimal(String(count), language)})`,
          })),
        ]}
        onChange={(event) => onChange({ level: event.currentTarget.value as CampaignDraft['level'], units: new Set() })}
      />
      <FrameworkFields draft={draft} onChange={onChange} errorOf={errorOf} />
      <TextInput
        label={t('rounds.year')}
        required
        inputMode="numeric"
        maxLength={4}
        value={draft.indexYear}
        error={errorOf('indexYear')}
        onChange={(event) => onChange({ indexYear: event.currentTarget.value })}
      />
      <TextInput
        className={classes.whole ?? ''}
        label={t('campaigns.titleField')}
        required
        maxLength={300}
        value={draft.title}
        error={errorOf('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
    </div>
  )
}

function FrameworkFields({ draft, onChange, errorOf }: Omit<CampaignFieldsProps, 'units'>) {
  const { t } = useMessages()
  const { data: frameworks = [] } = useQuery(frameworksQuery)
  const choices = (kind: 'par' | 'sipas') =>
    frameworks.filter((each) => each.kind === kind).map(({ id, name }) => ({ value: id, label: name }))
  const choosePar = (parFramework: string) => {
    const indexYear = String(frameworks.find(({ id }) => id === parFramework)?.indexYear ?? '')
    const isUntitled = draft.title === '' || draft.title === t('campaigns.defaultTitle', { year: draft.indexYear })
    const title = isUntitled && indexYear !== '' ? t('campaigns.defaultTitle', { year: indexYear }) : draft.title
    onChange({ parFramework, indexYear: indexYear || draft.indexYear, title })
  }
  return (
    <>
      <NativeSelect
        label={t('campaigns.parFramework')}
        required
        value={draft.parFramework}
        error={errorOf('parFramework')}
        data={[{ value: '', label: t('campaigns.chooseFramework') }, ...choices('par')]}
        onChange={(event) => choosePar(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('campaigns.sipasFramework')}
        value={draft.sipasFramework}
        data={[{ value: '', label: t('campaigns.noFramework') }, ...choices('sipas')]}
        onChange={(event) => onChange({ sipasFramework: event.currentTarget.value })}
      />
    </>
  )
}
