import type { Pixels } from '../../shared/imaging/pixels.ts'

/**
 * Hands the memory of pixels back at once, which are gone after that.
 *
 * The collector sees small objects and takes its time, while behind each lie megabytes: three pages' worth had piled up
 * before it came.
 */
export function letGo({ data }: Pixels): void {
  if (data.buffer instanceof ArrayBuffer) data.buffer.transfer(0)
}
