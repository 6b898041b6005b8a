import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentsToMake, CourseItemView } from '../../../contract/campaign-api-views.ts'
import { searchName } from '../../../number/search-name.ts'
import { Form } from '../../parts/form.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import type { AgencyChoice } from './agency-choices.ts'
import { type BulkEdit, bulkAssignments, isHandOver } from './bulk-assignments.ts'

interface BulkFormProps {
  readonly agencies: readonly AgencyChoice[]
  readonly chosen: readonly CourseItemView[]
  readonly isPending: boolean
  readonly error: Error | null
  readonly onAssign: (given: AssignmentsToMake) => void
}

const mostOptions = 50

/** What is filled in: `keep` or `none` in place of an agency that leads. */
interface Given {
  readonly lead: string
  readonly isCoOperating: boolean
  readonly coOperating: readonly string[]
}

function toEdit({ lead, isCoOperating, coOperating }: Given): BulkEdit {
  return { lead: lead === 'none' ? null : lead, coOperating: isCoOperating ? coOperating : null }
}

/** What shall become of all sub-criteria that are chosen; taking one from an agency needs a reason. */
export function BulkForm({ agencies, chosen, isPending, error, onAssign }: BulkFormProps) {
  const { t } = useMessages()
  const [given, setGiven] = useState<Given>({ lead: 'keep', isCoOperating: false, coOperating: [] })
  const [reason, setReason] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const edit = toEdit(given)
  const needsReason = isHandOver(chosen, edit)
  const isLacking = needsReason && reason.trim() === ''
  const isIdle = chosen.length === 0 || (given.lead === 'keep' && !given.isCoOperating)
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        setWasTried(true)
        if (!isIdle && !isLacking) onAssign({ reason, assignments: bulkAssignments(chosen, edit) })
      }}
      submit={t('campaigns.assignChosen', { count: chosen.length })}
      isPending={isPending}
      error={error}
    >
      <AgencyFields agencies={agencies} given={given} onChange={setGiven} />
      <TextInput
        label={t('campaigns.reason')}
        description={needsReason ? t('campaigns.handOverHint') : undefined}
        required={needsReason}
        maxLength={1000}
        value={reason}
        error={wasTried && isLacking && t('form.required')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {wasTried && isIdle && (
        <p role="alert">{t(chosen.length === 0 ? 'campaigns.chooseItems' : 'campaigns.nothingChanges')}</p>
      )}
    </Form>
  )
}

interface AgencyFieldsProps {
  readonly agencies: readonly AgencyChoice[]
  readonly given: Given
  readonly onChange: (given: Given) => void
}

function AgencyFields({ agencies, given, onChange }: AgencyFieldsProps) {
  const { t } = useMessages()
  const filter = ({ options, search }: { options: readonly unknown[]; search: string }) =>
    (options as AgencyChoice[]).filter(({ label }) => searchName(label).includes(searchName(search)))
  return (
    <>
      <Select
        label={t('campaigns.lead')}
        value={given.lead}
        allowDeselect={false}
        onChange={(lead) => onChange({ ...given, lead: lead ?? 'keep' })}
        data={[
          { value: 'keep', label: t('campaigns.keepLead') },
          { value: 'none', label: t('campaigns.takeLead') },
          ...agencies,
        ]}
        searchable
        comboboxProps={{ withinPortal: false }}
        limit={mostOptions}
        filter={filter as never}
        nothingFoundMessage={t('organisations.none')}
      />
      <Checkbox
        label={t('campaigns.changeCoOperating')}
        checked={given.isCoOperating}
        onChange={(event) => onChange({ ...given, isCoOperating: event.currentTarget.checked })}
      />
      {given.isCoOperating && (
        <MultiSelect
          label={t('campaigns.coOperating')}
          description={t('campaigns.coOperatingHint')}
          value={[...given.coOperating]}
          onChange={(coOperating) => onChange({ ...given, coOperating })}
          data={agencies.filter(({ value }) => value !== given.lead)}
          searchable
          comboboxProps={{ withinPortal: false }}
          limit={mostOptions}
          filter={filter as never}
          nothingFoundMessage={t('organisations.none')}
        />
      )}
    </>
  )
}
