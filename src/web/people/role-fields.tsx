import { NativeSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { roles } from '../../assessment/roles.ts'
import { searchName } from '../../number/search-name.ts'
import { organisationsQuery, roundsQuery } from '../api/queries.ts'
import type { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'

/** What a role is given by: which, where, in which round (empty for all). */
export type RoleTexts = {
  readonly role: string
  readonly organisation: string
  readonly round: string
}

const mostOptions = 50

interface RoleFieldsProps {
  readonly fields: Pick<ReturnType<typeof useFields<RoleTexts>>, 'values' | 'set' | 'errorOf'>
  /** What the choice of no role is called; without it a role has to be chosen. */
  readonly noRole?: string
}

/** A role, the organisation at which it is held, and the round. */
export function RoleFields({ fields: { values, set, errorOf }, noRole }: RoleFieldsProps) {
  const { t } = useMessages()
  const { data: organisations = [] } = useQuery(organisationsQuery())
  const { data: rounds = [] } = useQuery(roundsQuery)
  return (
    <>
      <NativeSelect
        name="role"
        label={t('people.role')}
        value={values.role}
        error={errorOf('role')}
        onChange={(event) => set('role', event.currentTarget.value)}
        data={[{ value: '', label: noRole ?? '' }, ...roles.map((role) => ({ value: role, label: t(`role.${role}`) }))]}
      />
      <Select
        name="organisation"
        label={t('people.at')}
        placeholder={t('people.chooseOrganisation')}
        value={values.organisation || null}
        error={errorOf('organisation')}
        onChange={(id) => set('organisation', id ?? '')}
        data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        limit={mostOptions}
        filter={({ options, search }) =>
          options.filter((each) => 'label' in each && searchName(each.label).includes(searchName(search)))
        }
        nothingFoundMessage={t('people.noneMatch')}
      />
      <NativeSelect
        label={t('people.inRound')}
        value={values.round}
        onChange={(event) => set('round', event.currentTarget.value)}
        data={[
          { value: '', label: t('people.everyRound') },
          ...rounds.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </>
  )
}

/** The role that the texts stand for. */
export function toRoleGrant({ role, organisation, round }: RoleTexts) {
  return { role: role as (typeof roles)[number], organisation, round: round || null }
}
