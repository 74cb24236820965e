/** The part of a module's repository that this takes. */
export interface ManagerSource {
  getFreshManager<T>(): T
}

/**
 * One manager for every statement of a module that runs outside of a transaction. It runs SQL only and holds no
 * entities, so nothing is carried from one request to another; making one for each statement
 * took the process as long as the statement itself (`npm run bench -- guard`).
 */
export function keepManager<T>(source: ManagerSource): () => T {
  let kept: T | undefined
  return () => (kept ??= source.getFreshManager<T>())
}
