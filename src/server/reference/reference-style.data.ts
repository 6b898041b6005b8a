/** The style of the reference page: the reader's own colours, light or dark, and any width. */
export const referenceStyle = `:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
body { margin: 0 auto; padding: 1rem; max-width: 75rem }
h1, h2, h3 { line-height: 1.25; scroll-margin-top: 1rem }
h2 { margin-top: 2.5rem; border-bottom: 1px solid }
article { margin: 2rem 0 }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
.path { font-weight: bold }
.skip { position: absolute; left: -100rem }
.skip:focus { left: 1rem; top: 0; padding: .5rem; background: Canvas; outline: 2px solid }
.table { overflow-x: auto; margin: 1rem 0 }
table { border-collapse: collapse; min-width: 100% }
caption { text-align: start; font-weight: bold; padding: .25rem 0 }
th, td { border: 1px solid GrayText; padding: .25rem .5rem; text-align: start; vertical-align: top }
nav ul { columns: 20rem; padding-inline-start: 1.25rem }
nav ul ul { columns: auto }
nav > ul > li { break-inside: avoid }
@media print { nav, .skip { display: none } }
`
