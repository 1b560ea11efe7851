import type { Html } from './html.ts'
import { html, markupOf, styleOf } from './html.ts'
import { PAGE_STYLE } from './style.ts'

/** Without script and without network: what is on the page is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

interface Content {
  /** As a page declares it: a browser picks the shapes of Chinese characters by it. */
  readonly pageLang: string
  readonly title: string
  /** What the page adds to the looks of every page. */
  readonly style: string
  readonly main: Html
}

/** A page that needs nothing else: to keep, to print, to send to somebody. */
export const pageOf = ({ pageLang, title, style, main }: Content): string =>
  markupOf(html`<!doctype html>
<html lang="${pageLang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${styleOf(PAGE_STYLE + style)}
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`)
