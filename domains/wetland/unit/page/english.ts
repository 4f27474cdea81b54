/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  本处面积增减: 'Gains and losses of this wetland',
  '这处湿地还没有入账的增减。': 'No line of the account is of this wetland yet.',
  '面积（公顷）': 'Area (ha)',
}
