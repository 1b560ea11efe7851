import type { Section } from '../../i18n/stats-catalog.ts'
import type { Html } from '../page/html.ts'
import { html } from '../page/html.ts'
import type { PageContext } from './context.ts'

/** Id of a section's heading, which names its tables. */
export const headingId = (section: Section): string => `the-${section}`

/** A section under its heading: what it shows, or what will be there. */
export const sectionOf = (section: Section, content: Html | null, { names }: PageContext): Html => {
  const { sections, explained, empty } = names.stats
  return html`<section>
<h2 id="${headingId(section)}">${sections[section]}</h2>
${
  content === null
    ? html`<p class="note">${empty[section]}</p>`
    : html`${content}
<p class="note">${explained[section]}</p>`
}
</section>
`
}
