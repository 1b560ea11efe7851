/** The sixteen colours of a terminal as it comes, and the backgrounds it comes with, each with its text. */
export interface Palette {
  readonly name: string
  /** 0 to 15, as `rrggbb`. */
  readonly colours: string
  /** Background and text. */
  readonly pairs: readonly (readonly [string, string])[]
}

/** From the sources of the programs: XTerm-col.ad, Linux vt.c, Windows Terminal defaults.json, VTE, VS Code, ... */
export const PALETTES: readonly Palette[] = [
  {
    name: 'xterm',
    colours:
      '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
    pairs: [
      ['000000', 'e5e5e5'],
      ['ffffff', '000000'],
    ],
  },
  {
    name: 'VGA, the Linux console',
    colours:
      '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
    pairs: [['000000', 'aaaaaa']],
  },
  {
    name: 'Campbell, Windows Terminal',
    colours:
      '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
    pairs: [['0c0c0c', 'cccccc']],
  },
  {
    name: 'macOS Terminal, Basic and Pro',
    colours:
      '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e60000 00d900 e6e600 0000ff e600e6 00e6e6 e6e6e6',
    pairs: [
      ['000000', 'f2f2f2'],
      ['ffffff', '000000'],
    ],
  },
  {
    name: 'Tango, GNOME Terminal for long',
    colours:
      '2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
    pairs: [
      ['2e3436', 'd3d7cf'],
      ['300a24', 'ffffff'],
      ['ffffff', '000000'],
      ['ffffff', '2e3436'],
    ],
  },
  {
    name: 'GNOME, since 2019',
    colours:
      '171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff',
    pairs: [
      ['171421', 'd0cfcc'],
      ['ffffff', '171421'],
    ],
  },
  {
    name: 'VS Code, dark',
    colours:
      '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
    pairs: [['1e1e1e', 'cccccc']],
  },
  {
    name: 'VS Code, light',
    colours:
      '000000 cd3131 00bc00 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5',
    pairs: [['ffffff', '333333']],
  },
]

/** Its bright colours are greys, and its text has 4.7:1 on dark and 4.1:1 on light. */
export const SOLARIZED: Palette = {
  name: 'Solarized',
  colours:
    '073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3',
  pairs: [
    ['002b36', '839496'],
    ['fdf6e3', '657b83'],
  ],
}
