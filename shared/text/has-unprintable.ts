/**
 * Whether the text holds what can't be typed on our keyboard and must not reach a paper: control, format (zero-width,
 * direction-changing, soft hyphen, byte order mark) and broken characters, separators of lines and paragraphs.
 *
 * A paper with them would say something else than it seems to. A line break counts too; who allows one takes it out first.
 */
export function hasUnprintable(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)
}
