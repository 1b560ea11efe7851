/** What was made last, for as long as it is made of the same parts: a screen asks for it more than once. */
export const kept = <Parts extends readonly unknown[], Made>(
  make: (...parts: Parts) => Made,
): ((...parts: Parts) => Made) => {
  let last: { readonly parts: Parts; readonly made: Made } | undefined
  return (...parts) => {
    if (!last?.parts.every((part, i) => Object.is(part, parts[i]))) last = { parts, made: make(...parts) }
    return last.made
  }
}
