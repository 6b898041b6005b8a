import { words } from '../parts/words.ts'
import vi from '../words/vi-course.json'

// Vietnamese texts of these pages come with them: all pages carry those of words/vi.json. English ones are fetched whole.
words.addResourceBundle('vi', 'translation', vi, true)
