import { ChooseFile } from '../parts/choose-file.tsx'
import { DropArea } from '../parts/drop-area.tsx'
import { useMessages } from '../parts/use-messages.ts'

interface SheetDropAreaProps {
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** Takes a spreadsheet that is dropped or chosen. */
export function SheetDropArea({ isBusy, onFile }: SheetDropAreaProps) {
  const { t } = useMessages()
  return (
    <DropArea onFile={(file) => !isBusy && onFile(file)}>
      <p>{t('sheet.drop')}</p>
      <ChooseFile onFile={onFile} accept=".xlsx,.csv" size="sm" loading={isBusy}>
        {t('sheet.choose')}
      </ChooseFile>
    </DropArea>
  )
}
