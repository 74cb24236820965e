import type { en } from "./en"

type Widened<T> = { [Key in keyof T]: T[Key] extends string ? string : Widened<T[Key]> }

/** The shape that each language fills: the keys of the English texts. */
export type Texts = Widened<typeof en>
