/**
 * Has glibc overwrite what is freed, whatever its size: without a cache per thread, which hands pieces on as they are.
 * As `GLIBC_TUNABLES` of the process; other systems don't know it and go without.
 */
export const overwriteFreed = 'glibc.malloc.perturb=85:glibc.malloc.tcache_count=0'
