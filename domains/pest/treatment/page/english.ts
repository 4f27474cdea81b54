/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  防治地块和航线: 'Block and flight lines',
  作业完成后计算: 'reckoned when it is finished',
  '航线 {km} 公里': 'Lines of {km} km',
  '第 {pass} 遍 {method} {day}': 'pass {pass}, {method} {day}',
  '本年没有别的地块在这一地面上作业。': 'No other block was treated on this ground this year.',
}
