import { FileInput, Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobView } from '../../contract/api-views.ts'
import { searchName } from '../../number/search-name.ts'
import { organisationsQuery } from '../api/queries.ts'
import { asProblem, reach } from '../api/request.ts'
import { required } from '../parts/field-checks.ts'
import { Form } from '../parts/form.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useMessages } from '../parts/use-messages.ts'

const mostOptions = 50

interface Given {
  readonly organisation: string
  readonly file: File
}

/** The organisation and the archive; ends with the job that reads it. */
export function ImportForm({ onAsked }: { readonly onAsked: (job: string) => void }) {
  const { t } = useMessages()
  const { data: organisations = [] } = useQuery(organisationsQuery())
  const [file, setFile] = useState<File | null>(null)
  const fields = useFields({ organisation: '', file: '' }, { organisation: required, file: required })
  const ask = useMutation({ mutationFn: askForImport, onSuccess: ({ id }) => onAsked(id) })
  return (
    <Form
      onSubmit={fields.submit(({ organisation }) => file && ask.mutate({ organisation, file }))}
      submit={t('rounds.import')}
      isPending={ask.isPending}
      error={ask.error}
    >
      <p>{t('rounds.importIntro')}</p>
      <Select
        name="organisation"
        label={t('rounds.organisation')}
        value={fields.values.organisation || null}
        error={fields.errorOf('organisation')}
        onChange={(id) => fields.set('organisation', id ?? '')}
        data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        limit={mostOptions}
        filter={({ options, search }) =>
          options.filter((each) => 'label' in each && searchName(each.label).includes(searchName(search)))
        }
        nothingFoundMessage={t('people.noneMatch')}
      />
      <FileInput
        name="file"
        label={t('rounds.archive')}
        description={t('rounds.archiveHint')}
        accept=".zip,application/zip"
        value={file}
        error={fields.errorOf('file')}
        onChange={(chosen) => {
          setFile(chosen)
          fields.set('file', chosen?.name ?? '')
        }}
        clearable
        clearButtonProps={{ 'aria-label': t('rounds.noArchive') }}
      />
    </Form>
  )
}

async function askForImport({ organisation, file }: Given): Promise<JobView> {
  const path = `/api/rounds/imports?organisation=${encodeURIComponent(organisation)}`
  const response = await reach(path, { method: 'POST', body: file, headers: { 'content-type': 'application/zip' } })
  if (!response.ok) throw await asProblem(response)
  return (await response.json()) as JobView
}
