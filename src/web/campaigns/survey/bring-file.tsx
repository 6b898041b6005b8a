import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurveyView } from '../../../contract/survey-api-views.ts'
import { sendFile } from '../../api/request.ts'
import { surveyPath, surveyQuery } from '../../api/survey-queries.ts'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { Notice } from '../../parts/notice.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

type Kind = SurveyView['brings'][number]

interface BringFileProps {
  readonly campaign: string
  /** What may be brought in; not empty. */
  readonly kinds: readonly Kind[]
}

const accepted: Readonly<Record<Kind, string>> = {
  ...{ plan: '.yaml,.yml', protocol: '.json', replacements: '.json', design: '.yaml,.yml', answers: '.csv,.parquet' },
}

/** Brings a file in; what is wrong with it is told with its places, and then nothing is kept. */
export function BringFile({ campaign, kinds }: BringFileProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Kind>()
  const kind = chosen ?? kinds[0] ?? 'plan'
  const bring = useMutation({
    mutationFn: (file: File) =>
      sendFile(`${surveyPath(campaign)}/files?${new URLSearchParams({ kind, name: file.name })}`, file),
    onSuccess: () => queries.invalidateQueries(surveyQuery(campaign)),
  })
  const take = (file: File) => !bring.isPending && bring.mutate(file)
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t('survey.kind')}
        value={kind}
        data={kinds.map((each) => ({ value: each, label: t(`survey.is.${each}`) }))}
        onChange={(event) => {
          setChosen(event.currentTarget.value as Kind)
          bring.reset()
        }}
      />
      <DropArea onFile={take}>
        <p>{t('survey.drop')}</p>
        <ChooseFile onFile={take} accept={accepted[kind]} size="sm" loading={bring.isPending}>
          {t('survey.choose')}
        </ChooseFile>
      </DropArea>
      {bring.isSuccess && <Notice kind="done">{t('survey.brought')}</Notice>}
      <ProblemNotice error={bring.error} />
    </div>
  )
}
