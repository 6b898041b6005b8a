import { Button, FileButton } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useMessages } from '../parts/use-messages.ts'
import classes from './sheet-import.module.css'

interface DropAreaProps {
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** Takes a spreadsheet that is dropped or chosen. */
export function DropArea({ isBusy, onFile }: DropAreaProps) {
  const { t } = useMessages()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped && !isBusy) onFile(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={classes.area}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{t('sheet.drop')}</p>
      <FileButton onChange={(chosen) => chosen && onFile(chosen)} accept=".xlsx,.csv">
        {(props) => (
          <Button {...props} size="sm" loading={isBusy}>
            {t('sheet.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
