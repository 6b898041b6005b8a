// Adds to package-lock.json the packages for other platforms that the registry in use did not offer when it was written.
// Without them `npm ci` refuses the file, although it would not install them here. Run after `npm install`:
//   node tools/complete-lockfile.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** The platform that a package is for, as its name says: `…-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor)).slice(0, 1)
  const musl = words.some((word) => word.startsWith('musl'))
  const gnu = os.includes('linux') && words.some((word) => word.startsWith('gnu'))
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(musl && { libc: ['musl'] }),
    ...(gnu && { libc: ['glibc'] }),
  }
}

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const packages = lock.packages
const added = []
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    if (packages[key] || packages[`${path}/${key}`] || !/^\d+\.\d+\.\d+/.test(version)) continue
    packages[key] = { version, ...(entry.dev && { dev: true }), optional: true, ...platformOf(name) }
    added.push(name)
  }
}
const [root, ...others] = Object.entries(packages)
others.sort(([a], [b]) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries([root, ...others])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'package-lock.json is complete' : `added ${added.length}: ${added.join(', ')}`)
