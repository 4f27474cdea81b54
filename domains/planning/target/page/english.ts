/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  目标进展: 'How its targets stand',
  规划目标进展: 'How targets of plans stand',
  '完成数取自指标，差额和今后每年需要多少': 'What the figures say was reached, the gap, and what each year to come must bring',
  规划目标的进展: 'How targets stand',
  今后每年需要: 'Needed each year',
  达到: 'Reached',
  未达到: 'Not reached',
  '{year} 年{direction}': '{direction}, {year}',
  '规划期已过 {share}': '{share} of the period is over',
  没有指标: 'No figure',
  '还没有登记规划目标。': 'No target of it is recorded yet.',
  登记规划目标: 'Enter a target',
  '按 {year} 年末的指标计算。': 'By the figures at the end of {year}.',
  开始评估: 'Begin an evaluation',
  '评估已开始，目标完成情况按此刻的指标留存': 'Begun; what the figures say now is kept',
  '{division} · {year} 年末': '{division} · end of {year}',
  '完成数取自指标，不用填报；没有对应指标的写明。差额是到节点年的目标还差多少，今后每年需要按剩下的年数平均。':
    'What was reached comes from the figures and is never typed; where no figure stands for a target it says so. The gap is what is missing to the next milestone, shared over the years that are left.',
  这里没有正在规划期内的规划目标: 'No target of a plan is running here',
  '在“规划目标”里登记，选定对应指标。': 'Enter them in the register of targets and choose a figure for each.',
  '{period} 年': '{period}',
}
