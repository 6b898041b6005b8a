import { Button, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PublicationView } from '../../../contract/campaign-api-views.ts'
import { publicationsQuery } from '../../api/campaign-queries.ts'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './publication.module.css'

/** How a file is checked: its checksum here, and everything in it, computed again, with the program. */
export function CheckSection({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const { data: publications = [] } = useQuery(publicationsQuery(campaign))
  const [sum, setSum] = useState<string>()
  const canSum = globalThis.crypto?.subtle !== undefined
  const number = publications[0]?.number ?? 1
  return (
    <Panel title={t('publication.check')}>
      <p>{t('publication.checkIntro')}</p>
      <code className={classes.command}>chiso verify-publication cong-bo-{number}.json</code>
      <p>{t('publication.checkMeans')}</p>
      {canSum && publications.length > 0 && (
        <FileButton
          accept=".json"
          onChange={(file) => {
            if (file) void sha256Of(file).then(setSum)
          }}
        >
          {(props) => (
            <Button {...props} variant="default" size="sm">
              {t('publication.checkSum')}
            </Button>
          )}
        </FileButton>
      )}
      {sum !== undefined && <SumText sum={sum} publications={publications} />}
    </Panel>
  )
}

function SumText({ sum, publications }: { readonly sum: string; readonly publications: readonly PublicationView[] }) {
  const { t } = useMessages()
  const found = publications.find(({ sha256 }) => sha256 === sum)
  if (found) return <Notice kind="done">{t('publication.sameSum', { number: found.number })}</Notice>
  return <Notice kind="problem">{t('publication.otherSum')}</Notice>
}

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
