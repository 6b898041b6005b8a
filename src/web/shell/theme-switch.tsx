import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { MoonIcon, SunIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './header-button.module.css'

/** Changes between light and dark and keeps the choice on this device. */
export function ThemeSwitch() {
  const { t } = useMessages()
  // To hold transitions back, the library would write a style into the page, which the content policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const isDark = useComputedColorScheme('light') === 'dark'
  const label = t(isDark ? 'theme.toLight' : 'theme.toDark')
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <SunIcon /> : <MoonIcon />}
    </button>
  )
}
