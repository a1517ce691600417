export type Random = () => number

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}
