import type { Bank, Role } from '../core/bank.ts'
import type { Skill } from '../core/item.ts'
import type { OpenRound } from '../core/open-round.ts'
import type { MockPlan } from '../core/plan.ts'
import { emptySkills, planMock } from '../core/plan-mock.ts'
import { totalsOf, unfinished } from '../core/progress.ts'
import type { Lang } from '../core/text.ts'
import type { InterviewSummary } from '../core/totals.ts'
import type { Ports } from './ports.ts'
import type { InterviewReport } from './report/interview-report.ts'
import { interviewReport } from './report/interview-report.ts'

export interface MockChoice {
  readonly role: Role
  readonly minutes: number
  readonly setting: MockPlan['setting']
}

/** Mock interviews: planned, held, looked up. */
export interface Interviews {
  /** The interview that comes next with this choice, to be told before it starts; empty where nothing can be asked. */
  mockPlan(choice: MockChoice): MockPlan
  /** Skills that a role asks for and the bank holds nothing of. */
  emptySkills(role: Role): readonly Skill[]
  /** Finished interviews, oldest first, but for those that wait for the person's own rating. */
  interviews(): readonly InterviewSummary[]
  /**
   * The report of an interview, in the language of the moment; `undefined` where there is none of that id.
   *
   * @param categories names of categories by id.
   */
  report(round: string, categories: Readonly<Record<string, string>>): InterviewReport | undefined
}

interface Held extends Interviews {
  /** The plan that was told, to be held now: the next one is drawn anew. */
  takePlan(choice: MockChoice): MockPlan
  /** An interview of any age, from the log. */
  held(round: string): (OpenRound & { readonly plan: MockPlan }) | undefined
}

interface Setup {
  readonly bank: Bank
  readonly lang: () => Lang
  readonly draw: () => { readonly seed: string; readonly timesAsked?: (itemId: string) => number }
}

export const createInterviews = ({ store }: Pick<Ports, 'store'>, { bank, lang, draw }: Setup): Held => {
  /** Told before it is held: the same choice means the same interview until one was started. */
  let drawn: { readonly choice: MockChoice; readonly plan: MockPlan } | undefined
  const mockPlan: Interviews['mockPlan'] = choice => {
    const { role, minutes, setting } = choice
    const isSame =
      drawn?.choice.role === role && drawn.choice.minutes === minutes && drawn.choice.setting === setting
    if (!drawn || !isSame) drawn = { choice, plan: planMock(bank, { role, minutes, setting, ...draw() }) }
    return drawn.plan
  }

  /** Nothing of a result is shown before the person has rated themselves. */
  const interviews = (): readonly InterviewSummary[] => {
    const waiting = new Set(unfinished(store.progress()).map(({ round }) => round))
    return totalsOf(store.progress()).interviews.filter(
      ({ round, selfRating }) => selfRating !== null || !waiting.has(round),
    )
  }

  const held: Held['held'] = id => {
    const round = store.round(id)
    return round?.plan.mode === 'mock' ? { ...round, plan: round.plan } : undefined
  }

  return {
    mockPlan,
    takePlan: choice => {
      const plan = mockPlan(choice)
      drawn = undefined
      return plan
    },
    emptySkills: role => emptySkills(bank, role),
    interviews,
    held,
    report: (id, categories) => {
      const round = held(id)
      return round && interviewReport({ round, bank, interviews: interviews(), lang: lang(), categories })
    },
  }
}
