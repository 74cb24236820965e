interface Running {
  again: boolean
  done: Promise<void>
}

const running = new WeakMap<object, Running>()

/**
 * Runs `work` for its owner unless it runs already; then it runs once more
 * afterwards, as what came meanwhile may have been overlooked. A hundred
 * calls at once are two runs. The promise ends with the last of them.
 */
export function runCoalesced(owner: object, work: () => Promise<void>): Promise<void> {
  const current = running.get(owner)
  if (current) {
    current.again = true
    return current.done
  }
  const entry: Running = { again: false, done: Promise.resolve() }
  running.set(owner, entry)
  entry.done = repeat(owner, entry, work)
  return entry.done
}

async function repeat(owner: object, entry: Running, work: () => Promise<void>): Promise<void> {
  try {
    do {
      entry.again = false
      await work()
    } while (entry.again)
  } finally {
    running.delete(owner)
  }
}
