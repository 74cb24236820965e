const SILENT_FOR_MS = 1_000

/**
 * Does one step of a longer command and says so on the error output, where it
 * takes more than a second: people see that something happens, and standard output
 * stays free for machines.
 */
export async function step<T>(title: string, act: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  let said = false
  const timer = setTimeout(() => {
    said = true
    process.stderr.write(`  ${title} …\n`)
  }, SILENT_FOR_MS)
  try {
    const result = await act()
    if (said) {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      process.stderr.write(`  ${title}: done in ${seconds} s\n`)
    }
    return result
  } catch (error) {
    process.stderr.write(`  ${title}: failed\n`)
    throw error
  } finally {
    clearTimeout(timer)
  }
}
