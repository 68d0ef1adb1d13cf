import { rm } from 'node:fs/promises'

/** Removes a folder of ours with all that is in it. A browser may still be writing as it goes, so it tries again. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
