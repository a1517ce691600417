/** The shape a translation must have: the same keys as the Vietnamese text, any words. */
export type Translation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : Translation<Original[Key]>
}
