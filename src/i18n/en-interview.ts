import type { InterviewCatalog } from './interview-catalog.ts'
import { plural } from './number.ts'

export const enInterview: InterviewCatalog = {
  setup: {
    answers: 'Answers',
    answersIn: { typed: 'typed: open questions are written', aloud: 'aloud: open questions are spoken' },
    setting: 'Setting',
    settings: { alone: 'alone', pair: 'pair: one person asks, the other speaks' },
    stretch: minutes => `${String(minutes).padStart(2)} min`,
    phase: (phase, what) => `${phase}: ${what}`,
    what: {
      opening: 'one question about you or a system you ran',
      'warm-up': 'short questions to settle in',
      troubleshooting: 'real output to read, then decide',
      closing: 'your questions to them',
    },
    core: topics => `in depth: ${topics.join('; ')}`,
    intro: {
      alone: 'One clock, follow-ups, no feedback until the end.',
      pair: 'The screen is for the one who asks: it shows the answers.',
    },
    emptySkills: skills =>
      `No items for: ${skills.join(', ')}. Choose another role, or load a bank that has them.`,
  },
  lines: {
    phase: {
      opening: 'Good to meet you. Let us begin with you.',
      'warm-up': 'Thank you. A few short ones to warm up.',
      troubleshooting: 'Now something is broken. Read what you see, then decide.',
      closing: 'We are nearly done. What would you like to ask us?',
    },
    topic: title => `Let us talk about this in depth: ${title}.`,
    deeper: [
      'Right. Let me go deeper into that.',
      'Good, then one step further.',
      'Fine. And underneath that?',
    ],
    rescue: [
      'Let me come at it from another side.',
      'Let us take a step back.',
      'Perhaps this one helps to sort it out.',
    ],
    on: ['Next question.', 'Moving on.', 'Another one.'],
  },
  writing: {
    hint: 'A good answer: ',
    typed: 'Write your answer. Ctrl-D hands it in, Ctrl-E opens your editor, Ctrl-O: speak instead.',
    aloud: 'Say your answer aloud. Enter when you have finished, w: write instead.',
    tooLong: most => `An answer holds ${most} characters: the rest was left out.`,
    restored: 'What you had written is here again.',
    notEmpty: 'Something is written here: hand it in, or erase it to speak instead.',
    noEditor: 'Neither $VISUAL nor $EDITOR is set. Keep writing here, or set one, such as EDITOR=vim.',
    editorMissing: command => `The editor "${command}" was not found. Your answer is as it was.`,
    editorFailed: (command, code) => `The editor "${command}" ended with ${code}. Your answer is as it was.`,
    editorUnchanged: 'The editor left the text as it was.',
  },
  marking: {
    title: (n, of) => (of > 1 ? `Mark your answer ${n} of ${of}` : 'Mark your answer'),
    proposed: 'Which key points did you say? Ticked is what the text seems to hold: correct it, then Enter.',
    spoken: 'Which key points did you say? Tick them, then Enter.',
    yourAnswer: 'Your answer',
    points: 'Key points',
    critical: 'Critical mistake: ',
    credit: percent => `${percent}% so far`,
  },
  rating: {
    title: 'Before you see the result',
    ask: 'How did it go? Rate yourself as the interviewer would.',
    choices: ['1  no: I would not hire myself', '2  not yet', '3  hire', '4  strong: well above the bar'],
  },
  scorecard: {
    title: 'Scorecard',
    reports: command => `Keep or share it: ${command}`,
    unconfirmed: 'Some answers are marked by the program alone.',
  },
  pair: {
    answer: 'What to hear',
    grade: 'How was it? ',
    grades: ['1 missed', '2 partly', '3 right'],
    points: 'Tick what you hear',
    followUps: 'Follow up with',
    noFollowUps: 'No follow-up fits: Enter asks the next question.',
    lead: { plan: '', deeper: 'deeper', rescue: 'easier' },
    notGraded: 'Grade the answer first: 1, 2 or 3.',
  },
  goal: {
    title: 'Goal',
    home: (role, days, day) =>
      days === null
        ? `Goal: ${role}.`
        : days > 0
          ? `Goal: ${role}, interview in ${plural(days, 'day')} (${day}).`
          : days === 0
            ? `Goal: ${role}. The interview is today: good luck.`
            : `Goal: ${role}. The interview was on ${day}: set the next one.`,
    none: 'none yet',
    menu: 'Goal and readiness',
    menuNone: 'Set a goal: the role, and the day of the interview',
    role: 'Role',
    day: 'Interview',
    noDay: 'no date yet',
    inWeeks: (weeks, day) => `in ${plural(weeks, 'week')} (${day})`,
    another: 'another date',
    anotherHint: 'Type the day of the interview as YYYY-MM-DD, then Enter.',
    badDay: (given, example) => `"${given}" is not a date. Type it like ${example}.`,
    pastDay: (given, example) => `${given} has passed. Type a day from today on, like ${example}.`,
    save: 'Save the goal',
    readiness: 'Readiness on the day',
    row: (percent, n) => (n === 0 ? 'not asked yet' : `${percent}%  n=${n}`),
    parts: (accuracy, recall, coverage) =>
      `accuracy at least ${accuracy}%, recall ${recall}%, ${coverage}% of the bank seen`,
    next: (skill, items) => `What raises it most: drill ${items} items of ${skill}`,
    explained:
      'Readiness is what you can be sure of: the lower 90% bound of your accuracy, times what you will still recall, times the share of the bank you have seen.',
  },
  interviews: {
    title: n => `Interviews (${n})`,
    menu: n => `Interviews: ${plural(n, 'scorecard')}`,
    row: (day, role, minutes, recommendation) => `${day}  ${role}, ${minutes} min: ${recommendation}`,
    gone: 'This interview is no longer in the log.',
  },
}
