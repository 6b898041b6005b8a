import { Button, FileButton } from '@mantine/core'
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
      <FileButton onChange={(chosen) => chosen && onFile(chosen)} accept=".xlsx,.csv">
        {(props) => (
          <Button {...props} size="sm" loading={isBusy}>
            {t('sheet.choose')}
          </Button>
        )}
      </FileButton>
    </DropArea>
  )
}
