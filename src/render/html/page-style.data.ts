/** The style of the page of a proofread document. Verdicts are told by words and signs too, not by colours alone. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fdfdfb; --text: #1c1b19; --faint: #5d5a54; --line: #d8d5cd; --panel: #f4f2ec;
  --error: #a31515; --error-ground: #fde7e4; --check: #7a4b00; --check-ground: #fdf0cf; --note: #1d4f91; --note-ground: #e5eefb; }
@media (prefers-color-scheme: dark) { :root { --ground: #191a1c; --text: #e8e6e1; --faint: #aaa69d; --line: #44464a; --panel: #232528;
  --error: #ff9d92; --error-ground: #4a1d1a; --check: #f0c063; --check-ground: #40310f; --note: #9dc3f7; --note-ground: #1c324f; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 92rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: inherit; text-underline-offset: .15em; } p { margin: 0 0 .35rem; }
.read { color: var(--faint); margin: 0 0 1rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.counts li { padding: .2rem .7rem; border: 1px solid currentColor; border-radius: 1rem; }
.error { color: var(--error); } .check { color: var(--check); } .note { color: var(--note); }
.contents { list-style: none; padding: 0; margin: 0; } .contents li { padding: .3rem 0; border-bottom: 1px solid var(--line); }
.contents li > * { color: var(--text); } .contents .sign { color: inherit; }
.contents a { text-decoration: none; display: block; } .contents a:hover q { text-decoration: underline; }
.doubts::first-letter { text-transform: uppercase; }
.doubts { border-left: 3px solid var(--check); padding-left: .75rem; }
.sign { display: inline-block; width: 1.4em; text-align: center; font-weight: 700; }
.place { color: var(--faint); font-size: .85rem; }
.block { margin: 0 0 .75rem; } .text > p { max-width: 46rem; white-space: pre-line; }
.footnote .text > p { font-size: .9rem; color: var(--faint); } sup { line-height: 0; }
mark { color: inherit; padding: 0 .1em; border-radius: .15em; border-bottom: 2px solid; }
mark sup { font-weight: 700; margin-left: .1em; }
mark.error { background: var(--error-ground); border-color: var(--error); border-bottom-style: double; border-bottom-width: 3px; }
mark.check { background: var(--check-ground); border-color: var(--check); border-bottom-style: dashed; }
mark.note { background: var(--note-ground); border-color: var(--note); border-bottom-style: dotted; color: inherit; }
div.finding { margin: .5rem 0; padding: .5rem .75rem; border-left: 4px solid; border-radius: 0 .3rem .3rem 0; font-size: .9rem; line-height: 1.45; text-align: left; white-space: normal; }
div.finding.error { background: var(--error-ground); border-color: var(--error); }
div.finding.check { background: var(--check-ground); border-color: var(--check); }
div.finding.note { background: var(--note-ground); border-color: var(--note); }
div.finding > * { color: var(--text); } div.finding p { margin: 0 0 .2rem; }
div.finding .verdict a { font-weight: 700; text-decoration: none; } div.finding.error .verdict a { color: var(--error); }
div.finding.check .verdict a { color: var(--check); } div.finding.note .verdict a { color: var(--note); }
div.finding .arithmetic { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
td, th { border: 1px solid var(--line); padding: .3rem .5rem; vertical-align: top; text-align: left; white-space: pre-line; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.long { min-width: 15rem; }
tr.below > td { white-space: normal; } tr.below > td { border-top: 0; padding: 0 .5rem .25rem; } tr.gap td { color: var(--faint); font-style: italic; }
tr.below div.finding { position: sticky; left: .5rem; max-width: min(40rem, calc(100vw - 3.5rem)); }
a[id]:target + mark { outline: 3px solid var(--note); outline-offset: 2px; }
@media screen and (max-width: 72rem) { table { width: max-content; max-width: max(100%, 60rem); } }
@media screen and (min-width: 72rem) {
  .block { display: grid; grid-template-columns: minmax(0, 46rem) minmax(0, 1fr); column-gap: 2rem; align-items: start; }
  .block.table > .text { grid-column: 1 / -1; } aside { max-width: 30rem; } .block.table > aside { grid-column: 2; } aside div.finding:first-child { margin-top: 0; }
}
@media print {
  :root { --ground: #fff; --text: #000; --faint: #333; --line: #999; --error: #000; --check: #000; --note: #000;
    --error-ground: #eee; --check-ground: #fff; --note-ground: #fff; }
  body { padding: 0; max-width: none; font-size: 10pt; } div.finding { border: 1px solid #000; break-inside: avoid; }
  .scroll { overflow: visible; } table { width: 100%; font-size: 8.5pt; } tr { break-inside: avoid; }
  tr.below div.finding { position: static; max-width: none; }
}
`
