import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { searchName } from '../../number/search-name.ts'
import { PrintIcon } from '../parts/icons.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { receiveFile, saveFile } from './receive-file.ts'
import classes from './report-downloads.module.css'

const formats = ['docx', 'pdf', 'xlsx'] as const
type Format = (typeof formats)[number]

interface ReportDownloadsProps {
  readonly round: string
  readonly subject: string
  readonly indexYear: number
}

/** The report of the round as three files, each built when it is asked for, and the page on paper. */
export function ReportDownloads({ round, subject, indexYear }: ReportDownloadsProps) {
  const { t } = useMessages()
  const [bytes, setBytes] = useState(0)
  const download = useMutation({
    mutationFn: async (format: Format) => {
      setBytes(0)
      const file = await receiveFile(`/api/rounds/${encodeURIComponent(round)}/report/${format}`, setBytes)
      const name = reportName(subject, indexYear, format)
      saveFile(file, name)
      return name
    },
  })
  const { isPending, variables, data: saved, error } = download
  return (
    <section aria-label={t('results.report')} className={classes.report}>
      <div className={classes.buttons}>
        {formats.map((format) => (
          <Button
            key={format}
            variant="default"
            size="sm"
            loading={isPending && variables === format}
            disabled={isPending && variables !== format}
            onClick={() => download.mutate(format)}
          >
            {t('results.download', { format: t(`results.${format}`) })}
          </Button>
        ))}
        <Button variant="default" size="sm" leftSection={<PrintIcon size={18} />} onClick={() => window.print()}>
          {t('results.print')}
        </Button>
      </div>
      {isPending && variables && <Progress format={variables} bytes={bytes} />}
      {saved !== undefined && <Notice kind="done">{t('results.downloaded', { name: saved })}</Notice>}
      <ProblemNotice error={error} />
    </section>
  )
}

/** First the server builds the file, which has no measure; then its bytes come. */
function Progress({ format, bytes }: { readonly format: Format; readonly bytes: number }) {
  const { t } = useMessages()
  const name = t(`results.${format}`)
  const size = Math.ceil(bytes / 1024)
  return (
    <p role="status" className={classes.progress}>
      {bytes === 0 ? t('results.building', { format: name }) : t('results.receiving', { format: name, size })}
    </p>
  )
}

/** Official files are named without diacritics. */
function reportName(subject: string, indexYear: number, format: Format): string {
  return `bao-cao-cchc-${indexYear}-${searchName(subject).replace(/[^a-z0-9]+/g, '-')}.${format}`
}
