/** Whether a label says itself that its field may stay empty, as "Số bằng lái (nếu nhớ)" does. */
export function saysWhen(label: string): boolean {
  return /\((?:nếu|if) [^)]*\)$/.test(label)
}
