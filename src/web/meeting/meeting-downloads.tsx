import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MeetingView } from '../../contract/api-views.ts'
import { searchName } from '../../number/search-name.ts'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { receiveFile, saveFile } from '../results/receive-file.ts'
import classes from './meeting-page.module.css'

interface Wanted {
  readonly path: string
  /** Without the organisation and the ending. */
  readonly name: string
  readonly format: string
}

const minutes: Wanted = { path: 'meeting/minutes', name: 'bien-ban-hop', format: 'docx' }
const summaries = ['docx', 'pdf', 'xlsx'].map(
  (format): Wanted => ({ path: `summary/${format}`, name: 'tom-tat', format }),
)

/** The minutes, and the summary to be signed in three formats, each built when it is asked for. */
export function MeetingDownloads({ round, view }: { readonly round: string; readonly view: MeetingView }) {
  const { t } = useMessages()
  const { organisationName, indexYear, isConsolidated } = view
  const download = useMutation({
    mutationFn: async ({ path, name, format }: Wanted) => {
      const file = await receiveFile(`/api/rounds/${encodeURIComponent(round)}/${path}`, () => {})
      const unit = searchName(organisationName).replace(/[^a-z0-9]+/g, '-')
      const fileName = `${name}-${indexYear}-${unit}.${format}`
      saveFile(file, fileName)
      return fileName
    },
  })
  const { isPending, variables, data: saved, error } = download
  return (
    <div className={classes.stack}>
      {!isConsolidated && <p className={classes.quiet}>{t('meeting.draft')}</p>}
      <div className={classes.buttons}>
        {[minutes, ...summaries].map((wanted) => (
          <Button
            key={wanted.path}
            variant="default"
            size="sm"
            loading={isPending && variables?.path === wanted.path}
            disabled={isPending && variables?.path !== wanted.path}
            onClick={() => download.mutate(wanted)}
          >
            {wanted === minutes ? t('meeting.minutes') : t('meeting.summary', { format: `.${wanted.format}` })}
          </Button>
        ))}
      </div>
      {isPending && (
        <p role="status" className={classes.quiet}>
          {t('meeting.building')}
        </p>
      )}
      {saved !== undefined && <Notice kind="done">{t('meeting.downloaded', { name: saved })}</Notice>}
      <ProblemNotice error={error} />
    </div>
  )
}
