import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendFile } from '../../api/request.ts'
import { surveyPath, surveyQuery } from '../../api/survey-queries.ts'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

/** Brings in the frame, which commits to it; what is wrong with it is told with its places, and then nothing is kept. */
export function CommitFrame({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const commit = useMutation({
    mutationFn: (file: File) =>
      sendFile(`${surveyPath(campaign)}/commitments?${new URLSearchParams({ name: file.name })}`, file),
    onSuccess: () => queries.invalidateQueries(surveyQuery(campaign)),
  })
  const take = (file: File) => !commit.isPending && commit.mutate(file)
  return (
    <div className={classes.form}>
      <p className={classes.hint}>{t('survey.frameHint')}</p>
      <DropArea onFile={take}>
        <p>{t('survey.frameDrop')}</p>
        <ChooseFile onFile={take} accept=".csv,.xlsx" size="sm" loading={commit.isPending}>
          {t('survey.frameChoose')}
        </ChooseFile>
      </DropArea>
      <ProblemNotice error={commit.error} />
    </div>
  )
}
