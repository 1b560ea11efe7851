/** Checks of pages as text: a stand-in for a parser, strict because the program wrote the page. */

const SELF_CLOSING = /^(?:meta|!doctype)$/i

/** Tags that were opened and not closed in order. */
export const unbalanced = (markup: string): readonly string[] => {
  const open: string[] = []
  for (const [, slash, name = '', rest = ''] of markup.matchAll(/<(\/?)([!a-z][a-z0-9]*)([^>]*)>/gi)) {
    if (slash === '/') {
      if (open.pop() !== name) return [...open, `/${name}`]
    } else if (!rest.endsWith('/') && !SELF_CLOSING.test(name)) open.push(name)
  }
  return open
}

/** A page without its style sheet. */
export const withoutStyle = (page: string): string => page.replace(/<style>[\s\S]*?<\/style>/, '')
