// Sets light or dark before the first paint; a file of its own, because no inline script may run.
{
  const kept = localStorage.getItem('chiso-color-scheme')
  const isDark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
}
