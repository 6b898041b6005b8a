import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SurveyFileView, SurveyView } from '../../../contract/survey-api-views.ts'
import { sendJson } from '../../api/request.ts'
import { surveyPath, surveyQuery } from '../../api/survey-queries.ts'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { formatMoment } from '../../parts/format.ts'
import { Panel } from '../../parts/panel.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { BringFile } from './bring-file.tsx'
import classes from './survey.module.css'
import { megabytesText } from './survey-texts.ts'

interface FilesPanelProps {
  readonly campaign: string
  readonly survey: SurveyView
  readonly title: string
  readonly intro: string
  readonly none: string
  /** Which files stand here. */
  readonly kinds: readonly SurveyFileView['kind'][]
}

/** Files of a survey of some kinds, with their hashes, and a way to bring in more for who may. */
export function FilesPanel({ campaign, survey, title, intro, none, kinds }: FilesPanelProps) {
  const files = survey.files.filter(({ kind }) => kinds.includes(kind))
  const brings: SurveyView['brings'] = survey.brings.filter((kind) => kinds.includes(kind))
  return (
    <Panel title={title}>
      <p>{intro}</p>
      <Files {...{ campaign, files, title, none, brings }} />
      {brings.length > 0 && <BringFile {...{ campaign, kinds: brings }} />}
    </Panel>
  )
}

interface FilesProps {
  readonly campaign: string
  readonly files: readonly SurveyFileView[]
  readonly brings: readonly SurveyFileView['kind'][]
  readonly title: string
  readonly none: string
}

function Files({ campaign, files, brings, title, none }: FilesProps) {
  const { t, language } = useMessages()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: (number: number) => sendJson('POST', `${surveyPath(campaign)}/files/${number}/withdrawal`),
    onSuccess: () => queries.invalidateQueries(surveyQuery(campaign)),
  })
  return (
    <>
      <DataTable
        label={title}
        columns={[
          { key: 'name', title: t('survey.name'), cell: ({ name }) => name },
          { key: 'kind', title: t('survey.kind'), cell: ({ kind }) => t(`survey.is.${kind}`) },
          { key: 'size', title: t('survey.size'), cell: ({ bytes }) => megabytesText(bytes, language), isNumber: true },
          { key: 'by', title: t('survey.broughtBy'), cell: (file) => <Who file={file} /> },
          {
            key: 'hash',
            title: t('survey.hash'),
            cell: ({ sha256 }) => <code className={classes.hash}>{sha256}</code>,
          },
          {
            ...{ key: 'do', title: t('survey.do'), isForScreen: true },
            cell: ({ number, name, kind }) => (
              <span className={classes.buttons}>
                <a
                  href={`${surveyPath(campaign)}/files/${number}`}
                  download
                  className={classes.link}
                  aria-label={t('survey.downloadOf', { name })}
                >
                  {t('survey.download')}
                </a>
                {brings.includes(kind) && (
                  <ConfirmButton
                    label={t('survey.withdraw')}
                    fullLabel={t('survey.withdrawOf', { name })}
                    hint={t('survey.withdrawHint')}
                    isPending={withdraw.isPending && withdraw.variables === number}
                    onConfirm={() => withdraw.mutate(number)}
                  />
                )}
              </span>
            ),
          },
        ]}
        rows={files}
        keyOf={({ number }) => String(number)}
        none={none}
      />
      <ProblemNotice error={withdraw.error} />
    </>
  )
}

function Who({ file: { by, at } }: { readonly file: SurveyFileView }) {
  const { t } = useMessages()
  return (
    <>
      {by.name ?? t('survey.somebody')} <span className={classes.sub}>{formatMoment(at)}</span>
    </>
  )
}
