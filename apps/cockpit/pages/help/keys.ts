import type { TextKey } from './text.ts'

/** Every single key and combination that pages answer to, by where it works. */
export const shortcuts: readonly { readonly where: TextKey; readonly keys: readonly (readonly [keys: readonly string[], does: TextKey])[] }[] = [
  {
    where: 'help.anywhere',
    keys: [
      [['Ctrl', 'K'], 'help.k_search'],
      [['?'], 'help.k_keys'],
      [['Esc'], 'help.k_escape'],
      [['Ctrl', 'P'], 'help.k_print'],
    ],
  },
  {
    where: 'help.in_inbox',
    keys: [
      [['j', 'k'], 'help.k_jk'],
      [['Enter'], 'help.k_enter'],
      [['x'], 'help.k_x'],
      [['a'], 'help.k_a'],
    ],
  },
  { where: 'help.in_claims', keys: [[['N', 'P'], 'help.k_np']] },
]
