import { Button } from '@mantine/core'
import { useState } from 'react'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './backup-codes.module.css'
import { saveText } from './save-text.ts'

interface BackupCodesProps {
  readonly codes: readonly string[]
  readonly onKept: () => void
}

/** The backup codes, this one time, with ways to keep them. */
export function BackupCodes({ codes, onKept }: BackupCodesProps) {
  const { t } = useMessages()
  const [copy, setCopy] = useState<'done' | 'failed'>()
  const text = codes.join('\n')
  const copyAll = () => {
    // Without TLS a browser has no clipboard to give.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setCopy('done'),
      () => setCopy('failed'),
    )
  }
  return (
    <div className={classes.backup}>
      <h3 className={classes.title}>{t('profile.backup')}</h3>
      <p>{t('profile.backupIntro')}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={classes.buttons}>
        <Button variant="default" onClick={copyAll}>
          {t('profile.copy')}
        </Button>
        <Button variant="default" onClick={() => saveText(t('profile.codesFile'), text)}>
          {t('profile.downloadCodes')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('profile.printCodes')}
        </Button>
      </div>
      {copy === 'done' && <Notice kind="done">{t('profile.copied')}</Notice>}
      {copy === 'failed' && <Notice kind="problem">{t('profile.notCopied')}</Notice>}
      <Button onClick={onKept}>{t('profile.kept')}</Button>
    </div>
  )
}
