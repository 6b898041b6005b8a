import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#eef5fb',
  '#dae8f5',
  '#b3cfea',
  '#88b4df',
  '#67a0d8',
  '#4a8ecf',
  '#2f77bf',
  '#1f62a6',
  '#174f8a',
  '#0e3a68',
]

/** Greys of the dark theme, with a touch of the blue. */
const dark: MantineColorsTuple = [
  '#dfe4ea',
  '#b8c1cb',
  '#98a2ad',
  '#6f7a86',
  '#47525d',
  '#343d47',
  '#242b33',
  '#1a1f25',
  '#13171b',
  '#0d1013',
]

const systemFonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif'

/** How the pages look. Nothing in it makes the library write `<style>` elements: the content policy refuses them. */
export const theme = createTheme({
  colors: { brand, dark },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: systemFonts,
  headings: { fontFamily: systemFonts, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { tt: 'none', fw: 600, component: 'span' } },
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
})

/** Colours of small text that reach a contrast of 4.5 on every ground of the pages, and grounds of our own. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b232c',
    '--mantine-color-dimmed': '#4f5b67',
    '--mantine-color-placeholder': '#667078',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1f62a6',
    '--mantine-color-default-border': '#c4ccd4',
    '--chiso-ground': '#f4f6f9',
    '--chiso-surface': '#ffffff',
    '--chiso-line': '#dde3e9',
    '--chiso-header': '#0e3a68',
    '--chiso-good': '#1c6b3f',
    '--chiso-bad': '#b3261e',
    '--chiso-warn': '#8a5300',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b3bd',
    '--mantine-color-placeholder': '#8f99a3',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-anchor': '#8fbdec',
    '--mantine-color-default-border': '#5a6672',
    '--chiso-ground': '#12161a',
    '--chiso-surface': '#1b2026',
    '--chiso-line': '#313a43',
    '--chiso-header': '#10263f',
    '--chiso-good': '#7fd6a2',
    '--chiso-bad': '#ff9a92',
    '--chiso-warn': '#f2c069',
  },
})
