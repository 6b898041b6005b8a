import { TextInput } from '@mantine/core'
import { SearchIcon } from './icons.tsx'
import { useMessages } from './use-messages.ts'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (search: string) => void
}

/** Where one types a part of a name; diacritics do not matter. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const { t } = useMessages()
  return (
    <TextInput
      label={label}
      placeholder={t('organisations.searchHint')}
      type="search"
      leftSection={<SearchIcon size={16} />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
