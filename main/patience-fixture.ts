/** For `vi.waitFor`, which would give up after a second: a busy machine can spend that on starting one process. */
export const patient = { timeout: 30_000 } as const
