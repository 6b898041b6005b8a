import { Button, NativeSelect } from '@mantine/core'
import type { SurveyView } from '../../../contract/survey-api-views.ts'
import { ChooseFile } from '../../parts/choose-file.tsx'
import { DropArea } from '../../parts/drop-area.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

interface EarlierChoiceProps {
  readonly results: readonly (SurveyView['earlier'][number] & { readonly key: string })[]
  /** Empty for none. */
  readonly chosen: string
  /** The name of the file that is used instead. */
  readonly file: string | undefined
  readonly onResult: (key: string | undefined) => void
  readonly onFile: (file: File | undefined) => void
}

/** Chooses a result of an earlier campaign, or takes a file of one. */
export function EarlierChoice({ results, chosen, file, onResult, onFile }: EarlierChoiceProps) {
  const { t } = useMessages()
  return (
    <div className={classes.form}>
      {results.length === 0 ? (
        <p className={classes.hint}>{t('survey.changes.noEarlier')}</p>
      ) : (
        <NativeSelect
          label={t('survey.changes.earlier')}
          value={chosen}
          data={[
            { value: '', label: t('survey.changes.none') },
            ...results.map(({ key, indexYear, title, version }) => ({
              value: key,
              label: t('survey.changes.resultIs', { year: indexYear, title, version }),
            })),
          ]}
          onChange={(event) => onResult(event.currentTarget.value || undefined)}
        />
      )}
      <DropArea onFile={onFile}>
        <p>{t('survey.changes.drop')}</p>
        <ChooseFile onFile={onFile} accept=".json" size="sm" variant="default">
          {t('survey.changes.choose')}
        </ChooseFile>
      </DropArea>
      {file !== undefined && (
        <div className={classes.actions}>
          <span role="status">{t('survey.changes.fileIs', { name: file })}</span>
          <Button variant="default" size="xs" onClick={() => onFile(undefined)}>
            {t('survey.changes.removeFile')}
          </Button>
        </div>
      )}
    </div>
  )
}
