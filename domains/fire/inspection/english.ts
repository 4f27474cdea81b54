/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  四不两直检查: 'Unannounced inspections',
  '以“四不两直”方式开展的防火督导检查，按检查日期；事先通知的检查不计': 'Fire inspections made unannounced, by the day; announced ones do not count',
}
