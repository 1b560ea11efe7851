import type { Lang } from '../../core/text.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import type { Glyphs } from '../text/glyphs.ts'

/** What every view needs besides its subject. Views are pure: the same input gives the same lines. */
export interface ViewContext {
  readonly words: Catalog
  readonly lang: Lang
  readonly glyphs: Glyphs
  /** Columns a line may take. */
  readonly width: number
}
