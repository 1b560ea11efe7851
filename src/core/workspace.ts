/**
 * A copy of a value that may be written into. The first time a value comes in it is copied, and when that copy comes in again
 * it is given back as it is: nobody else has seen it. So a long fold copies a big table once and not at every step, and from
 * outside it is as pure as before.
 */
export type Workspace = <T extends object>(value: Readonly<T>) => T

/** For one fold: what it gives out must not be handed to the next. */
export const workspace = (): Workspace => {
  const copies = new WeakSet<object>()
  return value => {
    if (copies.has(value)) return value
    const copy = { ...value }
    copies.add(copy)
    return copy
  }
}
