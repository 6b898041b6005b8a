import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurveyCommitmentView, SurveyView } from '../../../contract/survey-api-views.ts'
import { sendFile, sendJson } from '../../api/request.ts'
import { surveyPath, surveyQuery } from '../../api/survey-queries.ts'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { formatDecimal, formatMoment } from '../../parts/format.ts'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { SeedForm } from './seed-form.tsx'
import classes from './survey.module.css'

interface LaterListsProps {
  readonly campaign: string
  readonly survey: SurveyView
}

/** Lists that are made once the stage above is drawn, a unit each: committed to, and drawn from when a seed is published. */
export function LaterLists({ campaign, survey: { lists, draws } }: LaterListsProps) {
  const { t } = useMessages()
  return (
    <>
      <p>{t('survey.listsIntro')}</p>
      <ul className={classes.lists}>
        {lists.map((list) => (
          <li key={list.number}>
            <Committed {...{ campaign, list, draws }} />
          </li>
        ))}
      </ul>
      {draws && <CommitList campaign={campaign} />}
    </>
  )
}

interface CommittedProps {
  readonly campaign: string
  readonly list: SurveyCommitmentView
  readonly draws: boolean
}

/** A commitment to a list, and what became of it. */
function Committed({ campaign, list, draws }: CommittedProps) {
  const { t, language } = useMessages()
  const queries = useQueryClient()
  const { number, name, at, by, units, sha256, withdrawnAt, protocol } = list
  const path = `${surveyPath(campaign)}/files/${number}`
  const withdraw = useMutation({
    mutationFn: () => sendJson('POST', `${path}/withdrawal`),
    onSuccess: () => queries.invalidateQueries(surveyQuery(campaign)),
  })
  const state = withdrawnAt === null ? (protocol === null ? 'open' : 'drawn') : 'withdrawn'
  const told = { name, at: formatMoment(at), by: by.name ?? t('survey.somebody') }
  return (
    <>
      {t('survey.listIs', { ...told, units: formatDecimal(String(units), language) })}{' '}
      {t(`survey.listState.${state}`, { at: formatMoment(withdrawnAt ?? at) })}{' '}
      <code className={classes.hash}>{sha256}</code>
      {withdrawnAt === null && (
        <div className={classes.actions}>
          <a href={path} download className={classes.link} aria-label={t('survey.downloadCommitmentOf', { name })}>
            {t('survey.downloadCommitment')}
          </a>
          {draws && (
            <ConfirmButton
              label={t('survey.takeBack')}
              fullLabel={t('survey.takeBackOf', { name })}
              hint={t('survey.listTakeBackHint')}
              isPending={withdraw.isPending}
              onConfirm={() => withdraw.mutate()}
            />
          )}
          <ProblemNotice error={withdraw.error} />
        </div>
      )}
      {state === 'open' && draws && <DrawList campaign={campaign} list={list} />}
    </>
  )
}

/** Takes the list once more, since it is not kept, and then the seed. */
function DrawList({ campaign, list: { at } }: Omit<CommittedProps, 'draws'>) {
  const { t } = useMessages()
  const [file, setFile] = useState<File | null>(null)
  return (
    <>
      <ChooseFile onFile={setFile} accept=".csv,.xlsx" variant="default" size="sm">
        {file ? file.name : t('survey.listAgain')}
      </ChooseFile>
      {file && (
        <SeedForm
          campaign={campaign}
          committedAt={at}
          send={(seed) =>
            sendFile(`${surveyPath(campaign)}/list-draws?${new URLSearchParams({ name: file.name, ...seed })}`, file)
          }
        />
      )}
    </>
  )
}

/** Commits to the list of one unit; what is wrong with it is told with its places, and then nothing is kept. */
function CommitList({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const commit = useMutation({
    mutationFn: (file: File) =>
      sendFile(`${surveyPath(campaign)}/list-commitments?${new URLSearchParams({ name: file.name })}`, file),
    onSuccess: () => queries.invalidateQueries(surveyQuery(campaign)),
  })
  const take = (file: File) => !commit.isPending && commit.mutate(file)
  return (
    <div className={classes.form}>
      <DropArea onFile={take}>
        <p>{t('survey.listDrop')}</p>
        <ChooseFile onFile={take} accept=".csv,.xlsx" size="sm" loading={commit.isPending}>
          {t('survey.listChoose')}
        </ChooseFile>
      </DropArea>
      <ProblemNotice error={commit.error} />
    </div>
  )
}
