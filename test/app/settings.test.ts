import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, readSettings, SETTING_NAMES, SETTING_VALUES } from '../../src/app/settings.ts'

const anySettings = fc.record({
  language: fc.constantFrom(...SETTING_VALUES.language),
  theme: fc.constantFrom(...SETTING_VALUES.theme),
  timer: fc.constantFrom(...SETTING_VALUES.timer),
  timing: fc.constantFrom(...SETTING_VALUES.timing),
  answers: fc.constantFrom(...SETTING_VALUES.answers),
  confidence: fc.constantFrom(...SETTING_VALUES.confidence),
})

test('settings are read back as they were saved', () => {
  fc.assert(
    fc.property(anySettings, settings => {
      expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
    }),
  )
})

test('every default is a value that may be set', () => {
  for (const name of SETTING_NAMES) expect(SETTING_VALUES[name]).toContain(DEFAULT_SETTINGS[name])
})

test('what is no known value keeps its default, the rest stands', () => {
  expect(readSettings({ language: 'zh', theme: 'pink', timer: 1, timing: null, mood: 'good' })).toEqual({
    ...DEFAULT_SETTINGS,
    language: 'zh',
  })
})

test('whatever is read, the settings are possible ones', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ language: fc.jsonValue(), timing: fc.jsonValue() })),
      value => {
        const settings = readSettings(value)
        expect(Object.keys(settings).sort()).toEqual([...SETTING_NAMES].sort())
        for (const name of SETTING_NAMES) expect(SETTING_VALUES[name]).toContain(settings[name])
      },
    ),
  )
})
