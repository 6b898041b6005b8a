import { useMessages } from '../parts/use-messages.ts'
import { changeLanguage } from '../parts/words.ts'
import classes from './header-button.module.css'

/** Changes to the other of the two languages. */
export function LanguageSwitch() {
  const { t, language } = useMessages()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <button
      type="button"
      lang={other}
      className={classes.button}
      aria-label={`${other.toUpperCase()} ${t(`language.${other}`)}`}
      title={t(`language.${other}`)}
      onClick={() => void changeLanguage(other)}
    >
      {other.toUpperCase()}
    </button>
  )
}
