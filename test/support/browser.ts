import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'

/** Pages in a real browser: what it makes of them, and what it complains about. */

/** How a group of tests is called that needs a browser. */
export const IN_A_BROWSER = 'in a browser (needs chromium: apt-get install chromium)'

const findChromium = (): string | undefined =>
  ['chromium', 'chromium-browser', 'google-chrome'].find(command => {
    try {
      execFileSync(command, ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })

export const chromium = findChromium()

const COMMON = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars']

/** What makes a browser prefer dark pages. */
export const DARK = '--blink-settings=preferredColorScheme=0'

interface Shown {
  readonly dom: string
  /** What the page, or the browser about the page, wrote to the console. */
  readonly console: readonly string[]
}

interface Browser {
  /** A directory of its own, gone when the tests of the file are over. */
  readonly root: string
  browse(page: string, options: readonly string[]): Shown
  show(page: string): Shown
}

/** A browser for the tests of one file. */
export const newBrowser = (): Browser => {
  const root = mkdtempSync(join(tmpdir(), 'page-test-'))
  afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  const browse = (page: string, options: readonly string[]): Shown => {
    const file = join(root, 'page.html')
    writeFileSync(file, page)
    const { stdout, stderr, status, error } = spawnSync(
      chromium ?? '',
      [
        ...COMMON,
        `--user-data-dir=${join(root, 'profile')}`,
        '--enable-logging=stderr',
        '--v=0',
        ...options,
        pathToFileURL(file).href,
      ],
      { encoding: 'utf8', timeout: 60_000, cwd: root },
    )
    if (status !== 0) throw new Error(`chromium ended with ${status}: ${error?.message ?? stderr}`)
    return { dom: stdout, console: stderr.split('\n').filter(line => line.includes(':CONSOLE')) }
  }
  return { root, browse, show: page => browse(page, ['--dump-dom']) }
}

const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** A page with another in frames of several widths, and a script that writes down what it finds in each of them. */
export const framed = (page: string, widths: readonly number[], script: string): string => `<!doctype html>
<meta name="color-scheme" content="light dark">
${widths
  .map(
    width => `<iframe style="border:0;width:${width}px;height:900px" srcdoc="${attribute(page)}"></iframe>`,
  )
  .join('')}
<output id="found"></output>
<script>
onload = () => {
  found.textContent = JSON.stringify(Array.from(frames).map(({ document }) => { ${script} }))
}
</script>`

/** What the script of a framed page found, a value for each width. */
export const foundIn = (dom: string): readonly unknown[] => {
  const [, said = ''] = /<output id="found">([^<]*)</.exec(dom) ?? []
  return JSON.parse(
    said.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'),
  ) as readonly unknown[]
}

/** How far a page reaches: the width it scrolls, and the right and left edges of what is on it, pictures included. */
export const REACH = `
  const boxes = [...document.querySelectorAll('body *')].map(each => each.getBoundingClientRect())
  const right = Math.ceil(Math.max(...boxes.map(box => box.right)))
  return [document.documentElement.scrollWidth, right, Math.floor(Math.min(...boxes.map(box => box.left)))]`

export type Reach = readonly [scroll: number, right: number, left: number]

/** Texts that can be seen, and their contrast to what they stand on. */
export const CONTRASTS = `
  const channels = colour => colour.match(/[\\d.]+/g).map(Number)
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(c => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const view = document.defaultView
  const groundOf = each => {
    const colour = channels(view.getComputedStyle(each).backgroundColor)
    return colour[3] === 0 && each.parentElement ? groundOf(each.parentElement) : colour
  }
  const texts = [...document.querySelectorAll('body *')].filter(
    each =>
      [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '') &&
      !['title', 'desc'].includes(each.tagName) &&
      each.getBoundingClientRect().width > 1,
  )
  return texts.map(each => {
    const style = view.getComputedStyle(each)
    const [ink, ground] = [channels(each.closest('svg') ? style.fill : style.color), groundOf(each)].map(luminance)
    const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)
    return [each.textContent.trim().slice(0, 40), Math.round(contrast * 100) / 100]
  })`

export type Contrast = readonly [text: string, contrast: number]

/** Pairs of texts of one picture that lie on each other. */
export const COLLISIONS = `
  return [...document.querySelectorAll('svg')].flatMap(svg => {
    const texts = [...svg.querySelectorAll('text')]
      .map(text => [text.textContent, text.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0)
    return texts.flatMap(([a, p], i) =>
      texts
        .slice(i + 1)
        .filter(
          ([, q]) => p.right > q.left + 1 && q.right > p.left + 1 && p.bottom > q.top + 4 && q.bottom > p.top + 4,
        )
        .map(([b]) => a + ' | ' + b),
    )
  })`
