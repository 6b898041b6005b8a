import fc from 'fast-check'

// On a machine that decides whether a change may land, random tests try the same cases each time: what fails there was broken
// by the change. Everywhere else they look for new cases on every run.
if (process.env.CI) fc.configureGlobal({ seed: 20261124 })
